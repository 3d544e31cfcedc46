package org.practicekit.billing.preflight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.authorization.AuthorizationNeed;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.preflight.Prerequisite.State;
import org.practicekit.billing.requirement.Frequency;
import org.practicekit.billing.requirement.Requirement;
import org.practicekit.billing.requirement.RequirementScope;
import org.practicekit.billing.requirement.RequirementSheet;
import org.practicekit.billing.requirement.RequirementTopic;
import org.practicekit.billing.service.PastService;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** What a payer requires of one service, held against what the office has. */
final class ServiceChecks {
    private final Checklist list;
    private final PreflightCase office;
    private final Coverage coverage;
    private final PlannedService service;

    ServiceChecks(Checklist list, PreflightCase office, Coverage coverage, PlannedService service) {
        this.list = list;
        this.office = office;
        this.coverage = coverage;
        this.service = service;
    }

    void all(RequirementSheet sheet, Answer saidOfAuthorization) {
        required(sheet, RequirementTopic.NOT_COVERED, PreflightRules.COVERED)
                .ifPresent(row -> list.add(
                        State.MISSING,
                        PreflightRules.COVERED,
                        Optional.of(row),
                        Fixer.PATIENT,
                        TaskKind.CONTACT_PATIENT,
                        "The payer's policy leaves the service out."));
        required(sheet, RequirementTopic.REFERRAL, PreflightRules.REFERRED)
                .ifPresent(row -> agreed(Optional.of(row), AuthorizationWish.Kind.REFERRAL));
        authorization(AuthorizationNeed.of(sheet, saidOfAuthorization), sheet);
        required(sheet, RequirementTopic.FREQUENCY, PreflightRules.FREQUENCY).ifPresent(this::frequency);
        required(sheet, RequirementTopic.NETWORK, PreflightRules.NETWORK)
                .ifPresent(row -> network(row, sheet.question().network()));
        required(sheet, RequirementTopic.DOCUMENTATION, PreflightRules.DOCUMENTED)
                .ifPresent(this::documents);
    }

    /** The row that requires something on a topic; where that hangs on missing facts, it is noted as unknown. */
    private Optional<Requirement> required(RequirementSheet sheet, RequirementTopic topic, PreflightRules rule) {
        List<RequirementSheet.Open> open = sheet.openOn(topic);
        if (open.isEmpty()) {
            return sheet.on(topic).filter(Requirement::required);
        }
        RequirementSheet.Open first = open.get(0);
        list.add(
                State.UNKNOWN,
                rule,
                Optional.of(first.row()),
                Fixer.FRONT_DESK,
                TaskKind.CORRECT_RECORD,
                "Whether row %s holds hangs on %s, which the office does not know."
                        .formatted(first.row().name(), first.missing()));
        return Optional.empty();
    }

    private void authorization(AuthorizationNeed need, RequirementSheet sheet) {
        switch (need.needed()) {
            case YES -> agreed(need.row(), AuthorizationWish.Kind.AUTHORIZATION, need);
            case NO, NOT_APPLICABLE ->
                list.met(PreflightRules.AUTHORIZED, need.row(), need.finding().message());
            case UNKNOWN -> {
                boolean ours = !sheet.openOn(RequirementTopic.AUTHORIZATION).isEmpty();
                list.add(
                        State.UNKNOWN,
                        PreflightRules.AUTHORIZED,
                        need.row(),
                        ours ? Fixer.FRONT_DESK : Fixer.PAYER,
                        ours ? TaskKind.CORRECT_RECORD : TaskKind.CONTACT_PAYER,
                        need.finding().message());
            }
        }
    }

    private void agreed(Optional<Requirement> row, AuthorizationWish.Kind kind) {
        OnFile onFile = OnFile.of(office, coverage, service, kind);
        boolean referral = kind == AuthorizationWish.Kind.REFERRAL;
        PreflightRules rule = referral ? PreflightRules.REFERRED : PreflightRules.AUTHORIZED;
        if (onFile.holds()) {
            list.met(rule, row, onFile.message());
        } else {
            list.add(
                    State.MISSING,
                    rule,
                    row,
                    referral ? Fixer.REFERRING_OFFICE : onFile.fixer(),
                    referral ? TaskKind.CONTACT_REFERRER : onFile.task(),
                    onFile.message());
        }
    }

