package org.practicekit.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.billing.ledger.AccountKind.CASH;
import static org.practicekit.billing.ledger.AccountKind.CHARGES;
import static org.practicekit.billing.ledger.AccountKind.CONTRACTUAL_ALLOWANCE;
import static org.practicekit.billing.ledger.AccountKind.RECEIVABLE_INSURANCE;
import static org.practicekit.billing.ledger.AccountKind.RECEIVABLE_PATIENT;
import static org.practicekit.billing.ledger.Books.CLAIM;
import static org.practicekit.billing.ledger.Books.PAT;
import static org.practicekit.billing.ledger.Books.PLAN;
import static org.practicekit.billing.ledger.Books.SHOT;
import static org.practicekit.billing.ledger.Books.VISIT;
import static org.practicekit.billing.ledger.Books.noon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;

/** A visit of 150.00: the plan pays 80.00, 50.00 goes by contract, the patient pays 20.00. */
class BalancesTest {
    private static final List<Journal> BOOKS = List.of(Books.charged(), Books.paid(), Books.settled());

    @Test
    void every_account_says_what_stands_on_it_and_all_sum_to_zero() {
        Balances balances = Balances.of(BOOKS);
        assertThat(balances.trial())
                .isEqualTo(Map.of(
                        CASH, Money.usd("100.00"),
                        CONTRACTUAL_ALLOWANCE, Money.usd("50.00"),
                        CHARGES, Money.usd("-150.00")));
        assertThat(balances.total()).isEqualTo(Money.noDollars());
        assertThat(balances.on(RECEIVABLE_INSURANCE)).isEqualTo(Money.noDollars());
        assertThat(balances.receivable()).isEqualTo(Money.noDollars());
    }

    @ParameterizedTest(name = "in the books at noon of {0}: plan {1}, patient {2}")
    @CsvSource({
        "2026-03-03, 0.00, 0.00",
        "2026-03-04, 150.00, 0.00",
        "2026-03-21, 150.00, 0.00",
        "2026-03-24, 0.00, 20.00",
        "2026-04-03, 0.00, 0.00"
    })
    void what_was_in_the_books_at_a_time_is_told_without_what_was_written_later(
            String day, String plan, String patient) {
        Balances then = Balances.of(BOOKS, AsOf.written(noon(day)));
        assertThat(then.of(CLAIM).on(RECEIVABLE_INSURANCE)).isEqualTo(Money.usd(plan));
        assertThat(then.of(CLAIM).on(RECEIVABLE_PATIENT)).isEqualTo(Money.usd(patient));
        assertThat(then.total()).isEqualTo(Money.noDollars());
    }

    @ParameterizedTest(name = "by the end of {0}: plan {1}, patient {2}")
    @CsvSource({
        "2026-03-02, 0.00, 0.00",
        "2026-03-03, 150.00, 0.00",
        "2026-03-19, 150.00, 0.00",
        "2026-03-20, 0.00, 20.00",
        "2026-04-01, 0.00, 20.00",
        "2026-04-02, 0.00, 0.00"
    })
    void what_counts_for_a_day_is_told_with_what_was_written_later(String day, String plan, String patient) {
        Balances then = Balances.of(BOOKS, AsOf.day(LocalDate.parse(day)));
        assertThat(then.of(CLAIM).on(RECEIVABLE_INSURANCE)).isEqualTo(Money.usd(plan));
        assertThat(then.of(CLAIM).on(RECEIVABLE_PATIENT)).isEqualTo(Money.usd(patient));
    }

    @Test
    void both_times_can_be_asked_for_at_once() {
        AsOf quarter = new AsOf(noon("2026-03-21"), LocalDate.parse("2026-03-31"));
        assertThat(Balances.of(BOOKS, quarter).receivable()).isEqualTo(Money.usd("150.00"));
    }

