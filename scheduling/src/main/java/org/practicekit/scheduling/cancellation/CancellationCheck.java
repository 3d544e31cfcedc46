package org.practicekit.scheduling.cancellation;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationRules;
import org.practicekit.scheduling.policy.CancellationTerms;
import org.practicekit.scheduling.policy.PayerClass;

/**
 * Decides whether a visit may be called off, moved or noted as missed, and what follows. A refusal changes nothing; a grant
 * says whether it was late, what it costs, and under which terms. A pure function of its arguments; immutable, thread-safe.
 */
public final class CancellationCheck implements Serializable {
    private final CancellationPolicy policy;

    /** A check of this policy. */
    public CancellationCheck(CancellationPolicy policy) {
        this.policy = policy;
    }

    /** Whether a visit may be called off. */
    public Decision<Consequence> mayCancel(MissedVisit visit, CancelRequest request, Instant now) {
        return mayLeave(visit, request, now, true);
    }

    /** Whether a visit may give its time up for another. */
    public Decision<Consequence> mayMove(MissedVisit visit, CancelRequest request, Instant now) {
        return mayLeave(visit, request, now, policy.lateMoveIsLateCancel());
    }

    /**
     * Whether a visit may be noted as missed.
     *
     * @param request who pays for the visit, who waives a fee, and for which reason it may be excused
     */
    public Decision<Consequence> mayNoteNoShow(MissedVisit visit, CancelRequest request, Instant now) {
        Instant from = visit.begins().plus(policy.noShowAfter());
        if (now.isBefore(from)) {
            return Refused.because(finding(CancellationRules.NO_SHOW, Severity.ERROR)
                    .message("The visit is a no-show from %s, %s after its beginning."
                            .formatted(said(from, visit), Words.duration(policy.noShowAfter())))
                    .putFacts("begins", visit.begins().toString())
                    .putFacts("from", from.toString())
                    .build());
        }
        return policy.termsFor(visit.visitType(), request.payer(), visit.clock().date(visit.begins()))
                .map(terms -> charged(true, terms.noShowFee(), terms, request, new ArrayList<>()))
                .orElseGet(() -> new Granted<>(new Consequence(true, null), List.of()));
    }

    /** Whether somebody may let a charge go that was made for such a visit. */
    public Decision<Charge> mayWaive(
            Charge charge, Waiver waiver, MissedVisit visit, Optional<PayerClass> payer, Instant chargedAt) {
        return policy.termsFor(visit.visitType(), payer, visit.clock().date(chargedAt))
                .filter(terms -> terms.waivedBy().contains(waiver.role()))
                .<Decision<Charge>>map(terms -> new Granted<>(new Charge(charge.amount(), waiver), List.of()))
                .orElseGet(() -> Refused.because(mayNotWaive(waiver)));
    }

    private Decision<Consequence> mayLeave(MissedVisit visit, CancelRequest request, Instant now, boolean charges) {
        Instant received = request.receivedAt().orElse(now);
        if (received.isAfter(now) || received.isBefore(visit.agreedAt())) {
            return Refused.because(finding(CancellationRules.RECEIVED, Severity.ERROR)
                    .message("Word cannot have come at %s: the visit was agreed at %s, and it is %s."
                            .formatted(said(received, visit), said(visit.agreedAt(), visit), said(now, visit)))
                    .putFacts("received", received.toString())
                    .build());
        }
        if (request.by() == CancelledBy.PRACTICE || visit.patientCame()) {
            return new Granted<>(Consequence.NONE, List.of());
        }
        if (!received.isBefore(visit.begins())) {
            return Refused.because(finding(CancellationRules.BEGUN, Severity.ERROR)
                    .message("The visit began at %s; when the patient does not come it is a no-show from %s."
                            .formatted(
                                    said(visit.begins(), visit),
                                    said(visit.begins().plus(policy.noShowAfter()), visit)))
                    .putFacts("begins", visit.begins().toString())
                    .putFacts("received", received.toString())
                    .build());
        }
        Optional<CancellationTerms> terms = policy.termsFor(
                visit.visitType(), request.payer(), visit.clock().date(received));
        if (terms.isEmpty()) {
            return new Granted<>(Consequence.NONE, List.of());
        }
        Duration given = Duration.between(received, visit.begins());
        boolean late = given.compareTo(terms.get().notice()) < 0;
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(CancellationRules.NOTICE, late ? Severity.WARNING : Severity.INFO)
                .message("%s notice is asked for; word came %s before the visit%s."
                        .formatted(
                                Words.duration(terms.get().notice()),
                                Words.duration(given),
                                late ? ", which is late" : ", in good time"))
                .putFacts("asked", terms.get().notice().toString())
                .putFacts("given", given.toString())
                .build());
        Optional<Money> fee = late && charges ? terms.get().lateCancelFee() : Optional.empty();
        return charged(late, fee, terms.get(), request, findings);
    }

    private Decision<Consequence> charged(
            boolean late, Optional<Money> fee, CancellationTerms terms, CancelRequest request, List<Finding> findings) {
        if (fee.isEmpty() || fee.get().amount().signum() == 0) {
            return new Granted<>(new Consequence(late, null), findings);
        }
        if (request.payer().filter(PayerClass.MEDICAID::equals).isPresent()) {
            findings.add(finding(CancellationRules.MEDICAID, Severity.INFO)
                    .message("Nothing is charged: the patient is a Medicaid beneficiary.")
                    .putFacts("fee", fee.get().toString())
                    .build());
            return new Granted<>(new Consequence(late, null), findings);
        }
        if (terms.excused().contains(request.reason())) {
            findings.add(finding(CancellationRules.FEE, Severity.INFO)
                    .message("Nothing is charged: %s is excused.".formatted(request.reason()))
                    .putFacts("fee", fee.get().toString())
                    .putFacts("reason", request.reason().name())
                    .build());
            return new Granted<>(new Consequence(late, null), findings);
        }
        Optional<Waiver> waiver = request.waiver();
        if (waiver.isPresent() && !terms.waivedBy().contains(waiver.get().role())) {
            return Refused.because(mayNotWaive(waiver.get()));
        }
        findings.add(finding(CancellationRules.FEE, Severity.WARNING)
                .message(
                        waiver.isPresent()
                                ? "%s would be charged; %s waives it as %s."
                                        .formatted(
                                                fee.get(),
                                                waiver.get().by(),
                                                waiver.get().role())
                                : "%s is charged.".formatted(fee.get()))
                .putFacts("fee", fee.get().toString())
                .build());
        return new Granted<>(new Consequence(late, new Charge(fee.get(), waiver.orElse(null))), findings);
    }

    private Finding mayNotWaive(Waiver waiver) {
        return finding(CancellationRules.WAIVER, Severity.ERROR)
                .message("%s may not waive this fee as %s.".formatted(waiver.by(), waiver.role()))
                .putFacts("actor", waiver.by().value())
                .putFacts("role", waiver.role().value())
                .build();
    }

    private static String said(Instant at, MissedVisit visit) {
        return Words.time(at, visit.clock().zone());
    }

    private FindingBuilder finding(CancellationRules rule, Severity severity) {
        return Finding.of(rule, severity).citation(rule.citation(policy));
    }
}
