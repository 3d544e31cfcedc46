package org.practicekit.benchmarks.season;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws. */
final class Luck {
    private Luck() {}

    static Instant changesMind(Instant from, SplittableRandom random) {
        double days = exponential(Assumptions.DAYS_TO_CHANGE_OF_MIND, random);
        return from.plusSeconds((long) (days * 86_400));
    }

    static Optional<Duration> lastMinute(SplittableRandom random) {
        boolean comesUp = random.nextInt(100) < Assumptions.LAST_MINUTE_PERCENT;
        long minutes = random.nextLong(30, 24 * 60);
        return comesUp ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty();
    }

    static Attendance attendance(Instant start, long minutes, SplittableRandom random) {
        double late = Assumptions.MEAN_ARRIVAL + Assumptions.ARRIVAL_SPREAD * normal(random);
        double spread = Math.sqrt(Math.log1p(Assumptions.LENGTH_VARIATION * Assumptions.LENGTH_VARIATION));
        double length = minutes * Assumptions.MEAN_LENGTH * Math.exp(spread * normal(random) - spread * spread / 2);
        return new Attendance(start.plusSeconds((long) (60 * late)), start, minutes, length);
    }

    static double exponential(double mean, SplittableRandom random) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    /** Box and Muller. */
    static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log1p(-random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
