package org.practicekit.benchmarks.prices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.practicekit.core.time.DateRange;

/** Counts what became of those who called on some days, and of the time of these days. */
final class Tally {
    private final DateRange measured;
    private final Map<Asked, Row> rows = new EnumMap<>(Asked.class);
    private long minutesBooked;

    Tally(DateRange measured) {
        this.measured = measured;
        for (Asked asked : Asked.values()) {
            rows.put(asked, new Row());
        }
    }

    void add(Asked asked, LocalDate called, Optional<LocalDate> seen) {
        if (seen.filter(measured::contains).isPresent()) {
            minutesBooked += asked.minutes;
        }
        if (measured.contains(called)) {
            row(asked).add(asked, called, seen);
        }
    }

    Map<Measure, Double> measures() {
        Row urgent = row(Asked.URGENT);
        Row others = new Row();
        rows.forEach((asked, row) -> {
            if (asked != Asked.URGENT) {
                others.add(row);
            }
        });
        long open =
                measured.from().datesUntil(measured.to()).filter(Clinic::open).count();
        Map<Measure, Double> measures = new EnumMap<>(Measure.class);
        measures.put(Measure.URGENT_IN_TIME, urgent.inTime());
        measures.put(Measure.URGENT_LEFT_OUT, (double) (urgent.called - urgent.seen));
        measures.put(Measure.OTHERS_IN_TIME, others.inTime());
        measures.put(Measure.OTHERS_WAIT, others.meanWait());
        measures.put(Measure.LONG_WAIT, row(Asked.PHYSICAL).meanWait());
        measures.put(Measure.USED, 100.0 * minutesBooked / (open * Clinic.PROVIDERS * Clinic.MINUTES_A_DAY));
        return measures;
    }

    private Row row(Asked asked) {
        return rows.computeIfAbsent(asked, missing -> new Row());
    }

    private static final class Row {
        private long called;
        private long seen;
        private long seenInTime;
        private long daysWaited;

        void add(Asked asked, LocalDate day, Optional<LocalDate> seenOn) {
            called++;
            seenOn.ifPresent(date -> {
                long days = ChronoUnit.DAYS.between(day, date);
                seen++;
                daysWaited += days;
                seenInTime += days <= asked.withinDays ? 1 : 0;
            });
        }

        void add(Row other) {
            called += other.called;
            seen += other.seen;
            seenInTime += other.seenInTime;
            daysWaited += other.daysWaited;
        }

        double inTime() {
            return 100.0 * seenInTime / called;
        }

        double meanWait() {
            return (double) daysWaited / seen;
        }
    }
}
