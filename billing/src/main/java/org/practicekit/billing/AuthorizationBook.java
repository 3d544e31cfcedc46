package org.practicekit.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.AuthorizationChanged;
import org.practicekit.billing.authorization.AuthorizationRules;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWatch;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.authorization.Grant;
import org.practicekit.billing.authorization.PayerClocks;
import org.practicekit.billing.authorization.UnitLedger;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.policy.AuthorizationPolicy;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.AuthorizationPorts;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** The authorisations of a practice while one command changes one of them. */
final class AuthorizationBook {
    private final BillingWork.Unit<AuthorizationPorts> unit;
    private final BillingSetup setup;
    private final AuthorizationPolicy policy;

    AuthorizationBook(BillingWork.Unit<AuthorizationPorts> unit, BillingSetup setup, AuthorizationPolicy policy) {
        this.unit = unit;
        this.setup = setup;
        this.policy = policy;
    }

    /** A visit ahead; it becomes part of what the answer rests on. */
    Optional<UpcomingVisit> visit(VisitId id) {
        Optional<UpcomingVisit> visit = unit.ports.visits().find(unit.practice, id);
        unit.inputs.each("visit", visit.stream().toList());
        return visit;
    }

    Authorization add(Authorization draft) {
        unit.ifGranted(
                () -> unit.ports.authorizations().add(unit.practice, draft),
                AuthorizationChanged.of(unit.practice, draft, unit.now));
        return draft;
    }

    /** It is on its way to the payer, whose clock begins. */
    Decision<Authorization> submitted(Authorization before) {
        if (!before.state().canBecome(AuthorizationState.SUBMITTED)) {
            return Refused.because(state(before, AuthorizationState.SUBMITTED));
        }
        Authorization sent = update(
                before,
                Authorization.builder()
                        .like(before)
                        .state(AuthorizationState.SUBMITTED)
                        .submittedAt(unit.now)
                        .dueAt(due(before))
                        .lastAnswer(Optional.empty())
                        .build());
        if (before.lastAnswer().isPresent()) {
            settle(sent, List.of());
        }
        return new Granted<>(sent, List.of());
    }

    /** It did not leave. */
    Decision<Authorization> notSent(Authorization before) {
        if (before.state() != AuthorizationState.SUBMITTED) {
            return Refused.because(state(before, AuthorizationState.DRAFT));
        }
        return new Granted<>(
                update(
                        before,
                        Authorization.builder()
                                .like(before)
                                .state(AuthorizationState.DRAFT)
                                .submittedAt(Optional.empty())
                                .dueAt(Optional.empty())
                                .build()),
                List.of());
    }

    Decision<Authorization> cancelled(Authorization before) {
        if (!before.state().canBecome(AuthorizationState.CANCELLED)) {
            return Refused.because(state(before, AuthorizationState.CANCELLED));
        }
        return new Granted<>(
                update(
                        before,
                        Authorization.builder()
                                .like(before)
                                .state(AuthorizationState.CANCELLED)
                                .ledger(withoutReservations(before.ledger()))
                                .build()),
                List.of());
    }

    /** What the payer said is taken over, unless the request was never sent; what comes too late is kept and changes nothing. */
    Decision<Authorization> answered(Authorization before, AuthorizationAnswer answer) {
        AuthorizationState next = answer.outcome().state();
        if (before.state() == AuthorizationState.DRAFT) {
            return Refused.because(state(before, next));
        }
        List<Fingerprint> answers = new ArrayList<>(before.answers());
        answers.add(answer.source());
        List<DenialReason> denials = new ArrayList<>(before.denials());
        if (answer.outcome().isAgainst()) {
            denials.addAll(answer.reasons());
        }
        if (!before.state().canBecome(next)) {
            Finding late = about(AuthorizationRules.LATE, Severity.WARNING, before)
                    .message("The payer says %s of %s, which is %s already."
                            .formatted(answer.outcome(), before.id(), before.state()))
                    .putFacts("message", answer.source().hex())
                    .build();
            Authorization kept = update(
                    before,
                    Authorization.builder()
                            .like(before)
                            .answers(answers)
                            .denials(denials)
                            .build());
            settle(kept, List.of(late));
            return new Granted<>(kept, List.of(late));
        }
        boolean over = next == AuthorizationState.DENIED || next == AuthorizationState.CANCELLED;
        boolean again = next == AuthorizationState.DRAFT;
        Optional<Grant> grant = answer.agreed().map(agreed -> agreed.to(before.wish()));
        Authorization after = update(
                before,
                Authorization.builder()
                        .like(before)
                        .state(next)
                        .lastAnswer(answer)
                        .submittedAt(again ? Optional.empty() : before.submittedAt())
                        .dueAt(again ? Optional.empty() : before.dueAt())
                        .grant(grant.isPresent() ? grant : before.grant())
                        .refused(grant.isPresent() ? answer.refused() : before.refused())
                        .denials(denials)
                        .ledger(over ? withoutReservations(before.ledger()) : before.ledger())
                        .answers(answers)
                        .build());
        List<Finding> findings = new ArrayList<>(overdrawn(after));
        settle(after, findings);
        return new Granted<>(after, findings);
    }

