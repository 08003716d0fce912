package org.sayso.extraction.lexicon;

/** What a name can be the name of. The constants are spelled as in the contract. */
public enum NameType {
    PERSON,
    ORGANIZATION,
    PLACE,
    FACILITY,
    NATIONALITY,
    EVENT,
    PRODUCT
}
