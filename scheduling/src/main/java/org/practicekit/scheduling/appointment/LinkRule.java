package org.practicekit.scheduling.appointment;

import java.time.Duration;
import java.util.Optional;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.policy.LinkRules;

/** Our own rule about visits that belong together. A link to a visit that is no longer in the book binds nobody. */
enum LinkRule implements BookingRule {
    KEPT;

    @Override
    public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
        Optional<Finding> kept = Optional.empty();
        for (VisitLink link : visit.proposal().links()) {
            Optional<Appointment> other = situation.others().stream()
                    .filter(one -> one.id().equals(link.other()))
                    .findFirst();
            if (other.isPresent()) {
                Finding said = say(visit, link, other.get());
                if (said.severity() == Severity.ERROR) {
                    return Optional.of(said);
                }
                kept = Optional.of(said);
            }
        }
        return kept;
    }

    private Finding say(PlannedVisit visit, VisitLink link, Appointment other) {
        boolean otherFirst = link.side() == VisitLink.Side.OTHER_FIRST;
        TimeRange first = otherFirst ? other.time() : visit.time();
        TimeRange second = otherFirst ? visit.time() : other.time();
        boolean holds = otherFirst
                ? link.terms()
                        .hold(
                                first,
                                other.uses(),
                                second,
                                visit.uses(),
                                visit.location().clock())
                : link.terms()
                        .hold(
                                first,
                                visit.uses(),
                                second,
                                other.uses(),
                                visit.location().clock());
        Severity severity =
                holds ? Severity.INFO : visit.proposal().acceptsBrokenLinks() ? Severity.WARNING : Severity.ERROR;
        return Finding.of(this, severity)
                .message("%s visit %s (%s at %s): %s %s."
                        .formatted(
                                otherFirst ? "This visit follows" : "This visit comes before",
                                other.id(),
                                other.visitType(),
                                Words.time(
                                        other.time().start(), visit.location().zone()),
                                link.terms().describe(),
                                holds ? "is kept" : "is not kept"))
                .putFacts("link", other.id().value())
                .putFacts("terms", link.terms().describe())
                .putFacts(
                        "between", Duration.between(first.end(), second.start()).toString())
                .build();
    }

    @Override
    public RuleId id() {
        return LinkRules.KEPT.id();
    }

    @Override
    public String title() {
        return LinkRules.KEPT.title();
    }

    @Override
    public Citation citation() {
        return LinkRules.KEPT.citation();
    }
}
