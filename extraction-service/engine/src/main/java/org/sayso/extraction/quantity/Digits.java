package org.sayso.extraction.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.tag.TaggedTokens;

/** Numbers in digits, with a percent or currency sign where one stands beside them: what can be read in a language without rules. */
final class Digits {

    private Digits() {}

    static List<Quantities.FoundQuantity> find(TaggedTokens tokens, boolean commaDecimals) {
        var found = new ArrayList<Quantities.FoundQuantity>();
        for (int i = 0; i < tokens.size(); i++) {
            int last = last(tokens, i);
            double value = value(tokens.tokens().text(i, last + 1), commaDecimals);
            if (Double.isNaN(value)) {
                continue;
            }
            int first = i;
            i = last;
            var before = first > 0 && tokens.sentence(first - 1) == tokens.sentence(i) ? sign(tokens.lower(first - 1)) : null;
            var after = i + 1 < tokens.size() && tokens.sentence(i + 1) == tokens.sentence(i) ? sign(tokens.lower(i + 1)) : null;
            boolean percent = i + 1 < tokens.size() && tokens.lower(i + 1).equals("%");
            var unit = percent ? "percent" : before != null ? before : after;
            int from = !percent && before != null ? first - 1 : first;
            int end = percent || before == null && after != null ? i + 2 : i + 1;
            found.add(new Quantities.FoundQuantity(tokens.span(from, end), value, null, "exact", unit == null ? "item" : unit, null, null, null));
        }
        return found;
    }

    /** The last token of a number written without a space: tokens are cut by English habits, "1.200,5" into three. */
    private static int last(TaggedTokens tokens, int i) {
        boolean cut = i + 2 < tokens.size() && Character.isDigit(tokens.lower(i).charAt(0)) && (tokens.lower(i + 1).equals(",") || tokens.lower(i + 1).equals("."))
                && Character.isDigit(tokens.lower(i + 2).charAt(0)) && !tokens.tokens().spaceBefore(i + 1) && !tokens.tokens().spaceBefore(i + 2);
        return cut ? i + 2 : i;
    }

    private static @Nullable String sign(String form) {
        return switch (form) {
            case "€" -> "EUR";
            case "$" -> "USD";
            case "£" -> "GBP";
            case "¥" -> "JPY";
            case "₴" -> "UAH";
            case "₽" -> "RUB";
            case "₺" -> "TRY";
            case "₹" -> "INR";
            default -> null;
        };
    }

    /** Groups of three behind a point or comma are thousands, anything else behind the last mark is a decimal fraction; dates and hours are NaN. */
    static double value(String token, boolean commaDecimals) {
        if (token.length() > 18 || token.isEmpty() || !Character.isDigit(token.charAt(0))) {
            return Double.NaN;
        }
        char decimal = commaDecimals ? ',' : '.';
        char group = commaDecimals ? '.' : ',';
        var plain = new StringBuilder();
        int sinceGroup = -1;
        boolean fraction = false;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                plain.append((char) ('0' + digit));
                sinceGroup += sinceGroup >= 0 ? 1 : 0;
            } else if (c == group && !fraction && (sinceGroup < 0 || sinceGroup == 3)) {
                sinceGroup = 0;
            } else if (c == decimal && !fraction && (sinceGroup < 0 || sinceGroup == 3)) {
                fraction = true;
                sinceGroup = -1;
                plain.append('.');
            } else {
                return Double.NaN;
            }
        }
        if (sinceGroup >= 0 && sinceGroup != 3 || plain.charAt(plain.length() - 1) == '.') {
            return Double.NaN;
        }
        return Double.parseDouble(plain.toString());
    }
}
