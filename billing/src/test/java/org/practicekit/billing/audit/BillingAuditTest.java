package org.practicekit.billing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.EditPacks;
import org.practicekit.billing.edit.Scrubber;
import org.practicekit.billing.edit.Sheets;
import org.practicekit.billing.edit.StandardEdits;
import org.practicekit.core.money.Money;

class BillingAuditTest {
    private static final BillingAudit AUDIT = new BillingAudit(Scrubber.of(EditPacks.of(StandardEdits.pack())));
    private static final AuditPlan ALL = new AuditPlan("2026-q1", 7, 100, 0);

    /** Three claims of a doctor, one of them charging less than its lines, and one of another. */
    private static final List<AuditCase> CLAIMS = List.of(
            claim("c-1", "dr-one", Sheets.clean()),
            claim("c-2", "dr-one", Sheets.with(sheet -> sheet.charge(Money.usd("59")))),
            claim("c-3", "dr-one", Sheets.clean()),
            claim("c-4", "dr-two", Sheets.clean()));

    @Test
    void every_claim_of_the_sample_is_judged_under_the_edits_of_its_days_of_service() {
        AuditReport report = AUDIT.run(ALL, CLAIMS);
        assertThat(report.claims())
                .hasSize(4)
                .allSatisfy(claim ->
                        assertThat(claim.pack()).contains(StandardEdits.pack().ref()));
        assertThat(report.errors())
                .singleElement()
                .satisfies(claim -> assertThat(claim.unit().claim()).isEqualTo(new ClaimId("c-2")));
        assertThat(report.errorRate()).isEqualTo(ErrorRate.of(1, 4));
        assertThat(report.errorRates())
                .containsEntry("dr-one", ErrorRate.of(1, 3))
                .containsEntry("dr-two", ErrorRate.of(0, 1))
                .hasSize(2);
    }

    @Test
    void whoever_read_the_record_knows_better_than_the_edits() {
        AuditReport report = AUDIT.run(
                ALL,
                CLAIMS,
                List.of(
                        new AuditVerdict(new ClaimId("c-2"), false, null),
                        new AuditVerdict(new ClaimId("c-4"), true, Money.usd("30"))));
        assertThat(report.errors())
                .singleElement()
                .satisfies(claim -> assertThat(claim.unit().claim()).isEqualTo(new ClaimId("c-4")));
        assertThat(report.overpaid()).isEqualTo(Money.usd("20"));
    }

    @Test
    void what_it_would_come_to_is_told_stratum_by_stratum() {
        // of 30 claims of one doctor ten are drawn, of 9 of the other three
        List<AuditCase> many = Stream.concat(many("one", 30), many("two", 9)).toList();
        AuditPlan plan = new AuditPlan("2026-q1", 7, 13, 0);
        List<ClaimId> drawn = AUDIT.run(plan, many).claims().stream()
                .map(claim -> claim.unit().claim())
                .toList();
        ClaimId one = drawn.stream()
                .filter(id -> id.value().startsWith("one"))
                .findFirst()
                .orElseThrow();
        ClaimId two = drawn.stream()
                .filter(id -> id.value().startsWith("two"))
                .findFirst()
                .orElseThrow();
        AuditReport report = AUDIT.run(
                plan,
                many,
                List.of(
                        new AuditVerdict(one, true, Money.usd("40.01")),
                        new AuditVerdict(two, true, Money.usd("57.00"))));
        assertThat(report.overpaid()).isEqualTo(Money.usd("2.99"));
        // 9.99 / 10 * 30 = 29.97, and -7.00 / 3 * 9 = -21.00
        assertThat(report.extrapolated()).isEqualTo(Money.usd("8.97"));
    }

    @Test
    void the_same_audit_again_gives_the_same_hash_and_another_verdict_another() {
        AuditReport report = AUDIT.run(ALL, CLAIMS);
        assertThat(AUDIT.run(ALL, CLAIMS).fingerprint()).isEqualTo(report.fingerprint());
        assertThat(AUDIT.run(ALL, CLAIMS, List.of(new AuditVerdict(new ClaimId("c-1"), true, null)))
                        .fingerprint())
                .isNotEqualTo(report.fingerprint());
    }

    @Test
    void what_is_said_of_a_claim_that_was_not_drawn_is_refused() {
        assertThatThrownBy(() -> AUDIT.run(ALL, CLAIMS, List.of(new AuditVerdict(new ClaimId("c-9"), true, null))))
                .hasMessageContaining("c-9")
                .hasMessageContaining("not drawn");
        AuditVerdict verdict = new AuditVerdict(new ClaimId("c-1"), true, null);
        assertThatThrownBy(() -> AUDIT.run(ALL, CLAIMS, List.of(verdict, verdict)))
                .hasMessageContaining("two things");
    }

    @Test
    void nothing_to_draw_has_no_rate() {
        assertThatThrownBy(() -> AUDIT.run(ALL, List.of()).errorRate()).isInstanceOf(IllegalStateException.class);
    }

    private static Stream<AuditCase> many(String doctor, int count) {
        return IntStream.range(0, count).mapToObj(i -> claim(doctor + "-" + i, doctor, Sheets.clean()));
    }

    private static AuditCase claim(String id, String doctor, ClaimSheet sheet) {
        return new AuditCase(
                new AuditUnit(new ClaimId(id), doctor), sheet, Sheets.known().build(), Money.usd("50"));
    }
}
