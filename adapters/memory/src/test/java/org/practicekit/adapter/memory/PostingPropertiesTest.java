package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.LedgerCheck;
import org.practicekit.billing.posting.BalanceCheck;
import org.practicekit.billing.posting.PostingRules;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.testkit.billing.RandomPayments;
import org.practicekit.testkit.billing.TestPayment;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** What holds for every payment, faulty or not, in whatever order they come. */
class PostingPropertiesTest {
    private static final int CLAIMS = 5;

    @Test
    void a_payment_that_adds_up_is_never_held_up_and_keeps_the_ledger_sound() {
        Property.forAll(PostingPropertiesTest::work).holds(work -> {
            PostingOffice office = new PostingOffice(work.claims);
            for (TestPayment payment : work.payments) {
                ReceivedRemittance posted = office.post(payment);
                assertThat(posted.state()).isEqualTo(RemittanceState.POSTED);
                assertThat(posted.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
                assertSound(office);
            }
            Money paid = work.payments.stream()
                    .map(payment -> payment.header().payment())
                    .reduce(Money.noDollars(), Money::plus);
            assertThat(office.balances().on(AccountKind.CASH)).isEqualTo(paid);
        });
    }

    @Test
    void every_planted_fault_is_reported_with_its_exact_difference_and_nothing_is_posted() {
        Property.forAll(choices -> new Planted(work(choices), choices.oneOf(Fault.values()), choices.between(1, 5_000)))
                .holds(planted -> {
                    PostingOffice office = new PostingOffice(planted.work.claims);
                    Balances before = office.balances();
                    ReceivedRemittance held = office.post(planted.payment());
                    assertThat(held.state()).isEqualTo(RemittanceState.SUSPENDED);
                    assertThat(held.findings())
                            .filteredOn(finding -> finding.severity() == Severity.ERROR)
                            .extracting(
                                    Finding::rule,
                                    finding -> Objects.requireNonNullElse(
                                            finding.facts().get("difference"), ""))
                            .containsExactlyElementsOf(planted.expected());
                    assertThat(office.balances()).isEqualTo(before);
                });
    }

    @Test
    void files_that_come_in_any_order_lead_to_the_same_balances_and_claims() {
        Property.forAll(choices -> {
                    Files files = files(choices);
                    return Map.entry(files, files.in(choices.shuffled(files.files())));
                })
                .holds(orders -> {
                    PostingOffice one = orders.getKey().posted();
                    PostingOffice other = orders.getValue().posted();
                    assertThat(other.balances()).isEqualTo(one.balances());
                    assertThat(other.claims()).isEqualTo(one.claims());
                    assertSound(other);
                });
    }

    @Test
    void posting_twice_is_posting_once() {
        Property.forAll(PostingPropertiesTest::work).runs(50).holds(work -> {
            PostingOffice office = new PostingOffice(work.claims);
            List<ReceivedRemittance> posted =
                    work.payments.stream().map(office::post).toList();
            List<Journal> once = office.journals();
            work.payments.forEach(office::post);
            posted.forEach(one -> office.desk.post(PRACTICE, one.id()));
            assertThat(office.journals()).isEqualTo(once);
        });
    }

    @Test
    void what_is_posted_and_then_taken_back_leaves_everything_as_it_was() {
        Property.forAll(choices -> {
                    Files files = files(choices);
                    return Map.entry(files, choices.between(0, files.files().size() - 1));
                })
                .holds(files -> {
                    List<TestPayment> all = files.getKey().files();
                    PostingOffice office =
                            files.getKey().in(all.subList(0, files.getValue())).posted();
                    Balances opening = office.balances();
                    Map<ClaimId, ClaimState> claims = office.claims();
                    ReceivedRemittance last = office.post(all.get(files.getValue()));
                    office.desk.reverse(PRACTICE, last.id());
                    assertThat(office.balances()).isEqualTo(opening);
                    assertThat(office.claims()).isEqualTo(claims);
                    assertSound(office);
                });
    }

    @Test
    void a_reversal_of_everything_brings_the_opening_balances_back() {
        Property.forAll(PostingPropertiesTest::work).holds(work -> {
            PostingOffice office = new PostingOffice(work.claims);
            Balances opening = office.balances();
            TestPayment paid = TestPayment.of("PAID");
            TestPayment back = TestPayment.of("BACK");
            for (TestPayment payment : work.payments) {
                for (PaidClaim claim : payment.claims()) {
                    paid = paid.plus(claim);
                    back = back.plus(TestPayment.reversal(claim));
                }
            }
            office.post(paid);
            office.post(back);
            assertThat(office.balances()).isEqualTo(opening);
            assertThat(office.claims().values()).containsOnly(ClaimState.SUBMITTED);
            assertSound(office);
        });
    }

    @Test
    void the_balance_of_a_claim_is_what_was_charged_less_what_was_paid_and_adjusted_at_any_time() {
        Property.forAll(PostingPropertiesTest::work).runs(100).holds(work -> {
            PostingOffice office = new PostingOffice(work.claims);
            work.payments.forEach(office::post);
            List<Journal> journals = office.journals();
            for (int i = 1; i <= journals.size(); i++) {
                Balances then = Balances.of(journals.subList(0, i), AsOf.LATEST);
                for (Claim claim : work.claims) {
                    Balances own = then.of(claim.id());
                    Money rest = own.on(AccountKind.CHARGES).negated();
                    for (AccountKind account :
                            List.of(AccountKind.CASH, AccountKind.CONTRACTUAL_ALLOWANCE, AccountKind.WITHHELD)) {
                        rest = rest.minus(own.on(account));
                    }
                    assertThat(own.receivable()).isEqualTo(rest);
                }
            }
        });
    }

    @Test
    void one_line_off_is_found_among_lines_that_add_up() {
        Property.forAll(choices -> {
                    Claim claim = RandomPayments.claims(choices, 1).get(0);
                    PaidClaim sound = RandomPayments.decision(choices, claim);
                    int line = choices.between(0, sound.lines().size() - 1);
                    Money difference = RandomPayments.cents(choices.oneOf(-1L, 1L, 1_234L));
                    return Map.entry(
                            RandomPayments.unbalancedLine(sound, line, difference),
                            List.of(
                                    String.valueOf(line + 1),
                                    difference.negated().toString()));
                })
                .holds(planted -> assertThat(new BalanceCheck().claim(planted.getKey()))
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.rule()).isEqualTo(PostingRules.LINE.id());
                            assertThat(List.of(
                                            Objects.requireNonNull(
                                                    finding.facts().get("line")),
                                            Objects.requireNonNull(
                                                    finding.facts().get("difference"))))
                                    .isEqualTo(planted.getValue());
                        }));
    }

    private static void assertSound(PostingOffice office) {
        List<Journal> journals = office.journals();
        assertThat(new LedgerCheck().faults(journals)).isEmpty();
        assertThat(Balances.of(journals).total()).isEqualTo(Money.noDollars());
        Money waiting = office.desk.waiting(PRACTICE, 1000).stream()
                .map(decision -> decision.paid().paid())
                .reduce(Money.noDollars(), Money::plus);
        Money beside = journals.stream()
                .filter(journal -> journal.id().value().contains("/provider/"))
                .flatMap(journal -> journal.entries().stream())
                .filter(entry -> entry.account() == AccountKind.UNAPPLIED_CREDIT)
                .map(entry -> entry.amount())
                .reduce(Money.noDollars(), Money::plus);
        assertThat(Balances.of(journals).on(AccountKind.UNAPPLIED_CREDIT)).isEqualTo(beside.minus(waiting));
    }

    private static Work work(Choices choices) {
        List<Claim> claims = RandomPayments.claims(choices, CLAIMS);
        return new Work(
                claims,
                List.of(
                        RandomPayments.payment(choices, "T0", claims.subList(0, 3)),
                        RandomPayments.payment(choices, "T1", claims.subList(3, CLAIMS))));
    }

    /** Each claim decided; some taken back in another file, some corrected in a third, some said twice, some unknown. */
    private static Files files(Choices choices) {
        List<Claim> claims = RandomPayments.claims(choices, CLAIMS);
        TestPayment[] files = {TestPayment.of("F0"), TestPayment.of("F1"), TestPayment.of("F2"), TestPayment.of("F3")};
        for (Claim claim : claims) {
            PaidClaim first = RandomPayments.decision(choices, claim);
            int at = choices.between(0, 3);
            files[at] = files[at].plus(first);
            int more = choices.between(0, 3);
            if (more >= 1) {
                int back = choices.between(0, 3);
                files[back] = files[back].plus(TestPayment.reversal(first));
            }
            if (more >= 2) {
                PaidClaim corrected = RandomPayments.decision(choices, claim);
                int then = choices.between(0, 3);
                choices.discardUnless(!corrected.paid().equals(first.paid()));
                files[then] = files[then].plus(corrected);
            }
            if (more == 3) {
                int where = choices.between(0, 3);
                files[where] = files[where].plus(PaidClaim.builder()
                        .like(first)
                        .controlNumber("NOBODY-" + claim.id())
                        .payerClaimNumber(Optional.empty())
                        .memberId(Optional.empty())
                        .build());
            }
        }
        return new Files(claims, List.of(files));
    }

    private record Work(List<Claim> claims, List<TestPayment> payments) {}

    /** Files and the claims that they are about. */
    private record Files(List<Claim> claims, List<TestPayment> files) {
        Files in(List<TestPayment> order) {
            return new Files(claims, order);
        }

        PostingOffice posted() {
            PostingOffice office = new PostingOffice(claims);
            files.forEach(office::post);
            return office;
        }
    }

    private enum Fault {
        LINE,
        CLAIM,
        PAYMENT,
        BROKEN_OFF
    }

    /** A payment with one fault in it. */
    private record Planted(Work work, Fault fault, int cents) {
        TestPayment payment() {
            TestPayment sound = work.payments.get(0);
            Money off = RandomPayments.cents(cents);
            return switch (fault) {
                case PAYMENT -> sound.paying(sound.header().payment().plus(off));
                case BROKEN_OFF -> sound.brokenOff();
                case LINE ->
                    with(sound, RandomPayments.unbalancedLine(sound.claims().get(0), 0, off));
                case CLAIM ->
                    with(
                            sound,
                            PaidClaim.builder()
                                    .like(sound.claims().get(0))
                                    .charge(sound.claims().get(0).charge().plus(off))
                                    .build());
            };
        }

        List<Tuple> expected() {
            Money off = RandomPayments.cents(cents);
            return List.of(
                    switch (fault) {
                        case PAYMENT ->
                            tuple(PostingRules.PAYMENT, off.negated().toString());
                        case BROKEN_OFF -> tuple(PostingRules.COMPLETE, "");
                        case LINE -> tuple(PostingRules.LINE, off.negated().toString());
                        case CLAIM -> tuple(PostingRules.CLAIM, off.toString());
                    });
        }

        private static TestPayment with(TestPayment sound, PaidClaim first) {
            List<PaidClaim> claims = new ArrayList<>(sound.claims());
            claims.set(0, first);
            return new TestPayment(sound.header(), claims, sound.adjustments(), true);
        }

        private static Tuple tuple(PostingRules rule, String difference) {
            return Tuple.tuple(rule.id(), difference);
        }
    }
}
