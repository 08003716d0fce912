package org.sayso.extraction.number;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.language.Lexicon;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Reads the number that begins at a token: "2,900", "1.5m", "3.5 million", "two hundred and fifty-five", "1/2", "5 ½". */
public final class NumberReader {

    private static final int MOST_TOKENS = 14;

    private static final Set<String> MONTHS = Set.of("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december", "jan", "jan.", "feb", "feb.", "mar", "mar.", "apr", "apr.", "jun", "jun.", "jul", "jul.", "aug", "aug.", "sep", "sep.", "sept", "sept.",
            "oct", "oct.", "nov", "nov.", "dec", "dec.");

    private enum Kind {
        SMALL,
        SCALE,
        ORDINAL,
        FRACTION,
        GROUP
    }

    private final Map<Kind, Map<String, Double>> words = new HashMap<>();

    /**
     * A number read.
     *
     * @param end token after its last
     * @param spelled whether it begins with a word
     * @param plain whether it is one token of digits alone
     */
    public record Number(double value, int end, boolean spelled, boolean plain) {}

    private NumberReader() {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashMap<>());
        }
        for (String line : Lexicon.lines("number/words.en.txt")) {
            String[] parts = line.split(" ");
            words.get(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT))).put(parts[1], Double.valueOf(parts[2]));
        }
    }

    public static NumberReader load() {
        return new NumberReader();
    }

    /** The number that begins at token i, or null. */
    public @Nullable Number at(TaggedTokens tokens, int i) {
        String first = tokens.lower(i);
        return Character.isDigit(first.charAt(0)) || first.length() > 1 && first.charAt(0) == '.' && Character.isDigit(first.charAt(1)) ? digits(tokens, i, first) : spelled(tokens, i);
    }

    private @Nullable Number digits(TaggedTokens tokens, int i, String first) {
        double value = value(first);
        if (Double.isNaN(value)) {
            return null;
        }
        boolean plain = isPlain(first);
        int end = i + 1;
        while (plain && grouped(tokens, i, end)) {
            value = value * 1000 + value(tokens.lower(end));
            end++;
        }
        if (plain && end < tokens.size() && tokens.lower(end).length() == 1 && vulgar(tokens.lower(end).charAt(0)) > 0) {
            value += vulgar(tokens.lower(end).charAt(0));
            end++;
        } else if (plain && end < tokens.size() && isFraction(tokens.lower(end)) && sameSentence(tokens, i, end)) {
            value += value(tokens.lower(end));
            end++;
        }
        while (end < tokens.size() && sameSentence(tokens, i, end) && end - i < MOST_TOKENS) {
            int at = hyphen(tokens, end) && end + 1 < tokens.size() ? end + 1 : end;
            Double scale = words.get(Kind.SCALE).get(tokens.lower(at));
            if (scale == null || first.indexOf(':') >= 0) {
                break;
            }
            value *= scale;
            end = at + 1;
            plain = false;
        }
        return new Number(value, end, false, plain && end == i + 1);
    }

    /** Whether thousands go on behind a space, as most of Europe writes them: "12 000". Behind a month's name the first is a day: "on March 12 300 people". */
    private static boolean grouped(TaggedTokens tokens, int first, int at) {
        return at < tokens.size()
                && isDigits(tokens.lower(at), 3, 3)
                && isDigits(tokens.lower(first), 1, 3)
                && tokens.lower(first).charAt(0) != '0'
                && tokens.tokens().start(at) == tokens.tokens().end(at - 1) + 1
                && tokens.tokens().segments().text().charAt(tokens.tokens().end(at - 1)) == ' '
                && !(first > 0 && (tokens.tag(first - 1) == Tag.CD || MONTHS.contains(tokens.lower(first - 1))));
    }

    private static boolean isDigits(String form, int least, int most) {
        return form.length() >= least && form.length() <= most && form.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private @Nullable Number spelled(TaggedTokens tokens, int i) {
        if (!words.get(Kind.SMALL).containsKey(tokens.lower(i))) {
            return null;
        }
        double total = 0;
        double current = 0;
        double lastSmall = Double.MAX_VALUE;
        int end = i;
        int at = i;
        while (at < tokens.size() && at - i < MOST_TOKENS && sameSentence(tokens, i, at)) {
            String word = tokens.lower(at);
            Double small = words.get(Kind.SMALL).get(word);
            Double scale = small == null ? words.get(Kind.SCALE).get(word) : null;
            if (small != null) {
                boolean fits = end == i || lastSmall >= 20 && lastSmall < 100 && small < 10 && lastSmall % 10 == 0 || lastSmall == Double.MAX_VALUE && small < 100;
                if (!fits) {
                    break;
                }
                current += small;
                lastSmall = small;
            } else if (scale != null) {
                if (scale == 100) {
                    current *= 100;
                } else {
                    total += current * scale;
                    current = 0;
                }
                lastSmall = Double.MAX_VALUE;
            } else if (at > i && (word.equals("and") && lastSmall == Double.MAX_VALUE || hyphen(tokens, at)) && at + 1 < tokens.size()
                    && (words.get(Kind.SMALL).containsKey(tokens.lower(at + 1)) || hyphen(tokens, at) && words.get(Kind.SCALE).containsKey(tokens.lower(at + 1)))) {
                at++;
                continue;
            } else {
                break;
            }
            end = ++at;
        }
        return new Number(total + current, end, true, false);
    }

    /** Share of a whole that a word of parts names ("third", "quarters"), or 0. */
    public double fraction(String lower) {
        return words.get(Kind.FRACTION).getOrDefault(lower, 0.0);
    }

    /** The number an ordinal names ("third", "21st"), or 0. */
    public int ordinal(String lower) {
        Double spelled = words.get(Kind.ORDINAL).get(lower);
        if (spelled != null) {
            return spelled.intValue();
        }
        int digits = 0;
        int i = 0;
        while (i < lower.length() && i < 5 && Character.isDigit(lower.charAt(i))) {
            digits = digits * 10 + Character.digit(lower.charAt(i++), 10);
        }
        boolean suffix = i > 0 && i + 2 == lower.length() && (lower.endsWith("st") || lower.endsWith("nd") || lower.endsWith("rd") || lower.endsWith("th"));
        return suffix ? digits : 0;
    }

    /** How many a word of counting names ("dozen"), or 0. */
    public double group(String lower) {
        return words.get(Kind.GROUP).getOrDefault(lower, 0.0);
    }

    /** The value of one number word ("six"), or 0. */
    public double word(String lower) {
        return words.get(Kind.SMALL).getOrDefault(lower, 0.0);
    }

    /** What a word of scale multiplies by ("million"), or 0. */
    public double scale(String lower) {
        return words.get(Kind.SCALE).getOrDefault(lower, 0.0);
    }

    /** The value of one token: digits with separators, a letter of scale behind ("1.5m"), or a fraction; NaN for anything else. */
    public static double value(String token) {
        int length = token.length();
        if (length == 0 || length > 24) {
            return Double.NaN;
        }
        double scale = 1;
        int end = length;
        char last = token.charAt(length - 1);
        if (Character.isLetter(last)) {
            if (token.endsWith("bn")) {
                scale = 1e9;
                end -= 2;
            } else if (token.endsWith("mn")) {
                scale = 1e6;
                end -= 2;
            } else if (token.endsWith("tn")) {
                scale = 1e12;
                end -= 2;
            } else if (last == 'm') {
                scale = 1e6;
                end--;
            } else if (last == 'b') {
                scale = 1e9;
                end--;
            } else if (last == 'k') {
                scale = 1e3;
                end--;
            } else {
                return Double.NaN;
            }
        }
        int slash = token.indexOf('/');
        if (slash > 0) {
            return isFraction(token) ? plain(token, 0, slash) / plain(token, slash + 1, length) : Double.NaN;
        }
        return plain(token, 0, end) * scale;
    }

    private static boolean isFraction(String token) {
        int slash = token.indexOf('/');
        if (slash <= 0 || slash > 2 || token.length() - slash > 4) {
            return false;
        }
        double above = plain(token, 0, slash);
        double below = plain(token, slash + 1, token.length());
        return above > 0 && below > above && below <= 100 && above < 20;
    }

    /** Digits with a decimal point and thousands parted by commas; a lone comma before one or two digits is a decimal one. */
    private static double plain(String token, int from, int to) {
        double value = 0;
        double place = 0;
        int sinceComma = -1;
        boolean any = false;
        for (int i = from; i < to; i++) {
            char c = token.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                any = true;
                sinceComma = sinceComma >= 0 ? sinceComma + 1 : sinceComma;
                if (place > 0) {
                    value += digit * place;
                    place /= 10;
                } else {
                    value = value * 10 + digit;
                }
            } else if (c == ',' && place == 0 && any && (sinceComma < 0 || sinceComma == 3 || sinceComma == 2)) {
                sinceComma = 0;
            } else if (c == '.' && place == 0) {
                place = 0.1;
            } else {
                return Double.NaN;
            }
        }
        if (!any || sinceComma == 0) {
            return Double.NaN;
        }
        if (sinceComma > 0 && sinceComma < 3 && place == 0) {
            return value / Math.pow(10, sinceComma);
        }
        return place > 0 ? Double.parseDouble(round(token, from, to)) : value;
    }

    /** The exact decimal, where summing places would leave a trace of rounding. */
    private static String round(String token, int from, int to) {
        StringBuilder bare = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = token.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                bare.append((char) ('0' + digit));
            } else if (c == '.') {
                bare.append('.');
            }
        }
        return bare.toString();
    }

    /** The value of a character like ½, or 0. */
    public static double vulgar(char c) {
        return switch (c) {
            case '½' -> 0.5;
            case '¼' -> 0.25;
            case '¾' -> 0.75;
            case '⅓' -> 1 / 3.0;
            case '⅔' -> 2 / 3.0;
            case '⅛' -> 0.125;
            default -> 0;
        };
    }

    private static boolean isPlain(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (!Character.isDigit(token.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hyphen(TaggedTokens tokens, int i) {
        return tokens.lower(i).equals("-") && !tokens.tokens().spaceBefore(i);
    }

    private static boolean sameSentence(TaggedTokens tokens, int a, int b) {
        return tokens.sentence(a) == tokens.sentence(b);
    }
}
