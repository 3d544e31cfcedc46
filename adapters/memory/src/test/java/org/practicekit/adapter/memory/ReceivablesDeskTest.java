package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.ReceivablesDesk;
import org.practicekit.billing.RemittanceDesk;
import org.practicekit.billing.RemittanceIntake;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.edit.EditOverride;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.billing.receivable.ReceivableBook;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.TestClaims;
import org.practicekit.testkit.billing.TestPayment;

/** Three claims of 100.00, seen on 9 and sent on 10 March; on 23 March a is paid with 80.00, and of b 60.00 are denied. */
class ReceivablesDeskTest {
    private static final DateRange MARCH = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    private static final Instant BEFORE = Instant.parse("2026-03-20T16:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-04-02T16:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-10T16:00:00Z");

    private final Claim a = TestClaims.sent("a", "A4206 100.00").build();
    private final Claim b = TestClaims.sent("b", "A4206 100.00").build();
    private final Claim c = TestClaims.sent("c", "A4206 100.00").build();
    private final PaidClaim denied = TestPayment.decided(b, "40.00 CO-50=60.00");
    private final TestPayment first = TestPayment.of("T1")
            .plus(TestPayment.decided(a, "80.00 CO-45=20.00"))
            .plus(denied);
    private final PostingOffice office = new PostingOffice(a, b, c);
    private final ReceivablesDesk desk = new ReceivablesDesk(office.store);

    @Test
    void a_denial_and_a_payment_are_told_from_the_day_on_which_they_were_posted() {
        office.post(first);

        assertThat(said(AFTER, "denials")).isEqualTo("1/3 [claim/b]");
        assertThat(said(AFTER, "denied-charges")).isEqualTo("10000/30000 [claim/b]");
        assertThat(said(AFTER, "first-pass")).isEqualTo("1/3 [claim/a]");
        // 60.00 for b and 100.00 for c are owed, in a month of 31 days with 300.00 of charges.
        assertThat(said(AFTER, "days")).isEqualTo(16000 * 31 + "/30000 [claim/b, claim/c]");
        // 120.00 of 280.00
        assertThat(said(AFTER, "net-collection")).isEqualTo("12000/28000 [claim/a, claim/b]");
        assertThat(said(AFTER, "overturns")).isEqualTo("unknown: no denial was settled []");
        assertThat(said(AFTER, "days-to-bill")).isEqualTo("3/3 [claim/a, claim/b, claim/c]");

        assertThat(said(BEFORE, "denials")).isEqualTo("0/3 []");
        assertThat(said(BEFORE, "first-pass")).isEqualTo("0/3 []");
        // 300.00 is owed; 20 days of the month have come.
        assertThat(said(BEFORE, "days")).isEqualTo(30000 * 20 + "/30000 [claim/a, claim/b, claim/c]");
    }

    @Test
    void a_claim_for_which_an_edit_was_overridden_was_touched() {
        office.write(ports -> {
            ports.overrides()
                    .add(
                            PRACTICE,
                            EditOverride.builder()
                                    .rule(new RuleId("billing.edit.practice"))
                                    .claim(new ClaimId("c"))
                                    .by(new ActorId("ann"))
                                    .why(PatientText.of("seen with the payer"))
                                    .at(Instant.parse("2026-03-10T14:00:00Z"))
                                    .until(LocalDate.of(2026, 4, 1))
                                    .build());
            return true;
        });
        assertThat(said(AFTER, "clean-claims")).isEqualTo("2/3 [claim/a, claim/b]");
    }

    @Test
    void a_denial_that_the_payer_takes_back_is_won_and_what_was_told_before_stays_so() {
        office.post(first);
        List<Fingerprint> then = prints(AFTER);
        post(TestPayment.of("T2").plus(TestPayment.reversal(denied)).plus(TestPayment.decided(b, "80.00 CO-45=20.00")));

        assertThat(prints(AFTER)).isEqualTo(then);
        DateRange april = new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
        // one of one prints as 1
        assertThat(said(april, LATER, "overturns")).isEqualTo("1 [claim/b]");
        assertThat(said(LATER, "denials")).isEqualTo("1/3 [claim/b]");
        assertThat(said(LATER, "first-pass")).isEqualTo("1/3 [claim/a]");
    }

    @Test
    void a_payment_that_should_not_have_been_posted_is_forgotten_from_when_it_is_taken_back() {
        office.post(first);
        List<Fingerprint> then = prints(AFTER);
        RemittanceDesk later = later();
        later.in(PRACTICE, EnumSet.allOf(RemittanceState.class))
                .forEach(payment -> later.reverse(PRACTICE, payment.id()));

        assertThat(prints(AFTER)).isEqualTo(then);
        assertThat(said(LATER, "denials")).isEqualTo("0/3 []");
        assertThat(said(LATER, "first-pass")).isEqualTo("0/3 []");
    }

    @Test
    void a_practice_without_a_setup_has_no_calendar_and_no_book() {
        assertThat(desk.book(new PracticeId("elsewhere"), MARCH, AFTER)).isEmpty();
    }

    private void post(TestPayment payment) {
        RemittanceDesk later = later();
        RemittanceIntake intake = later.receive(PRACTICE, new CommandId("later"));
        payment.into(intake);
        intake.received().forEach(one -> later.post(PRACTICE, one.remittance().id()));
    }

    private RemittanceDesk later() {
        return new RemittanceDesk(office.store, Clock.fixed(LATER, ZoneOffset.UTC));
    }

    private String said(Instant asOf, String name) {
        return said(MARCH, asOf, name);
    }

    private String said(DateRange period, Instant asOf, String name) {
        Kpi kpi = book(period, asOf).board().stream()
                .filter(one -> one.definition().id().value().equals("billing.receivable." + name))
                .findFirst()
                .orElseThrow();
        return kpi.figure() + " "
                + kpi.counted().stream().map(KpiSource::toString).toList();
    }

    private List<Fingerprint> prints(Instant asOf) {
        return book(MARCH, asOf).board().stream()
                .map(kpi -> Fingerprint.of("kpi", kpi))
                .toList();
    }

    private ReceivableBook book(DateRange period, Instant asOf) {
        return desk.book(PRACTICE, period, asOf).orElseThrow();
    }
}
