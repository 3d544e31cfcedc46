package org.practicekit.billing.audit;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.edit.ScrubResult;
import org.practicekit.billing.edit.Scrubber;

/** Judges the claims of a sample again, each under the edits of its days of service. Immutable, thread-safe and pure. */
public final class BillingAudit implements Serializable {
    private final Scrubber scrubber;

    /** One that asks these edits. */
    public BillingAudit(Scrubber scrubber) {
        this.scrubber = Objects.requireNonNull(scrubber, "scrubber");
    }

    /**
     * Draws a sample and judges it.
     *
     * @param population all claims that can be drawn
     */
    public AuditReport run(AuditPlan plan, Collection<AuditCase> population) {
        return run(plan, population, List.of());
    }

    /**
     * Draws the same sample again, with what people say who read its records.
     *
     * @throws IllegalArgumentException when somebody says something of a claim that was not drawn, or two things of one
     */
    public AuditReport run(AuditPlan plan, Collection<AuditCase> population, Collection<AuditVerdict> verdicts) {
        AuditSample sample =
                AuditSample.draw(plan, population.stream().map(AuditCase::unit).toList());
        Map<ClaimId, AuditCase> cases = new HashMap<>();
        population.forEach(one -> cases.put(one.unit().claim(), one));
        Map<ClaimId, AuditVerdict> said = said(sample, verdicts);
        List<AuditedClaim> claims = sample.drawn().stream()
                .map(unit -> judge(
                        Objects.requireNonNull(cases.get(unit.claim())), Optional.ofNullable(said.get(unit.claim()))))
                .toList();
        return new AuditReport(sample, claims);
    }

    private AuditedClaim judge(AuditCase one, Optional<AuditVerdict> said) {
        ScrubResult result = scrubber.scrub(one.sheet(), one.context());
        return AuditedClaim.builder()
                .unit(one.unit())
                .pack(result.pack())
                .findings(result.findings())
                .notDecided(result.notDecided().size())
                .reviewedAsWrong(said.map(AuditVerdict::wrong))
                .paid(one.paid())
                .shouldHaveBeenPaid(said.flatMap(AuditVerdict::shouldHaveBeenPaid))
                .scrub(result.fingerprint())
                .build();
    }

    private static Map<ClaimId, AuditVerdict> said(AuditSample sample, Collection<AuditVerdict> verdicts) {
        Map<ClaimId, AuditVerdict> said = new HashMap<>();
        List<ClaimId> drawn = sample.drawn().stream().map(AuditUnit::claim).toList();
        for (AuditVerdict verdict : verdicts) {
            if (!drawn.contains(verdict.claim())) {
                throw new IllegalArgumentException(
                        "claim %s was not drawn. Maybe it belongs to another audit.".formatted(verdict.claim()));
            }
            if (said.put(verdict.claim(), verdict) != null) {
                throw new IllegalArgumentException("two things are said of claim %s.".formatted(verdict.claim()));
            }
        }
        return said;
    }
}
