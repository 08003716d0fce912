package org.sayso.query.page;

/**
 * What surrounds every page.
 *
 * @param title of the browser's window
 * @param words in the search field
 * @param workspace whose ledger is shown
 * @param who is signed in
 */
public record Frame(String title, String words, String workspace, String who) {}
