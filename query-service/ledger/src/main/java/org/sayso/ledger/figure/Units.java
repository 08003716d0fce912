package org.sayso.ledger.figure;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings units of one dimension to one unit, so that miles and kilometres compare. Money is never converted. */
final class Units {

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            unit("km", "m", 1000), unit("m", "m", 1), unit("cm", "m", 0.01), unit("mm", "m", 0.001), unit("mile", "m", 1609.344), unit("nautical-mile", "m", 1852),
            unit("yard", "m", 0.9144), unit("foot", "m", 0.3048), unit("inch", "m", 0.0254),
            unit("tonne", "kg", 1000), unit("ton", "kg", 1000), unit("kg", "kg", 1), unit("gram", "kg", 0.001), unit("mg", "kg", 1e-6), unit("ounce", "kg", 0.028349523125), unit("lb", "kg", 0.45359237),
            unit("second", "s", 1), unit("minute", "s", 60), unit("hour", "s", 3600), unit("day", "s", 86400), unit("week", "s", 604800),
            unit("square-m", "m2", 1), unit("hectare", "m2", 1e4), unit("square-km", "m2", 1e6), unit("acre", "m2", 4046.8564224), unit("square-mile", "m2", 2589988.110336), unit("square-foot", "m2", 0.09290304),
            unit("square-nautical-mile", "m2", 1852 * 1852), unit("litre", "litre", 1), unit("ml", "litre", 0.001), unit("cubic-m", "litre", 1000), unit("gallon", "litre", 3.785411784), unit("barrel", "litre", 158.987294928),
            unit("kmh", "kmh", 1), unit("mph", "kmh", 1.609344), unit("knot", "kmh", 1.852), unit("watt", "watt", 1), unit("kw", "watt", 1e3), unit("mw", "watt", 1e6), unit("gw", "watt", 1e9),
            unit("degree", "celsius", 1), unit("item", "count", 1), unit("people", "count", 1), unit("person", "count", 1));

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
