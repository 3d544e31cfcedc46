package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.audit.AuditCase;
import org.practicekit.billing.audit.AuditPlan;
import org.practicekit.billing.audit.AuditReport;
import org.practicekit.billing.audit.AuditUnit;
import org.practicekit.billing.audit.AuditVerdict;
import org.practicekit.billing.audit.BillingAudit;
import org.practicekit.billing.audit.RefundDuty;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.EditContext;
import org.practicekit.billing.edit.EditPacks;
import org.practicekit.billing.edit.Scrubber;
import org.practicekit.billing.edit.StandardEdits;
import org.practicekit.core.money.Money;
import org.practicekit.testkit.billing.GeneratedClaims;
import org.practicekit.testkit.property.Choices;

/** What the page about billing audits shows. */
class AuditGuideTest {
    @Test
    void a_sample_is_judged_and_gives_a_rate_of_errors() {
        EditPacks packs = EditPacks.of(StandardEdits.pack());
        ClaimSheet sheet = GeneratedClaims.claim(Choices.seeded(7));
        List<AuditCase> claims = IntStream.range(0, 200)
                .mapToObj(i -> new AuditCase(
                        new AuditUnit(new ClaimId("claim-" + i), i % 2 == 0 ? "dr-one" : "dr-two"),
                        sheet,
                        EditContext.builder().on(LocalDate.of(2026, 3, 9)).build(),
                        Money.usd("50")))
                .toList();
        List<AuditVerdict> read = List.of();
        // snippet: audit-run
        BillingAudit audit = new BillingAudit(Scrubber.of(packs));
        AuditPlan plan = new AuditPlan("2026-q1", 20260401, 30, 5); // 30 claims, 5 of each stratum at least
        AuditReport report = audit.run(plan, claims, read); // each under the edits of its days of service
        report.errorRate().high(); // of all claims, no more than this part has errors
        report.errors(); // which ones, and why
        // end
        assertThat(report.claims()).hasSize(30);
        assertThat(report.errorRates()).hasSize(2);
    }

    @Test
    void money_of_medicare_is_due_back_sixty_days_after_it_was_identified() {
        // snippet: audit-refund
        RefundDuty duty = RefundDuty.builder()
                .claim(new ClaimId("claim-17"))
                .receivedOn(LocalDate.of(2025, 11, 14))
                .identifiedOn(LocalDate.of(2026, 1, 10))
                .suspensionStart(LocalDate.of(2026, 1, 20)) // are there more of the same kind?
                .suspensionEnd(LocalDate.of(2026, 2, 19))
                .build();
        duty.dueOn(); // 2026-04-10: 60 days, and 30 for which the clock stood still
        // end
        assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
    }
}
