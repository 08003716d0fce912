package org.sayso.ledger.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Learns the weights of a measure from the golden stories: what half of the stories teach is tried on the other half. {@code -Dgolden.write=true} writes what all of
 * them teach.
 *
 * @param weights the measure's file
 * @param features in the order of an example's values
 * @param examples of a story
 */
public record Learning(Path weights, Enum<?>[] features, Function<String, List<Regression.Example>> examples) {

    private static final double RIDGE = 1;

    /** @param tells fails when weights do not tell the examples apart well enough */
    public void tried(BiConsumer<double[], List<Regression.Example>> tells) throws IOException {
        var first = of(GoldenStories.half(0));
        var second = of(GoldenStories.half(1));
        tells.accept(fit(first), second);
        tells.accept(fit(second), first);
        if (Boolean.getBoolean("golden.write")) {
            Regression.write(weights, fit(Stream.concat(first.stream(), second.stream()).toList()), features);
        }
    }

    private List<Regression.Example> of(List<String> stories) {
        return stories.stream().flatMap(story -> examples.apply(story).stream()).toList();
    }

    private double[] fit(List<Regression.Example> examples) {
        return Regression.fit(examples, features.length, RIDGE);
    }
}
