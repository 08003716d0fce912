package org.sayso.extraction.lexicon;

/**
 * What a gazetteer knows under a name.
 *
 * @param name the name preferred for it: all spellings of one thing lead to the same
 * @param kind a finer word than the type: country, capital, city, region, ministry, outlet, company, … ; empty where unknown
 * @param country the country it belongs to by its preferred name; of a country itself its own name, of a nationality the country; empty where unknown
 */
public record KnownName(NameType type, String name, String kind, String country) {}
