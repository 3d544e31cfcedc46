package org.practicekit.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.billing.ledger.Books.noon;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.ledger.AccountStatement.Movement;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

class AccountStatementTest {
    private static final List<Journal> BOOKS = List.of(Books.settled(), Books.charged(), Books.paid());
    private static final Predicate<JournalEntry> PLAN = entry -> entry.account() == AccountKind.RECEIVABLE_INSURANCE;
    private static final DateRange MARCH = new DateRange(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"));

    @Test
    void each_movement_stands_with_the_balance_after_it() {
        AccountStatement march = AccountStatement.of(BOOKS, PLAN, AsOf.LATEST, MARCH);
        assertThat(march.opening()).isEqualTo(Money.noDollars());
        assertThat(march.movements())
                .extracting(movement -> movement.entry().amount(), Movement::balance)
                .containsExactly(
                        tuple(Money.usd("150.00"), Money.usd("150.00")),
                        tuple(Money.usd("-80.00"), Money.usd("70.00")),
                        tuple(Money.usd("-50.00"), Money.usd("20.00")),
                        tuple(Money.usd("-20.00"), Money.usd("0.00")));
        assertThat(march.closing()).isEqualTo(Money.noDollars());
    }

    @Test
    void a_later_statement_opens_where_the_one_before_closed() {
        DateRange early = DateRange.closed(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-19"));
        DateRange late = DateRange.closed(LocalDate.parse("2026-03-20"), LocalDate.parse("2026-03-31"));
        AccountStatement after = AccountStatement.of(BOOKS, PLAN, AsOf.LATEST, late);
        assertThat(AccountStatement.of(BOOKS, PLAN, AsOf.LATEST, early).closing())
                .isEqualTo(Money.usd("150.00"));
        assertThat(after.opening()).isEqualTo(Money.usd("150.00"));
        assertThat(after.movements()).hasSize(3);
    }

    @Test
    void nothing_moves_on_a_quiet_day() {
        AccountStatement quiet =
                AccountStatement.of(BOOKS, PLAN, AsOf.LATEST, DateRange.day(LocalDate.parse("2026-03-10")));
        assertThat(quiet.movements()).isEmpty();
        assertThat(quiet.closing()).isEqualTo(Money.usd("150.00"));
    }

    @Test
    void what_was_written_later_is_not_on_it() {
        AccountStatement then = AccountStatement.of(BOOKS, PLAN, AsOf.written(noon("2026-03-21")), MARCH);
        assertThat(then.movements()).singleElement().extracting(Movement::kind).isEqualTo(JournalKind.CHARGE);
    }
}
