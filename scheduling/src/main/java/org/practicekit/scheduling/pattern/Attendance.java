package org.practicekit.scheduling.pattern;

import java.util.List;
import java.util.function.Predicate;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.scheduling.cancellation.CancelledBy;

/** Who came, and who did not. Pure functions of the sample. */
public final class Attendance {
    private Attendance() {}

    /** Missed visits among those whose patient came or was missed. */
    public static Kpi noShowRate(VisitSample sample) {
        List<KnownVisit> considered = sample.visits(visit -> visit.attended() || visit.missed());
        return share(
                sample,
                PatternKpis.NO_SHOW_RATE,
                considered,
                KnownVisit::missed,
                "no patient came and none was missed");
    }

    /** Visits that a patient called off too late, among those and the visits whose patient came or was missed. */
    public static Kpi lateCancelRate(VisitSample sample) {
        List<KnownVisit> considered =
                sample.visits(visit -> visit.attended() || visit.missed() || calledOffLate(visit));
        boolean termless =
                sample.setup().cancellation().isEmpty() && considered.stream().noneMatch(Attendance::calledOffLate);
        if (termless) {
            return sample.kpi(PatternKpis.LATE_CANCEL_RATE)
                    .figure(new Figure.Unknown("the practice has no cancellation policy, so nothing is late"))
                    .build();
        }
        return share(
                sample,
                PatternKpis.LATE_CANCEL_RATE,
                considered,
                Attendance::calledOffLate,
                "no patient came, was missed or called off late");
    }

    /** Visits whose time has passed and of which nobody noted what became of them: how much the other rates leave out. */
    public static Kpi openEndedShare(VisitSample sample) {
        List<KnownVisit> considered =
                sample.visits(visit -> visit.kept() && visit.time().end().isBefore(sample.asOf()));
        return share(
                sample,
                PatternKpis.OPEN_ENDED_SHARE,
                considered,
                visit -> visit.status().agreed(),
                "no visit's time has passed");
    }

    private static boolean calledOffLate(KnownVisit visit) {
        return visit.calledOff()
                && !visit.wasMoved()
                && visit.appointment()
                        .cancellation()
                        .filter(how -> how.by() == CancelledBy.PATIENT && how.late())
                        .isPresent();
    }

    private static Kpi share(
            VisitSample sample,
            PatternKpis definition,
            List<KnownVisit> considered,
            Predicate<KnownVisit> counts,
            String otherwise) {
        List<KnownVisit> counted = considered.stream().filter(counts).toList();
        return sample.kpi(definition)
                .figure(Figure.ratio(counted.size(), considered.size(), otherwise))
                .considered(VisitSample.sources(considered))
                .counted(VisitSample.sources(counted))
                .build();
    }
}
