package org.practicekit.billing.authorization;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;

/** Finds what somebody has to see to about an authorisation: the payer is late, it ends, it runs out. Immutable and thread-safe. */
public final class AuthorizationWatch implements Serializable {
    private final int expiringDays;
    private final ZoneId zone;

    /**
     * A watch.
     *
     * @param expiringDays so many days before the last one an authorisation counts as ending
     * @param zone whose calendar
     */
    public AuthorizationWatch(int expiringDays, ZoneId zone) {
        this.expiringDays = expiringDays;
        this.zone = zone;
    }

    /**
     * What somebody has to see to; nothing where all is well.
     *
     * @param visits the patient's visits ahead
     */
    public List<Finding> look(Authorization authorization, List<UpcomingVisit> visits, Instant now) {
        List<Finding> findings = new ArrayList<>();
        AuthorizationState state = authorization.state();
        if (state.isWaiting()
                && authorization.dueAt().filter(due -> !now.isBefore(due)).isPresent()) {
            findings.add(about(AuthorizationRules.OVERDUE, authorization)
                    .message("The payer has not decided on %s; its time was over at %s."
                            .formatted(authorization.id(), authorization.dueAt().get()))
                    .putFacts("due", authorization.dueAt().get().toString())
                    .build());
        }
        if (state.isWaiting()
                && authorization
                        .lastAnswer()
                        .filter(answer -> answer.outcome() == AuthorizationAnswer.Outcome.UNCLEAR)
                        .isPresent()) {
            findings.add(about(AuthorizationRules.UNCLEAR, authorization)
                    .message("The payer answered to %s, and not what is decided. It has to be asked."
                            .formatted(authorization.id()))
                    .build());
        }
        if (state == AuthorizationState.DRAFT) {
            authorization
                    .lastAnswer()
                    .filter(answer -> answer.outcome() == AuthorizationAnswer.Outcome.TURNED_DOWN)
                    .ifPresent(answer -> findings.add(turnedDown(authorization, answer)));
        }
        if (state == AuthorizationState.DENIED || state == AuthorizationState.PARTIAL) {
            findings.add(about(AuthorizationRules.DENIED, authorization)
                    .message("The payer did not agree to %s of %s (%s)."
                            .formatted(
                                    state == AuthorizationState.DENIED ? "any" : "all",
                                    authorization.id(),
                                    authorization.denials().isEmpty()
                                            ? "no reason given"
                                            : String.join(
                                                    ", ",
                                                    authorization.denials().stream()
                                                            .map(DenialReason::code)
                                                            .toList())))
                    .build());
        }
        if (state.isGranted()) {
            ending(authorization, visits, LocalDate.ofInstant(now, zone), findings);
            runningOut(authorization, visits, findings);
        }
        return findings;
    }

    private static Finding turnedDown(Authorization authorization, AuthorizationAnswer answer) {
        String why = answer.rejections().stream()
                .map(one -> "%s at %s (%s)".formatted(one.reason(), one.about(), one.code()))
                .collect(Collectors.joining(", "));
        return about(AuthorizationRules.TURNED_DOWN, authorization)
                .message("The payer could not look at %s, so it is not decided: %s."
                        .formatted(authorization.id(), why.isEmpty() ? "no reason given" : why))
                .build();
    }

    private void ending(
            Authorization authorization, List<UpcomingVisit> visits, LocalDate today, List<Finding> findings) {
        LocalDate last = authorization.grant().orElseThrow().days().lastDay();
        long days = ChronoUnit.DAYS.between(today, last);
        long after = visits.stream()
                .filter(visit -> visit.date().isAfter(last) && units(authorization, visit) > 0)
                .count();
        if (days <= expiringDays && after > 0) {
            findings.add(about(AuthorizationRules.EXPIRING, authorization)
                    .message("Authorisation %s ends on %s, and %d visits are booked after it."
                            .formatted(authorization.id(), last, after))
                    .putFacts("lastDay", last.toString())
                    .putFacts("days", Long.toString(days))
                    .putFacts("visits", Long.toString(after))
                    .build());
        }
    }

    private static void runningOut(Authorization authorization, List<UpcomingVisit> visits, List<Finding> findings) {
        int wanted = visits.stream()
                .filter(visit -> authorization.holdsOn(visit.date()))
                .mapToInt(visit -> Math.max(
                        0,
                        units(authorization, visit)
                                - authorization.ledger().reservedFor(visit.id())
                                - authorization.ledger().consumedAt(visit.id())))
                .sum();
        if (wanted > authorization.unitsLeft()) {
            findings.add(about(AuthorizationRules.RUNNING_OUT, authorization)
                    .message("Authorisation %s has %d units left, and visits that are booked need %d more."
                            .formatted(authorization.id(), authorization.unitsLeft(), wanted))
                    .putFacts("left", Integer.toString(authorization.unitsLeft()))
                    .putFacts("wanted", Integer.toString(wanted))
                    .build());
        }
    }

    /** How many units a visit takes; none when it is about something else. */
    public static int units(Authorization authorization, UpcomingVisit visit) {
        List<PlannedService> services = visit.services().stream()
                .filter(service -> authorization.isAbout(service, visit.provider()))
                .toList();
        return services.isEmpty()
                ? 0
                : switch (authorization.wish().counted()) {
                    case VISITS -> 1;
                    case UNITS ->
                        services.stream().mapToInt(PlannedService::units).sum();
                };
    }

    private static FindingBuilder about(AuthorizationRules rule, Authorization authorization) {
        return Finding.of(rule, Severity.WARNING)
                .putFacts("authorization", authorization.id().value())
                .putFacts("payer", authorization.payer().value());
    }
}
