package org.sayso.ledger.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Logistic regression by Newton's method on the regularised likelihood; the first weight, the bias, is hardly held back. */
public final class Regression {

    private static final int STEPS = 30;

    private Regression() {}

    /** @param weight how much it counts */
    public record Example(double[] features, boolean holds, double weight) {}

    public static double[] fit(List<Example> examples, int size, double ridge) {
        var weights = new double[size];
        for (var step = 0; step < STEPS; step++) {
            var system = new double[size][size + 1];
            for (var i = 0; i < size; i++) {
                var held = i == 0 ? ridge / 1000 : ridge;
                system[i][i] += held;
                system[i][size] -= held * weights[i];
            }
            for (var example : examples) {
                var p = likelihood(weights, example.features());
                for (var i = 0; i < size; i++) {
                    system[i][size] += example.weight() * example.features()[i] * ((example.holds() ? 1 : 0) - p);
                    for (var j = 0; j < size; j++) {
                        system[i][j] += example.weight() * example.features()[i] * example.features()[j] * p * (1 - p);
                    }
                }
            }
            var change = solved(system);
            for (var i = 0; i < size; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    public static double likelihood(double[] weights, double[] features) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Mean of the precision at each example that holds, the likeliest first. */
    public static double averagePrecision(double[] weights, List<Example> examples) {
        var likeliest = examples.stream().sorted(Comparator.comparingDouble(example -> -likelihood(weights, example.features()))).toList();
        var right = 0;
        var sum = 0.0;
        for (var i = 0; i < likeliest.size(); i++) {
            if (likeliest.get(i).holds()) {
                right++;
                sum += right / (i + 1.0);
            }
        }
        return sum / right;
    }

    /** Gauss-Jordan elimination; the matrix is positive definite. */
    private static double[] solved(double[][] system) {
        var size = system.length;
        for (var i = 0; i < size; i++) {
            for (var row = 0; row < size; row++) {
                var factor = row == i ? 0 : system[row][i] / system[i][i];
                for (var column = i; column <= size && factor != 0; column++) {
                    system[row][column] -= factor * system[i][column];
                }
            }
        }
        var solution = new double[size];
        for (var i = 0; i < size; i++) {
            solution[i] = system[i][size] / system[i][i];
        }
        return solution;
    }

    /** Writes weights by name, the file's comments kept. */
    public static void write(Path file, double[] weights, Enum<?>[] names) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file).stream().filter(line -> line.startsWith("#")).toList());
        for (var name : names) {
            lines.add(String.format(Locale.ROOT, "%s %.2f", name, weights[name.ordinal()]));
        }
        Files.write(file, lines);
    }
}
