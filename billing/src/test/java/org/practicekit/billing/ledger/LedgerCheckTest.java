package org.practicekit.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.ledger.Books.noon;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.core.rule.Finding;

class LedgerCheckTest {
    private static final LedgerCheck CHECK = new LedgerCheck();
    private static final Journal BACK = back("undo-1");

    @Test
    void a_ledger_with_a_reversal_is_sound() {
        assertThat(CHECK.faults(List.of(Books.charged(), Books.paid(), BACK))).isEmpty();
    }

    @Test
    void a_journal_that_is_there_twice_is_found() {
        assertThat(CHECK.faults(List.of(Books.charged(), Books.charged())))
                .extracting(Finding::rule)
                .containsExactly(LedgerRules.ONCE.id());
    }

    @Test
    void a_reversal_before_what_it_takes_back_is_found() {
        assertThat(CHECK.faults(List.of(BACK, Books.paid())))
                .extracting(Finding::rule)
                .containsExactly(LedgerRules.REVERSES.id());
    }

    @Test
    void a_reversal_of_other_amounts_is_found() {
        Journal half = Journal.builder()
                .like(BACK)
                .entries(BACK.entries().subList(0, 2))
                .build();
        assertThat(CHECK.faults(List.of(Books.paid(), half)))
                .extracting(Finding::rule)
                .containsExactly(LedgerRules.EXACTLY.id());
    }

    @Test
    void a_second_reversal_is_found_and_names_both_journals() {
        assertThat(CHECK.faults(List.of(Books.paid(), BACK, back("undo-2"))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.rule()).isEqualTo(LedgerRules.REVERSED_ONCE.id());
                    assertThat(fault.facts())
                            .containsEntry("journal", "undo-2")
                            .containsEntry("reverses", "remit/r-1/1");
                });
    }

    @Test
    void a_journal_that_takes_nothing_back_may_say_the_opposite() {
        Journal lookalike =
                Journal.builder().like(BACK).reverses(Optional.empty()).build();
        assertThat(CHECK.faults(List.of(Books.paid(), lookalike, back("undo-2"))))
                .isEmpty();
    }

    private static Journal back(String id) {
        return Books.paid().reversal(new JournalId(id), LocalDate.parse("2026-03-25"), noon("2026-03-25"));
    }
}
