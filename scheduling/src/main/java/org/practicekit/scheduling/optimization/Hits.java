package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Shut;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.PlanningRules;

/** Tells of a booked visit what it needs that is no longer there. */
final class Hits {
    private final OpenHours hours;
    private final List<Use> taken;

    Hits(OpenHours hours, Disruption disruption) {
        this.hours = hours;
        this.taken = disruption.taken();
    }

    /** One finding for each resource that is not there; none when the visit can stay. */
    List<Finding> on(Opening booked) {
        List<Finding> found = new ArrayList<>();
        for (Use use : booked.uses()) {
            because(use)
                    .map(why -> Finding.of(PlanningRules.STILL_FITS, Severity.ERROR)
                            .message("%s is not there for all of %s: %s."
                                    .formatted(use.resource(), booked.describe(), why))
                            .putFacts("resource", use.resource().toString())
                            .putFacts("time", use.time().toString())
                            .build())
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<String> because(Use use) {
        Optional<Shut> shut = hours.shut(use.resource(), use.time());
        if (shut.isPresent()) {
            return shut.map(one -> "%s, %s".formatted(one.reason(), one.source()));
        }
        if (!isOpen(use)) {
            return Optional.of("outside of the hours");
        }
        return taken.stream().filter(use::clashesWith).findFirst().map(other -> "taken otherwise, " + other.time());
    }

    private boolean isOpen(Use use) {
        Instant covered = use.time().start();
        for (Stretch stretch : hours.stretches(use.resource())) {
            if (!stretch.time().start().isAfter(covered) && stretch.time().end().isAfter(covered)) {
                covered = stretch.time().end();
            }
        }
        return !covered.isBefore(use.time().end());
    }
}