    /** Sets units aside for a visit, as many as it takes. */
    Decision<Authorization> reserved(Authorization before, UpcomingVisit visit) {
        int units = AuthorizationWatch.units(before, visit);
        if (!visit.patient().equals(before.patient()) || units == 0 || !before.holdsOn(visit.date())) {
            return Refused.because(outside(before, visit.id(), visit.date()));
        }
        return withLedger(
                before, before.ledger().reserve(agreed(before), visit.id(), units, unit.now), visit.id(), units);
    }

    Decision<Authorization> consumed(Authorization before, VisitId visit, LocalDate date, int units) {
        boolean agreed =
                before.grant().filter(grant -> grant.days().contains(date)).isPresent();
        boolean over = before.state() == AuthorizationState.DENIED || before.state() == AuthorizationState.CANCELLED;
        if (!agreed || over) {
            return Refused.because(outside(before, visit, date));
        }
        return withLedger(before, before.ledger().consume(agreed(before), visit, units, unit.now), visit, units);
    }

    Decision<Authorization> givenBack(Authorization before, VisitId visit) {
        UnitLedger ledger = before.ledger().giveBack(visit, unit.now);
        return ledger.equals(before.ledger())
                ? new Granted<>(before, List.of())
                : new Granted<>(
                        update(
                                before,
                                Authorization.builder()
                                        .like(before)
                                        .ledger(ledger)
                                        .build()),
                        List.of());
    }

    /** Ends what is over, and brings the task about it in line. */
    Decision<Authorization> reviewed(Authorization before) {
        LocalDate today = LocalDate.ofInstant(unit.now, setup.zone());
        boolean over = before.state().isGranted()
                && before.grant()
                        .filter(grant -> !grant.days().to().isAfter(today))
                        .isPresent();
        Authorization after = over
                ? update(
                        before,
                        Authorization.builder()
                                .like(before)
                                .state(AuthorizationState.EXPIRED)
                                .build())
                : before;
        List<Finding> findings = overdrawn(after);
        settle(after, findings);
        return new Granted<>(after, findings);
    }

    private Decision<Authorization> withLedger(
            Authorization before, Optional<UnitLedger> ledger, VisitId visit, int units) {
        return ledger.<Decision<Authorization>>map(one -> one.equals(before.ledger())
                        ? new Granted<>(before, List.of())
                        : new Granted<>(
                                update(
                                        before,
                                        Authorization.builder()
                                                .like(before)
                                                .ledger(one)
                                                .build()),
                                List.of()))
                .orElseGet(() -> Refused.because(about(AuthorizationRules.UNITS, Severity.ERROR, before)
                        .message("Visit %s takes %d units of %s, of which %d are left."
                                .formatted(visit, units, before.id(), before.unitsLeft()))
                        .putFacts("visit", visit.value())
                        .putFacts("units", Integer.toString(units))
                        .putFacts("left", Integer.toString(before.unitsLeft()))
                        .build()));
    }

