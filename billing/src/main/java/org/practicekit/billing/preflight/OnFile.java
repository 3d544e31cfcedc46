package org.practicekit.billing.preflight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWatch;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.UpcomingVisit;

/**
 * Whether an authorisation or a referral that is needed is on file, and if not, how near the office is to one.
 *
 * @param holds whether one holds on the day and has units left
 * @param message how it stands
 * @param fixer who can see to it
 * @param task what they have to do
 */
record OnFile(boolean holds, String message, Fixer fixer, TaskKind task) {

    static OnFile of(PreflightCase office, Coverage coverage, PlannedService service, AuthorizationWish.Kind kind) {
        UpcomingVisit visit = office.visit();
        String what = kind == AuthorizationWish.Kind.REFERRAL ? "referral" : "authorisation";
        List<OnFile> all = office.authorizations().stream()
                .filter(one -> one.wish().kind() == kind
                        && one.wish().coverage().equals(coverage.id())
                        && one.isAbout(service, visit.provider()))
                .map(one -> stands(one, visit, what))
                .toList();
        return all.stream()
                .min(Comparator.comparing((OnFile one) -> !one.holds())
                        .thenComparing(one -> one.task() != TaskKind.FOLLOW_UP_AUTHORIZATION)
                        .thenComparing(OnFile::message))
                .orElseGet(() -> new OnFile(
                        false,
                        "The payer asks for %s %s, and there is none."
                                .formatted(kind == AuthorizationWish.Kind.REFERRAL ? "a" : "an", what),
                        Fixer.FRONT_DESK,
                        TaskKind.REQUEST_AUTHORIZATION));
    }

    private static OnFile stands(Authorization one, UpcomingVisit visit, String what) {
        AuthorizationState state = one.state();
        if (one.holdsOn(visit.date())) {
            int reserved = one.ledger().reservedFor(visit.id());
            int wanted = AuthorizationWatch.units(one, visit);
            return reserved + one.unitsLeft() >= wanted
                    ? new OnFile(
                            true,
                            "The %s %s holds on %s.".formatted(what, one.id(), visit.date()),
                            Fixer.FRONT_DESK,
                            TaskKind.CORRECT_RECORD)
                    : ask("The %s %s has %d of %d units left for the visit."
                            .formatted(what, one.id(), reserved + one.unitsLeft(), wanted));
        }
        return switch (state) {
            case SUBMITTED, PENDED ->
                followUp("The payer has not decided on %s %s.".formatted(what, one.id()), Fixer.PAYER);
            case DENIED ->
                followUp(
                        "The payer did not agree to %s %s (%s)."
                                .formatted(
                                        what,
                                        one.id(),
                                        one.denials().stream()
                                                .map(DenialReason::code)
                                                .collect(Collectors.joining(", "))),
                        Fixer.CLINICIAN);
            case DRAFT -> ask("The request for %s %s has not been sent.".formatted(what, one.id()));
            case CERTIFIED, MODIFIED, PARTIAL, EXPIRED, CANCELLED ->
                ask("The %s %s does not hold on %s.".formatted(what, one.id(), visit.date()));
        };
    }

    private static OnFile ask(String message) {
        return new OnFile(false, message, Fixer.FRONT_DESK, TaskKind.REQUEST_AUTHORIZATION);
    }

    private static OnFile followUp(String message, Fixer fixer) {
        return new OnFile(false, message, fixer, TaskKind.FOLLOW_UP_AUTHORIZATION);
    }
}
