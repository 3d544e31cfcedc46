package org.practicekit.billing.preflight;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.order.PayerOrder;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.BenefitSheet;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.policy.AuthorizationPolicy;
import org.practicekit.billing.policy.FollowUp;
import org.practicekit.billing.preflight.Prerequisite.State;
import org.practicekit.billing.requirement.RequirementQuestion;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.code.ProcedureCode;

/**
 * Can this visit happen and be paid? Looks at what the office knows and guesses nothing: what is not known is said to be unknown,
 * with who can find out. Immutable and thread-safe.
 */
public final class Preflight implements Serializable {
    private final AuthorizationPolicy policy;
    private final FollowUp followUp;
    private final ZoneId zone;
    private final BenefitReader reader;
    private final PayerOrder order;

    /**
     * A pre-flight.
     *
     * @param policy what the practice knows of payers' requirements
     * @param followUp how long before a visit somebody has to act
     * @param zone whose calendar
     * @param reader how payers' answers are read
     * @param order who pays first where several cover the patient
     */
    public Preflight(
            AuthorizationPolicy policy, FollowUp followUp, ZoneId zone, BenefitReader reader, PayerOrder order) {
        this.policy = policy;
        this.followUp = followUp;
        this.zone = zone;
        this.reader = reader;
        this.order = order;
    }

    /** Every prerequisite of a visit, in the order of its payers and services. */
    public PreflightReport check(PreflightCase office) {
        List<Prerequisite> prerequisites = new ArrayList<>();
        Checklist visit = checklist(prerequisites, office, Map.of(), true);
        if (office.coverages().isEmpty()) {
            visit.add(
                    State.UNKNOWN,
                    PreflightRules.INSURED,
                    Optional.empty(),
                    Fixer.PATIENT,
                    TaskKind.CONTACT_PATIENT,
                    "No coverage is on file for %s.".formatted(office.visit().date()));
        }
        WhoPays payers = WhoPays.of(office, order);
        payers.note(visit);
        if (office.visit().services().isEmpty()) {
            visit.add(
                    State.UNKNOWN,
                    PreflightRules.PLANNED,
                    Optional.empty(),
                    Fixer.CLINICIAN,
                    TaskKind.CORRECT_RECORD,
                    "What is going to be done is not known.");
        }
        for (PreflightCase.Known coverage : payers.inOrder()) {
            under(office, coverage, prerequisites, payers.isFirst(coverage));
        }
        return new PreflightReport(office.visit().id(), prerequisites);
    }

    private void under(
            PreflightCase office, PreflightCase.Known known, List<Prerequisite> prerequisites, boolean paysFirst) {
        Coverage coverage = known.coverage();
        Optional<EligibilityAnswer> fresh = known.answer().filter(answer -> isFresh(answer, office));
        Map<String, String> facts = Map.of("coverage", coverage.id().value());
        Checklist plan = checklist(prerequisites, office, facts, paysFirst);
        if (fresh.isEmpty()) {
            plan.add(
                    State.UNKNOWN,
                    PreflightRules.ANSWER,
                    Optional.empty(),
                    Fixer.PAYER,
                    TaskKind.CONTACT_PAYER,
                    known.answer()
                            .map(old -> "The payer's answer about %s is of %s and no longer fresh."
                                    .formatted(coverage.id(), LocalDate.ofInstant(old.receivedAt(), zone)))
                            .orElse("The payer has not answered about %s.".formatted(coverage.id())));
        } else {
            plan.met(PreflightRules.ANSWER, Optional.empty(), "The payer answered about %s.".formatted(coverage.id()));
        }
        if (office.visit().services().isEmpty()) {
            fresh.ifPresent(answer -> benefits(plan, sheet(answer, office, Optional.empty(), coverage)));
        }
        for (PlannedService service : office.visit().services()) {
            Map<String, String> more = new LinkedHashMap<>(facts);
            more.put("service", name(service));
            Checklist list = checklist(prerequisites, office, more, paysFirst);
            Optional<BenefitSheet> sheet = fresh.map(answer -> sheet(answer, office, Optional.of(service), coverage));
            sheet.ifPresent(one -> benefits(list, one));
            new ServiceChecks(list, office, coverage, service)
                    .all(
                            policy.requirements()
                                    .on(RequirementQuestion.of(
                                            office.visit(),
                                            service,
                                            coverage,
                                            office.patient(),
                                            policy.network(coverage.payer()))),
                            sheet.map(one -> one.authorization().value()).orElse(Answer.UNKNOWN));
        }
    }

    /** What the payer said: whether the patient is covered, and whether the service is. */
    private static void benefits(Checklist list, BenefitSheet sheet) {
        String day = sheet.question().date().toString();
        switch (sheet.status().value()) {
            case ACTIVE -> list.met(PreflightRules.ACTIVE, Optional.empty(), "Covered on %s.".formatted(day));
            case INACTIVE ->
                list.add(
                        State.MISSING,
                        PreflightRules.ACTIVE,
                        Optional.empty(),
                        Fixer.PATIENT,
                        TaskKind.CONTACT_PATIENT,
                        "The payer says not covered on %s.".formatted(day));
            case UNKNOWN ->
                list.add(
                        State.UNKNOWN,
                        PreflightRules.ACTIVE,
                        Optional.empty(),
                        Fixer.PAYER,
                        TaskKind.CONTACT_PAYER,
                        "The payer's answer does not say whether the patient is covered on %s.".formatted(day));
        }
        if (sheet.nonCovered().value() == Answer.YES) {
            list.add(
                    State.MISSING,
                    PreflightRules.COVERED,
                    Optional.empty(),
                    Fixer.PATIENT,
                    TaskKind.CONTACT_PATIENT,
                    "The payer says that the service is no benefit.");
        }
    }

    private BenefitSheet sheet(
            EligibilityAnswer answer, PreflightCase office, Optional<PlannedService> service, Coverage coverage) {
        LocalDate date = office.visit().date();
        NetworkSide network = policy.network(coverage.payer());
        return reader.read(
                answer,
                service.map(one -> BenefitQuestion.of(one, date, network))
                        .orElseGet(() -> BenefitQuestion.builder()
                                .date(date)
                                .serviceType(ServiceType.PLAN)
                                .network(network)
                                .build()));
    }

    private boolean isFresh(EligibilityAnswer answer, PreflightCase office) {
        return Duration.between(answer.receivedAt(), office.now()).compareTo(policy.freshFor()) <= 0;
    }

    private Checklist checklist(
            List<Prerequisite> prerequisites, PreflightCase office, Map<String, String> facts, boolean paysFirst) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("visit", office.visit().id().value());
        all.putAll(facts);
        return new Checklist(
                prerequisites,
                all,
                followUp,
                LocalDate.ofInstant(office.now(), zone),
                office.visit().date(),
                paysFirst);
    }

    private static String name(PlannedService service) {
        return service.procedure()
                .map(ProcedureCode::value)
                .orElse("type " + service.serviceType().code());
    }
}
