package org.sayso.ledger.figure;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings units of one dimension to one unit, so that miles and kilometres compare. Money is never converted. */
final class Units {

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            unit("km", "m", 1000), unit("kilometer", "m", 1000), unit("kilometre", "m", 1000), unit("kilometers", "m", 1000), unit("kilometres", "m", 1000),
            unit("m", "m", 1), unit("meter", "m", 1), unit("metre", "m", 1), unit("meters", "m", 1), unit("metres", "m", 1), unit("cm", "m", 0.01),
            unit("mile", "m", 1609.344), unit("miles", "m", 1609.344), unit("nautical mile", "m", 1852), unit("nautical miles", "m", 1852), unit("nmi", "m", 1852),
            unit("foot", "m", 0.3048), unit("feet", "m", 0.3048), unit("ft", "m", 0.3048), unit("inch", "m", 0.0254), unit("yard", "m", 0.9144),
            unit("t", "kg", 1000), unit("ton", "kg", 1000), unit("tons", "kg", 1000), unit("tonne", "kg", 1000), unit("tonnes", "kg", 1000), unit("kg", "kg", 1),
            unit("kilogram", "kg", 1), unit("pound", "kg", 0.45359237), unit("lb", "kg", 0.45359237), unit("g", "kg", 0.001),
            unit("second", "s", 1), unit("minute", "s", 60), unit("hour", "s", 3600), unit("day", "s", 86400), unit("week", "s", 604800),
            unit("hectare", "m2", 10000), unit("acre", "m2", 4046.856), unit("square kilometer", "m2", 1e6), unit("square mile", "m2", 2589988.11),
            unit("item", "count", 1), unit("people", "count", 1), unit("person", "count", 1));

    record Unit(String base, double factor) {}

    private Units() {}

    private static Map.Entry<String, Unit> unit(String name, String base, double factor) {
        return Map.entry(name, new Unit(base, factor));
    }

    static Unit of(@Nullable String unit) {
        if (unit == null) {
            return new Unit("count", 1);
        }
        var found = UNITS.get(unit.toLowerCase(Locale.ROOT));
        return found == null ? new Unit(unit, 1) : found;
    }

    /** Whether a dimension is one of substances, which are weighed or filled in. */
    static boolean weighs(String base) {
        return base.equals("kg") || base.equals("litre");
    }
}