    private void agreed(Optional<Requirement> row, AuthorizationWish.Kind kind, AuthorizationNeed need) {
        boolean disputed = need.finding().severity() == Severity.WARNING;
        if (disputed && !OnFile.of(office, coverage, service, kind).holds()) {
            list.add(
                    State.DOUBTFUL,
                    PreflightRules.AUTHORIZED,
                    row,
                    Fixer.PAYER,
                    TaskKind.CONTACT_PAYER,
                    need.finding().message());
        }
        agreed(row, kind);
    }

    private void frequency(Requirement row) {
        Frequency limit = row.frequency().orElseThrow();
        DateRange counted = limit.countedFor(office.visit().date());
        if (office.past().isEmpty()) {
            list.add(
                    State.UNKNOWN,
                    PreflightRules.FREQUENCY,
                    Optional.of(row),
                    Fixer.PAYER,
                    TaskKind.CONTACT_PAYER,
                    "The payer pays for %s, and how many were done is not known.".formatted(limit));
            return;
        }
        int used = used(limit, counted, row.scope());
        int wanted = limit.of() == Frequency.Counted.VISITS ? 1 : service.units();
        if (used + wanted > limit.most()) {
            list.add(
                    State.MISSING,
                    PreflightRules.FREQUENCY,
                    Optional.of(row),
                    Fixer.PATIENT,
                    TaskKind.CONTACT_PATIENT,
                    "The payer pays for %s, and %d are done or booked before.".formatted(limit, used));
        } else {
            list.met(
                    PreflightRules.FREQUENCY,
                    Optional.of(row),
                    "The payer pays for %s, and %d are done or booked before.".formatted(limit, used));
        }
    }

    /** What is done or booked before; where days are counted, the day of the visit itself is counted with the visit. */
    private int used(Frequency limit, DateRange counted, RequirementScope scope) {
        UpcomingVisit visit = office.visit();
        List<PastService> services = Stream.concat(
                        office.past().orElse(List.of()).stream(),
                        office.otherVisits().stream()
                                .filter(other -> other.start().isBefore(visit.start()))
                                .flatMap(other -> other.services().stream()
                                        .map(planned -> new PastService(other.date(), planned))))
                .filter(past -> counted.contains(past.date()) && isAbout(scope, past.service()))
                .toList();
        return limit.of() == Frequency.Counted.VISITS
                ? (int) services.stream()
                        .map(PastService::date)
                        .filter(day -> !day.equals(visit.date()))
                        .distinct()
                        .count()
                : services.stream().mapToInt(past -> past.service().units()).sum();
    }

    private static boolean isAbout(RequirementScope scope, PlannedService other) {
        boolean procedure = scope.procedures().isEmpty()
                || other.procedure().filter(scope.procedures().get()::contains).isPresent();
        return procedure
                && scope.serviceType()
                        .filter(type -> !type.equals(other.serviceType()))
                        .isEmpty();
    }

    private void network(Requirement row, NetworkSide side) {
        switch (side) {
            case IN -> list.met(PreflightRules.NETWORK, Optional.of(row), "The provider is in the payer's network.");
            case OUT ->
                list.add(
                        State.MISSING,
                        PreflightRules.NETWORK,
                        Optional.of(row),
                        Fixer.PATIENT,
                        TaskKind.CONTACT_PATIENT,
                        "The payer pays its network only, and the provider is not in it.");
            case UNKNOWN ->
                list.add(
                        State.UNKNOWN,
                        PreflightRules.NETWORK,
                        Optional.of(row),
                        Fixer.FRONT_DESK,
                        TaskKind.CORRECT_RECORD,
                        "The payer pays its network only, and whether the provider is in it is not known.");
        }
    }

    private void documents(Requirement row) {
        String what = row.documents().orElse("documents");
        if (office.documentsAtHand().contains(row.name())) {
            list.met(PreflightRules.DOCUMENTED, Optional.of(row), "At hand: %s.".formatted(what));
        } else {
            list.add(
                    State.DOUBTFUL,
                    PreflightRules.DOCUMENTED,
                    Optional.of(row),
                    Fixer.CLINICIAN,
                    TaskKind.CORRECT_RECORD,
                    "The payer wants to see: %s.".formatted(what));
        }
    }
}
