package org.practicekit.scheduling.pattern;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.Percentile;
import org.practicekit.scheduling.appointment.AppointmentStatus;

/**
 * How long patients are in the office, and how much of it they wait. Over completed visits whose steps were noted; a visit
 * whose steps stand in an impossible order is left out. Pure functions of the sample.
 */
public final class VisitTimes {
    private VisitTimes() {}

    /** From coming to being done. */
    public static Kpi cycle(VisitSample sample, Percentile percentile) {
        return percentile(sample, PatternKpis.CYCLE_TIME, percentile, visit -> between(arrived(visit), done(visit)));
    }

    /** From coming to being taken to the room. */
    public static Kpi waiting(VisitSample sample, Percentile percentile) {
        return percentile(
                sample, PatternKpis.WAITING_TIME, percentile, visit -> between(arrived(visit), roomed(visit)));
    }

    /** From the time of the appointment, or from coming if that is later, to being taken to the room: what is the practice's doing. */
    public static Kpi lateness(VisitSample sample, Percentile percentile) {
        return percentile(
                sample,
                PatternKpis.LATENESS,
                percentile,
                visit -> arrived(visit)
                        .flatMap(came -> roomed(visit).map(in -> {
                            Instant due = visit.time().start();
                            Instant from = came.isAfter(due) ? came : due;
                            return in.isBefore(from) ? Duration.ZERO : Duration.between(from, in);
                        })));
    }

    /** From being taken to the room to being done. */
    public static Kpi inRoom(VisitSample sample, Percentile percentile) {
        return percentile(sample, PatternKpis.ROOM_TIME, percentile, VisitTimes::inRoom);
    }

    /** How long a completed visit took in the room. */
    static Optional<Duration> inRoom(KnownVisit visit) {
        return between(roomed(visit), done(visit));
    }

    private static Kpi percentile(
            VisitSample sample,
            PatternKpis definition,
            Percentile percentile,
            Function<KnownVisit, Optional<Duration>> length) {
        List<KnownVisit> considered = new ArrayList<>();
        List<Long> seconds = new ArrayList<>();
        for (KnownVisit visit : sample.visits(one -> one.status() == AppointmentStatus.COMPLETED)) {
            length.apply(visit).filter(one -> !one.isNegative()).ifPresent(one -> {
                considered.add(visit);
                seconds.add(one.toSeconds());
            });
        }
        return sample.kpi(definition)
                .putDimensions("percentile", Integer.toString(percentile.percent()))
                .figure(percentile.of(seconds, 60, "no completed visit has both steps noted"))
                .considered(VisitSample.sources(considered))
                .counted(VisitSample.sources(considered))
                .build();
    }

    private static Optional<Instant> arrived(KnownVisit visit) {
        return visit.became(AppointmentStatus.ARRIVED);
    }

    private static Optional<Instant> roomed(KnownVisit visit) {
        return visit.became(AppointmentStatus.IN_ROOM);
    }

    private static Optional<Instant> done(KnownVisit visit) {
        return visit.became(AppointmentStatus.COMPLETED);
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Duration.between(start, end)));
    }
}
