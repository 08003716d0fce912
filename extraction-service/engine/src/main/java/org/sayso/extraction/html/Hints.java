package org.sayso.extraction.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element's class, id and role names say about its content, by the lexicon {@code hints.txt}. */
final class Hints {

    enum Verdict {
        BODY,
        JUNK,
        NONE
    }

    private static final int LONGEST_NAME = 400;

    private final Set<String> body = new HashSet<>();
    private final Set<String> junk = new HashSet<>();
    private final List<String> within = new ArrayList<>();

    static Hints load() {
        Hints hints = new Hints();
        try (InputStream in = Hints.class.getResourceAsStream("hints.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().map(String::strip).filter(line -> !line.isEmpty() && line.charAt(0) != '#').forEach(hints::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hints;
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        String word = line.substring(space + 1).strip();
        switch (line.substring(0, space)) {
            case "body" -> body.add(word);
            case "junk" -> junk.add(word);
            case "in" -> within.add(word);
            default -> throw new IllegalStateException("hints.txt: unknown verdict in \"" + line + "\"");
        }
    }

    Verdict of(Element element) {
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return Verdict.BODY;
        }
        String names = (element.attr("class") + ' ' + element.id() + ' ' + element.attr("role")).strip();
        if (names.isEmpty()) {
            return Verdict.NONE;
        }
        if (names.length() > LONGEST_NAME) {
            names = names.substring(0, LONGEST_NAME);
        }
        Verdict verdict = Verdict.NONE;
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || names.charAt(i) <= ' ') {
                if (i > start) {
                    Verdict one = name(names.substring(start, i));
                    if (one == Verdict.BODY) {
                        return one;
                    }
                    verdict = one == Verdict.JUNK ? one : verdict;
                }
                start = i + 1;
            }
        }
        return verdict;
    }

    private Verdict name(String name) {
        StringBuilder words = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetter(c)) {
                if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1))) {
                    words.append('-');
                }
                words.append(Character.toLowerCase(c));
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != '-') {
                words.append('-');
            }
        }
        String hyphened = words.toString();
        String whole = name.toLowerCase(Locale.ROOT);
        if (body.contains(whole) || containsRun(hyphened, body)) {
            return Verdict.BODY;
        }
        // What is embedded in the running text belongs to it: quoted posts are part of the report.
        if (whole.contains("embed") || whole.contains("tweet")) {
            return Verdict.NONE;
        }
        if (containsRun(hyphened, junk)) {
            return Verdict.JUNK;
        }
        for (String part : within) {
            if (whole.contains(part)) {
                return Verdict.JUNK;
            }
        }
        return Verdict.NONE;
    }

    /** Whether one, two or three neighbouring words of a name stand in the set. */
    private static boolean containsRun(String hyphened, Set<String> set) {
        int start = 0;
        while (start < hyphened.length()) {
            int end = start;
            for (int n = 0; n < 3; n++) {
                int next = hyphened.indexOf('-', end);
                int stop = next < 0 ? hyphened.length() : next;
                if (stop > start && set.contains(hyphened.substring(start, stop))) {
                    return true;
                }
                if (next < 0) {
                    break;
                }
                end = next + 1;
            }
            int next = hyphened.indexOf('-', start);
            if (next < 0) {
                return false;
            }
            start = next + 1;
        }
        return false;
    }
}
