package org.sayso.extraction.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.extraction.attribution.Calibration.Judged;

class CalibrationTest {

    @Test
    void promisesBecomeWhatIsKept() {
        var judged = new ArrayList<Judged>();
        judged.addAll(judged(0.9, 80));
        judged.addAll(judged(0.5, 40));
        judged.addAll(judged(0.2, 15));

        var calibration = Calibration.of(judged);

        assertEquals(0.8, calibration.of(0.9), 0.02);
        assertEquals(0.4, calibration.of(0.5), 0.03);
        assertEquals(0.15, calibration.of(0.2), 0.03);
    }

    @Test
    void theErrorIsTheMeanDistanceOfPromisesFromWhatIsKept() {
        var judged = new ArrayList<Judged>();
        judged.addAll(judged(0.95, 85));
        judged.addAll(judged(0.55, 55));

        assertEquals(0.05, Calibration.error(judged), 1e-9);
        assertEquals(0, Calibration.error(List.of()), 1e-9);
    }

    private static List<Judged> judged(double probability, int rightOfHundred) {
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < 100; i++) {
            judged.add(new Judged(probability, i < rightOfHundred));
        }
        return judged;
    }
}
