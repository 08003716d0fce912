package org.sayso.ledger.entity;

import java.util.List;

/**
 * One entity of a story.
 *
 * @param id stays the same while the names do
 * @param name the fullest
 * @param aliases the other names, sorted
 * @param reasons why names were taken for one
 */
public record Identity(String id, String type, String name, List<String> aliases, List<String> reasons) {}
