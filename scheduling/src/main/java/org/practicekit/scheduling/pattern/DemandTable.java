package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Demand by visit type, day of the week and hour, each with the appointments that make it up: when people ask, and when they
 * are seen, are two different tables. Immutable.
 *
 * @param period the days
 * @param asOf as of when it was known
 * @param cells by visit type, day and hour; only where there is something
 */
public record DemandTable(DateRange period, Instant asOf, List<DemandCell> cells) implements Serializable {
    public DemandTable {
        cells = List.copyOf(cells);
    }

    /**
     * When the visits of the sample were asked for, whatever became of them: each at its first step, and a visit that was
     * moved only once. From a sample {@linkplain VisitSample#requested of requests}.
     */
    public static DemandTable asked(VisitSample sample) {
        return of(sample, KnownVisit::requestedAt);
    }

    /** When the visits of the sample took place whose patient came. From a sample {@linkplain VisitSample#due of visits due}. */
    public static DemandTable seen(VisitSample sample) {
        return of(sample, visit -> Optional.of(visit.time().start()).filter(start -> visit.attended()));
    }

    private static DemandTable of(VisitSample sample, Function<KnownVisit, Optional<Instant>> when) {
        Map<Hour, List<AppointmentId>> hours = new TreeMap<>();
        for (KnownVisit visit : sample.visits()) {
            when.apply(visit)
                    .map(visit.clock()::shows)
                    .ifPresent(shown -> hours.computeIfAbsent(Hour.of(visit, shown), key -> new ArrayList<>())
                            .add(visit.appointment().id()));
        }
        List<DemandCell> cells = new ArrayList<>();
        hours.forEach((hour, ids) -> cells.add(new DemandCell(hour.type(), hour.day(), hour.hour(), ids)));
        return new DemandTable(sample.period(), sample.asOf(), cells);
    }

    /** All together. */
    public long total() {
        return cells.stream().mapToLong(DemandCell::count).sum();
    }

    /** In one hour of one day, of all types. */
    public long count(DayOfWeek day, int hour) {
        return cells.stream()
                .filter(cell -> cell.day() == day && cell.hour() == hour)
                .mapToLong(DemandCell::count)
                .sum();
    }

    /** On one day of the week, of all types. */
    public long count(DayOfWeek day) {
        return cells.stream()
                .filter(cell -> cell.day() == day)
                .mapToLong(DemandCell::count)
                .sum();
    }

    /** Of one type. */
    public long count(VisitTypeId type) {
        return cells.stream()
                .filter(cell -> cell.visitType().equals(type))
                .mapToLong(DemandCell::count)
                .sum();
    }

    private record Hour(VisitTypeId type, DayOfWeek day, int hour) implements Comparable<Hour> {
        static Hour of(KnownVisit visit, LocalDateTime shown) {
            return new Hour(visit.appointment().visitType(), shown.getDayOfWeek(), shown.getHour());
        }

        @Override
        public int compareTo(Hour other) {
            return Comparator.comparing(Hour::type)
                    .thenComparing(Hour::day)
                    .thenComparing(Hour::hour)
                    .compare(this, other);
        }
    }
}
