package org.practicekit.benchmarks.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.practicekit.core.id.PatientId;

/** Somebody calls. */
record Call(Instant at, Asked asked, PatientId patient) {
    /** A Monday after the clocks went forward. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 9);

    private static final int FIRST_HOUR = 7;
    private static final int HOURS = 9;
    /** On the first morning those who can wait call for as much as on so many days. */
    private static final int BACKLOG_DAYS = 6;

    /** Who calls on these days, in order; the same seed gives the same. Calls come evenly from 7 to 16. */
    static List<Call> during(int days, double load, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Call> calls = new ArrayList<>();
        for (Asked asked : Asked.values()) {
            for (int i = 0; asked != Asked.URGENT && i < BACKLOG_DAYS * asked.aDay(load); i++) {
                calls.add(call(FIRST_DAY, 0, asked, calls.size()));
            }
        }
        for (int day = 0; day < days; day++) {
            LocalDate date = FIRST_DAY.plusDays(day);
            if (Clinic.open(date)) {
                for (Asked asked : Asked.values()) {
                    double mean = asked.aDay(load);
                    for (double at = next(mean, random); at < 1; at += next(mean, random)) {
                        calls.add(call(date, at, asked, calls.size()));
                    }
                }
            }
        }
        calls.sort(Comparator.comparing(Call::at)
                .thenComparing(call -> call.patient().value()));
        return calls;
    }

    private static double next(double mean, SplittableRandom random) {
        return -Math.log1p(-random.nextDouble()) / mean;
    }

    private static Call call(LocalDate date, double ofTheDay, Asked asked, int number) {
        Instant opens = date.atTime(FIRST_HOUR, 0).atZone(Clinic.ZONE).toInstant();
        return new Call(
                opens.plusSeconds((long) (ofTheDay * HOURS * 3600)),
                asked,
                new PatientId("patient-%06d".formatted(number)));
    }
}
