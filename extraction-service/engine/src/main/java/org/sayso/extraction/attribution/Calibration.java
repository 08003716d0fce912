package org.sayso.extraction.attribution;

import java.util.List;
import java.util.Locale;

/**
 * What logits must be stretched by and shifted by to promise what is kept (Platt 1999).
 *
 * @param slope before the shift
 */
record Calibration(double slope, double offset) {

    private static final int STEPS = 25;
    private static final int BINS = 10;

    /** @param right whether it turned out right */
    record Judged(double probability, boolean right) {}

    /** The likeliest correction, by Newton's method. */
    static Calibration of(List<Judged> all) {
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double a = 0;
            double b = 0;
            double aa = 1e-6;
            double ab = 0;
            double bb = 1e-6;
            for (var judged : all) {
                double x = logit(judged.probability);
                double p = 1 / (1 + Math.exp(-slope * x - offset));
                double miss = (judged.right ? 1 : 0) - p;
                double w = p * (1 - p);
                a += miss * x;
                b += miss;
                aa += w * x * x;
                ab += w * x;
                bb += w;
            }
            double determinant = aa * bb - ab * ab;
            slope += (a * bb - b * ab) / determinant;
            offset += (b * aa - a * ab) / determinant;
        }
        return new Calibration(slope, offset);
    }

    /** How far promises lie from what is kept, tenth by tenth of the scale. */
    static double error(List<Judged> all) {
        var promised = new double[BINS];
        var kept = new double[BINS];
        for (var judged : all) {
            int bin = Math.min(BINS - 1, (int) (judged.probability * BINS));
            promised[bin] += judged.probability;
            kept[bin] += judged.right ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(promised[bin] - kept[bin]);
        }
        return sum / Math.max(1, all.size());
    }

    double of(double probability) {
        return 1 / (1 + Math.exp(-slope * logit(probability) - offset));
    }

    private static double logit(double probability) {
        double p = Math.clamp(probability, 1e-6, 1 - 1e-6);
        return Math.log(p / (1 - p));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "slope %.3f, offset %.3f", slope, offset);
    }
}
