package org.sayso.extraction.quantity;

import java.util.Set;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Numbers that only name or tell a score or an hour: "Section 427", "Boeing 787", "No. 5", "2-0", "before nine". */
final class Naming {

    private static final Set<String> HOURS = Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Naming() {}

    /** Numbers that only name: "Section 427", "Boeing 787", "No. 5", "page 3", "2.0". */
    static boolean names(TaggedTokens tokens, int i, int end, int sentence, boolean joined) {
        String before = i > 0 && tokens.sentence(i - 1) == sentence ? tokens.lower(i - 1) : "";
        switch (before) {
            case "no.", "no", "number", "nos.", "#", "section", "chapter", "article", "page", "part", "row", "room", "route", "flight", "level", "type", "phase", "channel", "grade", "gate", "platform", "episode", "season",
                "volume", "version", "game", "group", "week", "day", "stage", "round", "formula", "figure", "table", "step", "tier", "rule", "line", "item", "point", "question", "building", "warehouse", "unit", "block",
                "highway", "interstate", "title", "class", "category", "tower", "pier", "track", "lot", "bus", "apartment", "suite", "issue", "edition", "generation", "mark", "model" -> {
                return true;
            }
            case "-" -> {
                // "Covid-19", "G-7": a name's number. "-5 degrees" has a space before the mark.
                boolean word = i > 1 && tokens.word(i - 2).isWord() && !tokens.tokens().spaceBefore(i - 1) && !tokens.tokens().spaceBefore(i) && tokens.tag(i - 2) != Tag.CD;
                if (word) {
                    return true;
                }
            }
            default -> {}
        }
        if (hour(tokens, i, end, sentence, before)) {
            return true;
        }
        if (isIndex(before) && tokens.lower(i).length() <= 4 || isStreet(tokens, end, sentence)) {
            return true;
        }
        if (end == i + 1 && modelOrAddress(tokens, i, end, sentence)) {
            return true;
        }
        boolean scored = joined && end + 1 < tokens.size() && !tokens.tokens().spaceBefore(end + 1) && Character.isDigit(tokens.lower(end + 1).charAt(0));
        if (Neighbours.is(tokens, end, sentence, "p.m.") || Neighbours.is(tokens, end, sentence, "a.m.") || Neighbours.is(tokens, end, sentence, "pm") || Neighbours.is(tokens, end, sentence, "am") || Neighbours.is(tokens, end, sentence, "o'clock")) {
            return true;
        }
        boolean nounNext = end < tokens.size() && tokens.sentence(end) == sentence
                && (tokens.tag(end) == Tag.NNS || tokens.tag(end) == Tag.NN || tokens.tag(end) == Tag.JJ || tokens.tag(end) == Tag.NNPS || tokens.tag(end) == Tag.VBN || tokens.tag(end) == Tag.JJR) || joined && !scored;
        boolean nameBefore = i > 0 && tokens.sentence(i - 1) == sentence && tokens.tag(i - 1).kind() == Tag.Kind.NAME;
        boolean digits = Character.isDigit(tokens.lower(i).charAt(0));
        if (nameBefore && digits && !nounNext && tokens.lower(i).length() <= 4 && tokens.lower(i).indexOf(',') < 0) {
            return true;
        }
        if (nameBefore && digits && nounNext && !joined && end == i + 1 && tokens.lower(i).length() <= 3 && tokens.tag(end) == Tag.NN) {
            return true;
        }
        // "2-0", "16/9", "5.2.1": scores, ratios, versions.
        boolean score = (end + 1 < tokens.size() && Neighbours.is(tokens, end, sentence, "-") && (tokens.tag(end + 1) == Tag.CD || !tokens.tokens().spaceBefore(end + 1) && Character.isDigit(tokens.lower(end + 1).charAt(0))) || before.equals("-") && i > 1 && tokens.tag(i - 2) == Tag.CD) && !nounNext;
        return score || tokens.lower(i).indexOf(':') >= 0;
    }

    /** "Nobody was let in before nine.": up to twelve behind a word of time, and nothing counted. */
    private static boolean hour(TaggedTokens tokens, int i, int end, int sentence, String before) {
        boolean small = end == i + 1 && NumberReader.value(tokens.lower(i)) <= 12 || end == i + 1 && HOURS.contains(tokens.lower(i));
        boolean time = before.equals("before") || before.equals("after") || before.equals("until") || before.equals("till") || before.equals("past") && Neighbours.is(tokens, i - 2, sentence, "half");
        boolean bare = end >= tokens.size() || tokens.sentence(end) != sentence || tokens.tag(end).kind() == Tag.Kind.MARK || tokens.tag(end) == Tag.CC || tokens.tag(end) == Tag.IN;
        return small && time && bare && !Neighbours.is(tokens, end, sentence, "of");
    }

    /** "the 787 Skyliner", "9 E 71st St": plain digits before a name that no plural noun follows number nothing. */
    private static boolean modelOrAddress(TaggedTokens tokens, int i, int end, int sentence) {
        if (!Character.isDigit(tokens.lower(i).charAt(0)) || tokens.lower(i).length() > 4 || tokens.lower(i).indexOf(',') >= 0 || tokens.lower(i).indexOf('.') >= 0
                || end >= tokens.size() || tokens.tag(end) != Tag.NNP) {
            return false;
        }
        int k = end;
        while (k < tokens.size() && k < end + 6 && tokens.sentence(k) == sentence && tokens.tag(k) == Tag.NNP) {
            k++;
        }
        boolean counted = k < tokens.size() && tokens.sentence(k) == sentence && (tokens.tag(k).isNoun() || tokens.tag(k).kind() == Tag.Kind.ADJECTIVE || tokens.tag(k).kind() == Tag.Kind.NUMBER && !Character.isLetter(tokens.lower(k).charAt(tokens.lower(k).length() - 1))
                || tokens.tag(k) == Tag.HYPH || tokens.tag(k) == Tag.CC || tokens.tag(k) == Tag.VBN || tokens.tag(k) == Tag.POS);
        return !counted && !tokens.lower(k - 1).endsWith("s");
    }

    /** Stock indices carry their size in their name. */
    private static boolean isIndex(String word) {
        return switch (word) {
            case "s&p", "p", "sp", "dow", "nasdaq", "stoxx", "ftse", "asx", "nikkei", "fortune", "russell", "csi", "topix", "kospi", "cac", "dax", "s&p/asx", "sensex", "nifty" -> true;
            default -> false;
        };
    }

    /** "49 Quay Road". */
    private static boolean isStreet(TaggedTokens tokens, int end, int sentence) {
        for (int k = end; k < tokens.size() && k < end + 5 && tokens.sentence(k) == sentence && tokens.tag(k).kind() == Tag.Kind.NAME; k++) {
            if (k > end) {
                switch (tokens.lower(k)) {
                    case "road", "street", "avenue", "ave", "ave.", "st", "st.", "lane", "drive", "way", "boulevard", "square", "court", "rd", "rd." -> {
                        return true;
                    }
                    default -> {}
                }
            }
        }
        return false;
    }
}