    @Test
    void the_instant_itself_is_within() {
        assertThat(Balances.of(BOOKS, AsOf.written(Books.paid().postedAt())).on(CASH))
                .isEqualTo(Money.usd("80.00"));
        assertThat(Balances.of(BOOKS, AsOf.written(Books.paid().postedAt().minusNanos(1)))
                        .on(CASH))
                .isEqualTo(Money.noDollars());
    }

    @Test
    void a_patient_a_charge_and_a_payer_have_their_own() {
        Balances balances = Balances.of(List.of(Books.charged(), Books.paid()));
        assertThat(balances.of(PAT).receivable()).isEqualTo(Money.usd("20.00"));
        assertThat(balances.of(new PatientId("pat-2")).receivable()).isEqualTo(Money.noDollars());
        assertThat(balances.of(VISIT).on(CHARGES)).isEqualTo(Money.usd("-150.00"));
        assertThat(balances.of(SHOT).sums()).isEmpty();
        assertThat(balances.of(PLAN).on(CONTRACTUAL_ALLOWANCE)).isEqualTo(Money.usd("50.00"));
        assertThat(balances.of(PLAN).on(CHARGES)).isEqualTo(Money.noDollars());
    }

    @Test
    void a_claim_has_no_part_of_another_ones_nor_of_what_is_about_none() {
        Balances balances = Balances.of(List.of(Books.charged(), Books.paid()));
        assertThat(balances.of(CLAIM).on(CHARGES)).isEqualTo(Money.noDollars());
        assertThat(balances.of(new ClaimId("claim-2")).receivable()).isEqualTo(Money.noDollars());
    }

    @Test
    void there_is_one_sum_for_each_place_on_which_something_stands() {
        assertThat(Balances.of(List.of(Books.charged(), Books.paid())).sums())
                .extracting(JournalEntry::account, JournalEntry::amount)
                .containsExactlyInAnyOrder(
                        tuple(CHARGES, Money.usd("-150.00")),
                        tuple(CASH, Money.usd("80.00")),
                        tuple(CONTRACTUAL_ALLOWANCE, Money.usd("50.00")),
                        tuple(RECEIVABLE_PATIENT, Money.usd("20.00")));
    }

    @Test
    void the_same_balances_have_the_same_fingerprint_and_others_another() {
        Fingerprint all = Fingerprint.of("balances", Balances.of(BOOKS));
        assertThat(Fingerprint.of("balances", Balances.of(List.of(Books.settled(), Books.paid(), Books.charged()))))
                .isEqualTo(all);
        assertThat(Fingerprint.of("balances", Balances.of(List.of(Books.charged(), Books.paid()))))
                .isNotEqualTo(all);
    }

    @Test
    void an_account_can_be_told_by_claim_without_those_on_which_nothing_stands() {
        Balances balances = Balances.of(List.of(Books.charged(), Books.paid()));
        assertThat(balances.by(RECEIVABLE_PATIENT, JournalEntry::claim)).isEqualTo(Map.of(CLAIM, Money.usd("20.00")));
        assertThat(Balances.of(BOOKS).by(RECEIVABLE_PATIENT, JournalEntry::claim))
                .isEqualTo(Map.<ClaimId, Money>of());
    }

    @Test
    void journals_added_up_page_by_page_come_to_the_same_in_any_order() {
        Balances paged = Balances.of(List.of(Books.settled()))
                .plus(Balances.of(List.of(Books.charged())))
                .plus(Balances.of(List.of(Books.paid())));
        assertThat(paged).isEqualTo(Balances.of(BOOKS)).hasSameHashCodeAs(Balances.of(BOOKS));
        assertThat(paged).isNotEqualTo(Balances.of(List.of(Books.charged())));
    }

    @Test
    void what_is_taken_back_leaves_nothing() {
        Journal back =
                Books.paid().reversal(new JournalId("undo-1"), LocalDate.parse("2026-03-25"), noon("2026-03-25"));
        assertThat(Balances.of(List.of(Books.charged(), Books.paid(), back)))
                .isEqualTo(Balances.of(List.of(Books.charged())));
    }
}
