package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.port.Journals;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;

/** The contract of {@link Journals}. */
public abstract class JournalsContract extends BillingContract<RemittanceStore> {
    private static final ClaimId A = new ClaimId("a");
    private static final ClaimId B = new ClaimId("b");

    private final Journal first = TestClaims.charged(
            TestClaims.sent("a", "A4206 100.10", "G0008 0.01").build());
    private final Journal second =
            TestClaims.charged(TestClaims.sent("b", "A4206 99.99").build());
    private final Journal third = Journal.builder()
            .like(first.reversal(
                    new JournalId("0-undo"),
                    LocalDate.of(2026, 3, 12),
                    first.postedAt().plusNanos(1_000_000)))
            .note(PatientText.of("entered twice \uD83D\uDE80"))
            .build();

    /** For the host's subclass. */
    protected JournalsContract() {}

    @Test
    void a_journal_comes_back_with_every_field_and_entry_in_order() {
        assertThat(add(PRACTICE, third)).isTrue();
        Journal found =
                one(PRACTICE, journals -> journals.find(PRACTICE, third.id())).orElseThrow();
        assertThat(found).isEqualTo(third);
        assertThat(found.entries()).containsExactlyElementsOf(third.entries());
        assertThat(one(PRACTICE, journals -> journals.find(PRACTICE, new JournalId("none"))))
                .isEmpty();
    }

    @Test
    void a_second_journal_of_the_same_id_changes_nothing() {
        add(PRACTICE, first);
        Journal other = Journal.builder().like(second).id(first.id()).build();
        assertThat(add(PRACTICE, other)).isFalse();
        assertThat(add(PRACTICE, first)).isFalse();
        assertThat(all(PRACTICE)).containsExactly(first);
        assertThat(several(PRACTICE, journals -> journals.ofClaim(PRACTICE, B))).isEmpty();
    }

    @Test
    void journals_come_in_the_order_in_which_they_were_added_page_by_page() {
        List.of(second, third, first).forEach(journal -> add(PRACTICE, journal));
        assertThat(all(PRACTICE)).containsExactly(second, third, first);
        assertThat(several(PRACTICE, journals -> journals.page(PRACTICE, 1, 1))).containsExactly(third);
        assertThat(several(PRACTICE, journals -> journals.page(PRACTICE, 2, 5))).containsExactly(first);
        assertThat(several(PRACTICE, journals -> journals.page(PRACTICE, 3, 5))).isEmpty();
    }

    @Test
    void those_of_a_claim_and_of_a_patient_are_found_once_each() {
        List.of(first, second, third).forEach(journal -> add(PRACTICE, journal));
        assertThat(several(PRACTICE, journals -> journals.ofClaim(PRACTICE, A))).containsExactly(first, third);
        assertThat(several(PRACTICE, journals -> journals.ofPatient(PRACTICE, new PatientId("pat-b"))))
                .containsExactly(second);
        assertThat(several(PRACTICE, journals -> journals.ofClaim(PRACTICE, new ClaimId("c"))))
                .isEmpty();
    }

    @Test
    void a_journal_about_several_claims_is_found_for_each() {
        Journal both = Journal.builder()
                .like(first)
                .id(new JournalId("both"))
                .entries(List.of(
                        first.entries().get(0),
                        JournalEntry.builder()
                                .like(first.entries().get(0).negated())
                                .claim(B)
                                .build()))
                .build();
        add(PRACTICE, both);
        assertThat(several(PRACTICE, journals -> journals.ofClaim(PRACTICE, A))).containsExactly(both);
        assertThat(several(PRACTICE, journals -> journals.ofClaim(PRACTICE, B))).containsExactly(both);
    }

    @Test
    void amounts_come_back_to_the_cent() {
        List.of(first, second).forEach(journal -> add(PRACTICE, journal));
        assertThat(Balances.of(all(PRACTICE)).receivable()).isEqualTo(Money.usd("200.10"));
    }

    @Test
    void one_practice_never_sees_the_journals_of_another() {
        add(PRACTICE, first);
        assertThat(all(NEIGHBOUR)).isEmpty();
        assertThat(one(NEIGHBOUR, journals -> journals.find(NEIGHBOUR, first.id())))
                .isEmpty();
        assertThat(several(NEIGHBOUR, journals -> journals.ofClaim(NEIGHBOUR, A)))
                .isEmpty();
        assertThat(add(NEIGHBOUR, first)).isTrue();
    }

    @Test
    void a_unit_that_throws_leaves_no_journal() {
        assertThatThrownBy(() -> unit(PRACTICE, journals -> {
                    journals.add(PRACTICE, first);
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(all(PRACTICE)).isEmpty();
        assertThat(several(PRACTICE, journals -> journals.ofClaim(PRACTICE, A))).isEmpty();
        assertThat(add(PRACTICE, first)).isTrue();
    }

    private boolean add(PracticeId practice, Journal journal) {
        return unit(practice, journals -> journals.add(practice, journal));
    }

    private List<Journal> all(PracticeId practice) {
        return several(practice, journals -> journals.page(practice, 0, 100));
    }

    private <R> R unit(PracticeId practice, Function<Journals, R> work) {
        return store().work()
                .run(practice, Set.of(new Guard("test", "everything")), ports -> work.apply(ports.journals()));
    }

    private <T> Optional<T> one(PracticeId practice, Function<Journals, Optional<T>> work) {
        return store().work().run(practice, Set.of(), ports -> work.apply(ports.journals()));
    }

    private <T> List<T> several(PracticeId practice, Function<Journals, List<T>> work) {
        return store().work().run(practice, Set.of(), ports -> work.apply(ports.journals()));
    }
}
