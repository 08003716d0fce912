package org.sayso.query.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them. */
final class Number {

    private Number() {}

    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        var rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** A value with what qualifies it: "at least 24–30 percent". */
    static String value(double value, @Nullable Double high, String modifier, @Nullable String unit) {
        var text = new StringBuilder();
        if (!modifier.equals("exact")) {
            text.append(modifier.replace('-', ' ')).append(' ');
        }
        text.append(plain(value));
        if (high != null) {
            text.append('–').append(plain(high));
        }
        if (unit != null && !unit.equals("item")) {
            text.append(unit.equals("percent") ? " %" : " " + unit);
        }
        return text.toString();
    }
}
