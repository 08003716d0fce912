package org.sayso.extraction.tag;

/** The Penn Treebank's parts of speech. */
public enum Tag {
    CC(Kind.FUNCTION), CD(Kind.NUMBER), DT(Kind.FUNCTION), EX(Kind.FUNCTION), FW(Kind.NOUN), IN(Kind.FUNCTION), JJ(Kind.ADJECTIVE), JJR(Kind.ADJECTIVE),
    JJS(Kind.ADJECTIVE), LS(Kind.MARK), MD(Kind.FUNCTION), NN(Kind.NOUN), NNS(Kind.NOUN), NNP(Kind.NAME), NNPS(Kind.NAME), PDT(Kind.FUNCTION),
    POS(Kind.FUNCTION), PRP(Kind.PRONOUN), PRPS(Kind.PRONOUN), RB(Kind.ADVERB), RBR(Kind.ADVERB), RBS(Kind.ADVERB), RP(Kind.FUNCTION), SYM(Kind.MARK),
    TO(Kind.FUNCTION), UH(Kind.FUNCTION), VB(Kind.VERB), VBD(Kind.VERB), VBG(Kind.VERB), VBN(Kind.VERB), VBP(Kind.VERB), VBZ(Kind.VERB),
    WDT(Kind.FUNCTION), WP(Kind.FUNCTION), WPS(Kind.FUNCTION), WRB(Kind.FUNCTION), ADD(Kind.NOUN), AFX(Kind.ADJECTIVE), GW(Kind.NOUN), NFP(Kind.MARK),
    HYPH(Kind.MARK), COMMA(Kind.MARK), STOP(Kind.MARK), COLON(Kind.MARK), OPEN_QUOTE(Kind.MARK), CLOSE_QUOTE(Kind.MARK), OPEN_BRACKET(Kind.MARK),
    CLOSE_BRACKET(Kind.MARK), DOLLAR(Kind.MARK), HASH(Kind.MARK);

    /** The coarse class. */
    public enum Kind {
        NOUN,
        NAME,
        PRONOUN,
        VERB,
        ADJECTIVE,
        ADVERB,
        NUMBER,
        FUNCTION,
        MARK
    }

    private static final Tag[] VALUES = values();

    private final Kind kind;

    Tag(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isVerb() {
        return kind == Kind.VERB;
    }

    /** Common noun or name. */
    public boolean isNoun() {
        return kind == Kind.NOUN || kind == Kind.NAME;
    }

    public static Tag of(int ordinal) {
        return VALUES[ordinal];
    }

    /** The tag as the treebank writes it. */
    public static Tag ofPenn(String penn) {
        return switch (penn) {
            case "PRP$" -> PRPS;
            case "WP$" -> WPS;
            case "," -> COMMA;
            case "." -> STOP;
            case ":" -> COLON;
            case "``" -> OPEN_QUOTE;
            case "''" -> CLOSE_QUOTE;
            case "-LRB-", "(" -> OPEN_BRACKET;
            case "-RRB-", ")" -> CLOSE_BRACKET;
            case "$" -> DOLLAR;
            case "#" -> HASH;
            default -> valueOf(penn);
        };
    }
}
