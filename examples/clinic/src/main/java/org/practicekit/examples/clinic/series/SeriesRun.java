package org.practicekit.examples.clinic.series;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.SeriesWish;
import org.practicekit.scheduling.SeriesDesk;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.series.Scope;
import org.practicekit.scheduling.series.SeriesChange;
import org.practicekit.scheduling.series.SeriesOutcome;
import org.practicekit.scheduling.series.Shortfall;
import org.practicekit.scheduling.series.VisitOutcome;
import org.practicekit.scheduling.series.VisitSeries;

/** Plans each series at the moment at which it was asked for, and settles what is left open with the nearest time there is. */
public final class SeriesRun {
    private final MemoryScheduling store = new MemoryScheduling();
    private final Practice practice;
    private final Validation validation;

    /** A run in an empty book. */
    public SeriesRun(Practice practice, Validation validation) {
        this.practice = practice;
        this.validation = validation;
        store.store(practice.setup());
    }

    /** Plans the series one after the other and tells of each. */
    public String run(List<SeriesWish> wishes) {
        StringBuilder told = new StringBuilder();
        for (SeriesWish wish : wishes) {
            told.append(run(wish));
        }
        return told.toString();
    }

    private String run(SeriesWish wish) {
        ZoneId zone = practice.setup()
                .location(wish.request().location())
                .orElseThrow()
                .zone();
        SeriesText text = new SeriesText(wish, zone);
        SeriesDesk desk = new SeriesDesk(store, Clock.fixed(wish.received(), zone), validation);
        Receipt<SeriesOutcome> planned =
                desk.plan(id(), new CommandId("plan " + wish.id()), wish.request(), Shortfall.LEAVE_OPEN);
        Optional<SeriesOutcome> outcome = planned.decision().granted();
        if (outcome.isEmpty()) {
            return text.refused(planned.findings());
        }
        text.planned(outcome.get());
        VisitSeries series = outcome.get().series();
        for (VisitOutcome open : outcome.get().unsettled()) {
            Optional<Opening> nearest = nearest(open);
            if (nearest.isPresent()) {
                series = settled(desk, series, open, nearest.get());
                text.settled(open, nearest.get());
            }
        }
        return text.end(desk.find(id(), series.id()).orElseThrow());
    }

    private VisitSeries settled(SeriesDesk desk, VisitSeries series, VisitOutcome open, Opening nearest) {
        SeriesChange there = SeriesChange.builder()
                .start(nearest.local())
                .resources(nearest.resources())
                .build();
        return desk.change(
                        id(),
                        new CommandId("settle " + series.id() + " " + open.occurrence()),
                        series.id(),
                        series.version(),
                        new Scope.This(open.occurrence()),
                        there,
                        Shortfall.REFUSE,
                        CancelRequest.byPractice(CancelReason.OFFICE))
                .decision()
                .granted()
                .orElseThrow()
                .series();
    }

    private PracticeId id() {
        return practice.setup().practice();
    }

    private static Optional<Opening> nearest(VisitOutcome open) {
        for (Finding finding : open.findings()) {
            for (Alternative alternative : finding.alternatives()) {
                if (alternative instanceof Opening opening) {
                    return Optional.of(opening);
                }
            }
        }
        return Optional.empty();
    }
}