    /** Opens the task about an authorisation, brings it up to date, or drops it. */
    private void settle(Authorization authorization, List<Finding> more) {
        LocalDate today = LocalDate.ofInstant(unit.now, setup.zone());
        List<UpcomingVisit> visits =
                unit.ports.visits().ofPatient(unit.practice, authorization.patient(), DateRange.from(today)).stream()
                        .filter(visit -> AuthorizationWatch.units(authorization, visit) > 0)
                        .toList();
        unit.inputs.each("visits", visits);
        List<Finding> reasons = Stream.concat(
                        more.stream(),
                        new AuthorizationWatch(policy.expiringDays(), setup.zone())
                                .look(authorization, visits, unit.now).stream())
                .toList();
        new TaskBook(unit)
                .settle(
                        new TaskBook.Wanted(
                                TaskKind.FOLLOW_UP_AUTHORIZATION,
                                "authorization/" + authorization.id(),
                                authorization.patient(),
                                visits.stream().map(UpcomingVisit::id).toList(),
                                setup.followUp()
                                        .due(
                                                today,
                                                visits.stream()
                                                        .map(UpcomingVisit::date)
                                                        .findFirst()),
                                Optional.of("billing"),
                                reasons),
                        AuthorizationBook::isOurs);
    }

    private static boolean isOurs(RuleId rule) {
        return Stream.of(AuthorizationRules.values()).anyMatch(one -> one.id().equals(rule));
    }

    private Authorization update(Authorization before, Authorization after) {
        Authorization next = Authorization.builder()
                .like(after)
                .version(before.version().next())
                .build();
        unit.ifGranted(
                () -> unit.ports.authorizations().update(unit.practice, next, before.version()),
                AuthorizationChanged.of(unit.practice, next, unit.now));
        return next;
    }

    private Optional<Instant> due(Authorization authorization) {
        if (authorization.wish().drug()) {
            return Optional.empty();
        }
        Optional<Coverage> coverage =
                unit.ports.coverages().find(unit.practice, authorization.wish().coverage());
        unit.inputs.each("coverage", coverage.stream().toList());
        return coverage.flatMap(one -> policy.clocks()
                        .on(
                                one.kind(),
                                authorization.wish().urgency(),
                                LocalDate.ofInstant(unit.now, setup.zone()),
                                Optional.ofNullable(policy.ratingPeriods().get(one.payer()))))
                .map((PayerClocks.Row row) -> row.due(unit.now, setup.zone()));
    }

    private UnitLedger withoutReservations(UnitLedger ledger) {
        UnitLedger left = ledger;
        for (VisitId visit : ledger.reservations().keySet()) {
            left = left.giveBack(visit, unit.now);
        }
        return left;
    }

    private static List<Finding> overdrawn(Authorization authorization) {
        int used = authorization.ledger().reserved() + authorization.ledger().consumed();
        int agreed = agreed(authorization);
        return !authorization.state().isGranted() || used <= agreed
                ? List.of()
                : List.of(about(AuthorizationRules.UNITS, Severity.WARNING, authorization)
                        .message("%d units of %s are reserved or consumed, and the payer agreed to %d."
                                .formatted(used, authorization.id(), agreed))
                        .putFacts("used", Integer.toString(used))
                        .putFacts("agreed", Integer.toString(agreed))
                        .build());
    }

    private static int agreed(Authorization authorization) {
        return authorization.grant().map(Grant::units).orElse(0);
    }

    private static Finding state(Authorization before, AuthorizationState next) {
        return about(AuthorizationRules.STATE, Severity.ERROR, before)
                .message("%s is %s and cannot become %s.".formatted(before.id(), before.state(), next))
                .putFacts("state", before.state().name())
                .build();
    }

    private static Finding outside(Authorization before, VisitId visit, LocalDate date) {
        return about(AuthorizationRules.WITHIN, Severity.ERROR, before)
                .message("%s is not for visit %s on %s.".formatted(before.id(), visit, date))
                .putFacts("visit", visit.value())
                .putFacts("date", date.toString())
                .putFacts("state", before.state().name())
                .build();
    }

    private static FindingBuilder about(AuthorizationRules rule, Severity severity, Authorization authorization) {
        return Finding.of(rule, severity)
                .putFacts("authorization", authorization.id().value());
    }
}
