package org.sayso.extraction.entity;

import org.sayso.extraction.lexicon.NameType;

/** A name where it stands. */
record Mention(int firstToken, int endToken, NameType type) {}
