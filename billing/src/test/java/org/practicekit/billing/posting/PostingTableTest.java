package org.practicekit.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.posting.Said.PAID_ON;
import static org.practicekit.billing.posting.Said.adjustment;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

class PostingTableTest {
    @Test
    void the_rows_that_come_along_hold_on_every_day() {
        PostingTable table = PostingTable.standard();
        for (LocalDate on : List.of(LocalDate.of(2001, 1, 2), PAID_ON, LocalDate.of(2099, 12, 31))) {
            assertThat(table.of(adjustment("CO-45=20.00"), false, on)).isEqualTo(Treatment.CONTRACTUAL);
            assertThat(table.of(adjustment("CO-253=1.60"), true, on)).isEqualTo(Treatment.WITHHELD);
            assertThat(table.of(adjustment("CO-50=100.00"), false, on)).isEqualTo(Treatment.OPEN);
        }
    }

    @Test
    void bundling_is_a_price_where_something_was_paid_and_a_denial_where_nothing_was() {
        PostingTable table = PostingTable.standard();
        assertThat(table.of(adjustment("CO-59=40.00"), true, PAID_ON)).isEqualTo(Treatment.CONTRACTUAL);
        assertThat(table.of(adjustment("CO-59=40.00"), false, PAID_ON)).isEqualTo(Treatment.OPEN);
    }

    @Test
    void a_row_ends_before_the_one_that_follows_it() {
        LocalDate change = LocalDate.of(2026, 7, 1);
        PostingTable table = PostingTable.of(List.of(
                row("WITHHELD", new DateRange(LocalDate.MIN, change)), row("CONTRACTUAL", DateRange.from(change))));
        assertThat(table.of(adjustment("CO-104=4.00"), true, change.minusDays(1)))
                .isEqualTo(Treatment.WITHHELD);
        assertThat(table.of(adjustment("CO-104=4.00"), true, change)).isEqualTo(Treatment.CONTRACTUAL);
    }

    private static PostingRow row(String goesTo, DateRange effective) {
        return new PostingRow(
                "CO", "104", goesTo, false, effective, Citation.of("Practice", "contract with the plan", PAID_ON));
    }
}
