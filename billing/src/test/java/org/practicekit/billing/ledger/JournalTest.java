package org.practicekit.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.billing.ledger.Books.VISIT;
import static org.practicekit.billing.ledger.Books.noon;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.core.money.Money;

class JournalTest {
    @Test
    void a_journal_that_is_a_cent_off_is_refused() {
        assertThatThrownBy(() -> Books.journal("j-1", JournalKind.CHARGE, "2026-03-03", "2026-03-03T22:00:00Z")
                        .addEntries(Books.entry(AccountKind.RECEIVABLE_INSURANCE, "150.00", VISIT))
                        .addEntries(Books.income("-149.99", VISIT))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("j-1")
                .hasMessageContaining("USD 0.01");
    }

    @Test
    void a_journal_without_entries_is_refused() {
        assertThatThrownBy(() -> Books.journal("j-1", JournalKind.CHARGE, "2026-03-03", "2026-03-03T22:00:00Z")
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reversal_says_the_opposite_entry_by_entry_with_the_same_reasons() {
        Journal back =
                Books.paid().reversal(new JournalId("undo-1"), LocalDate.parse("2026-03-25"), noon("2026-03-25"));
        assertThat(back.reverses()).contains(Books.paid().id());
        assertThat(back.entries())
                .extracting(JournalEntry::amount)
                .isEqualTo(List.of(
                        Money.usd("-80"),
                        Money.usd("80"),
                        Money.usd("-50"),
                        Money.usd("50"),
                        Money.usd("-20"),
                        Money.usd("20")));
        assertThat(back.entries())
                .extracting(JournalEntry::reason)
                .isEqualTo(Books.paid().entries().stream()
                        .map(JournalEntry::reason)
                        .toList());
    }
}
