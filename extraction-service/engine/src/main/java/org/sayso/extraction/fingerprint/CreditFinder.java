package org.sayso.extraction.fingerprint;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.language.Lexicon;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.segment.SegmentKind;
import org.sayso.extraction.token.Tokens;
import org.sayso.extraction.token.Word;

/**
 * The agencies and outlets a report credits: in its dateline ("KYIV (Agency) -"), in its credit lines ("Source: Agency"), and where its text names
 * one as where it has something from ("told Agency", "according to Name News").
 */
final class CreditFinder {

    private static final int LONGEST_NAME = 6;
    /** Asked first, as it is by number: one word in twenty goes on. */
    private static final WordSet CUES = WordSet.of("told", "by", "agency", "from", "to");

    /** First word of a form to the forms that begin with it, with the agency's name. */
    private final Map<String, List<String[]>> agencies = new HashMap<>();

    CreditFinder() {
        for (var line : Lexicon.lines("fingerprint/agencies.txt")) {
            var forms = line.split("\\|");
            for (var form : forms) {
                var entry = new String[] {forms[0], form};
                agencies.merge(form.split("[ -]", 2)[0], List.of(new String[][] {entry}), (one, two) -> Stream.concat(one.stream(), two.stream()).toList());
            }
        }
    }

    List<String> find(Tokens tokens) {
        Set<String> found = new LinkedHashSet<>();
        var segments = tokens.segments().all();
        for (int i = 0; i < tokens.size(); i++) {
            switch (segments.get(tokens.segment(i)).kind()) {
                case DATELINE, CREDIT, BYLINE -> i = line(tokens, i, segments.get(tokens.segment(i)).kind(), found) - 1;
                case BODY -> body(tokens, i, found);
                case HEADLINE, DATE, BOILERPLATE -> {}
            }
        }
        return List.copyOf(found);
    }

    /** A line around the report: every agency in it, the name in a dateline's brackets, the name behind "Source:" or "With". Gives its end. */
    private int line(Tokens tokens, int from, SegmentKind kind, Set<String> found) {
        int end = from;
        while (end < tokens.size() && tokens.segment(end) == tokens.segment(from)) {
            end++;
        }
        for (int i = from; i < end; i++) {
            var agency = agency(tokens, i, end);
            if (agency != null) {
                found.add(agency);
            } else if (kind == SegmentKind.DATELINE && tokens.word(i).is("(") && i > from) {
                add(tokens, i + 1, end, found);
            } else if (kind == SegmentKind.CREDIT && (tokens.word(i).is("source") && i + 1 < end && tokens.word(i + 1).is(":"))) {
                add(tokens, i + 2, end, found);
            } else if (kind == SegmentKind.CREDIT && tokens.word(i).is("with") && i + 1 < end) {
                boolean inputs = tokens.word(i + 1).is("inputs") || tokens.word(i + 1).is("input") || tokens.word(i + 1).is("files");
                add(tokens, inputs ? Math.min(end, i + 3) : i + 1, end, found);
            } else if (kind == SegmentKind.CREDIT && i > from && i < from + 5 && (tokens.word(i).is("writer") || tokens.word(i).is("writers") || tokens.word(i).is("correspondent")) && i == nameEnd(tokens, from, end)) {
                add(tokens, from, i, found);
            }
        }
        return end;
    }

    /** Within the report an agency or outlet counts where something is said to come from it. */
    private void body(Tokens tokens, int i, Set<String> found) {
        var word = tokens.word(i);
        boolean cue = CUES.has(word.hash()) && (word.is("told") || word.is("by") || word.is("agency") || word.is("from") || word.is("to") && i > 0 && (tokens.word(i - 1).is("according") || tokens.word(i - 1).is("speaking")));
        if (cue && i + 1 < tokens.size() && tokens.segment(i + 1) == tokens.segment(i)) {
            int at = tokens.word(i + 1).is("the") && i + 2 < tokens.size() ? i + 2 : i + 1;
            var agency = agency(tokens, at, tokens.size());
            if (agency != null) {
                found.add(agency);
            } else if (!word.is("by") && !word.is("from")) {
                int end = nameEnd(tokens, at, Math.min(tokens.size(), at + LONGEST_NAME));
                if (end > at + 1 && isOutlet(tokens.word(end - 1))) {
                    found.add(tokens.text(at, end));
                }
            }
            return;
        }
        if (word.startsUpper() && i + 1 < tokens.size()) {
            var agency = agency(tokens, i, tokens.size());
            int end = agency == null ? i : Math.min(tokens.size(), i + agency.split(" ").length);
            if (agency != null && end < tokens.size() && (tokens.word(end).is("reported") || tokens.word(end).is("reports") || tokens.word(end).is("said") || tokens.word(end).is("quoted") || tokens.word(end).is("cited"))) {
                found.add(agency);
            }
        }
    }

    private static boolean isOutlet(Word word) {
        return switch (word.lower()) {
            case "news", "times", "post", "journal", "herald", "tribune", "guardian", "telegraph", "wire", "agency", "gazette", "chronicle", "observer", "tv", "radio", "television", "ledger", "courier", "daily", "weekly" -> true;
            default -> false;
        };
    }

    private static void add(Tokens tokens, int from, int end, Set<String> found) {
        int stop = nameEnd(tokens, from, Math.min(end, from + LONGEST_NAME));
        if (stop > from) {
            found.add(tokens.text(from, stop));
        }
    }

    private static int nameEnd(Tokens tokens, int from, int end) {
        int at = from;
        while (at < end && tokens.word(at).startsUpper()) {
            at++;
        }
        return at;
    }

    /** The agency whose form begins at the token, or null. */
    private @Nullable String agency(Tokens tokens, int i, int end) {
        if (i >= end) {
            return null;
        }
        var form = tokens.word(i).form();
        int hyphen = form.indexOf('-');
        var entries = agencies.get(hyphen < 0 ? form : form.substring(0, hyphen));
        if (entries == null) {
            return null;
        }
        String best = null;
        int longest = 0;
        var text = tokens.segments().text().chars();
        for (var entry : entries) {
            int stop = tokens.start(i) + entry[1].length();
            boolean stands = entry[1].length() > longest && text.startsWith(entry[1], tokens.start(i)) && (stop == text.length() || !Character.isLetterOrDigit(text.charAt(stop)));
            if (stands) {
                best = entry[0];
                longest = entry[1].length();
            }
        }
        return best;
    }
}
