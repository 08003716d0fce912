package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.origin.Origins;

/**
 * What reports tell of one value for one another: where one names what it counts and another gives the bare value, where one says what it takes in, where one names
 * the country whose dollars are meant.
 */
final class Sharing {

    private static final Pattern COVERS = Pattern.compile("^\\W{0,2}(?:only |just )?(?:covers?|covered|includes?|included|excludes?|excluded|does not include|did not include|do not include|leaves? out|left out|counts? only)\\b.*",
            Pattern.DOTALL);
    private static final Pattern WHO = Pattern.compile("^ (?:who|whose|whom)\\b.*", Pattern.DOTALL);
    private static final Set<String> DOLLARS = Set.of("AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "NAD", "JMD", "BBD", "TTD", "BSD", "FJD", "LRD", "GYD", "ZWL");

    private Sharing() {}

    static List<Number> shared(List<Number> numbers) {
        return explained(named(dollars(numbers)));
    }

    /** "12,000 dollars" where the story's dollars are Namibian; a sign alone is the wire's own dollar. */
    private static List<Number> dollars(List<Number> numbers) {
        var stated = numbers.stream().map(Number::dimension).filter(DOLLARS::contains).collect(Collectors.toSet());
        if (stated.size() != 1) {
            return numbers;
        }
        var own = stated.iterator().next();
        return numbers.stream()
                .map(number -> number.dimension().equals("USD") && number.quantity().exact().indexOf('$') < 0 && !number.quantity().exact().contains("U") ? number.with(number.bearing().in(own)) : number)
                .toList();
    }

    /** A copy tells of the scene its original tells of. */
    static List<Number> scenes(List<Number> numbers, Origins origins) {
        Map<String, Number> first = new HashMap<>();
        return numbers.stream()
                .map(number -> {
                    var original = first.putIfAbsent(origins.of(number.report().id()) + " " + number.dimension() + " " + number.value() + " " + number.measure() + " " + number.noun() + " " + number.part(), number);
                    return original == null || original.report() == number.report() || !number.bearing().elsewhere().isEmpty() ? number : number.with(number.bearing().elsewhere(original.bearing().elsewhere()));
                })
                .toList();
    }

    /** A telling value has one noun and one measure in all reports that name any, where they agree. */
    private static List<Number> named(List<Number> numbers) {
        Map<String, List<Number>> byValue = new HashMap<>();
        for (var number : numbers) {
            if (number.telling() && number.part() == null && number.year() == null) {
                byValue.computeIfAbsent(number.dimension() + " " + number.value(), any -> new ArrayList<>()).add(number);
            }
        }
        var shared = new ArrayList<Number>(numbers);
        for (var same : byValue.values()) {
            var noun = only(same.stream().map(Number::noun).toList());
            var measure = only(same.stream().map(Number::measure).toList());
            for (var number : same) {
                var thing = number.noun() == null ? noun : number.noun();
                var told = number.measure() == null && measure != null && measure.fits(thing) && !measure.bid() ? measure : number.measure();
                shared.set(number.index(), number.with(number.bearing().of(thing, told, number.bearing().explained())));
            }
        }
        return shared;
    }

    private static <T> @Nullable T only(List<@Nullable T> values) {
        var distinct = values.stream().filter(Objects::nonNull).distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : null;
    }

    /** What one report says a value takes in holds for that value in all. */
    private static List<Number> explained(List<Number> numbers) {
        var explained = numbers.stream().filter(Sharing::covers).map(number -> number.dimension() + " " + number.value()).collect(Collectors.toSet());
        return numbers.stream()
                .map(number -> explained.contains(number.dimension() + " " + number.value()) || restricted(number) ? number.with(number.bearing().of(number.noun(), number.measure(), true)) : number)
                .toList();
    }

    private static boolean covers(Number number) {
        return follows(number, COVERS);
    }

    /** "Two drivers who had slept were on both lists": some of a kind, of whom nothing is said in all. */
    private static boolean restricted(Number number) {
        return number.dimension().equals("count") && follows(number, WHO);
    }

    private static boolean follows(Number number, Pattern pattern) {
        var sentence = number.report().sentenceAt(number.quantity().start());
        return sentence != null && number.quantity().end() < sentence.end()
                && pattern.matcher(number.report().covered(number.quantity().end(), sentence.end())).matches();
    }
}
