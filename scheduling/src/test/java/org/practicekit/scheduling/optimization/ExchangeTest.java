package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final int LEFT_OUT = 1000;
    private static final int FRAGMENT = 2;

    @Test
    void a_long_visit_and_two_short_ones_take_the_place_of_three_where_they_matter_more() {
        Hour hour = new Hour(18, visit(6, 1), visit(6, 1), visit(6, 1), visit(9, 2), visit(4, 1), visit(4, 1));
        hour.see(0, 0);
        hour.see(1, 6);
        hour.see(2, 12);
        assertThat(hour.exchange.refill(0, 0, 0)).isTrue();
        assertThat(hour.book.option).containsExactly(-1, -1, -1, 3, 4, 5);
        assertThat(hour.book.cost).isEqualTo(3 * LEFT_OUT + FRAGMENT);
    }

    @Test
    void a_visit_that_can_be_at_one_time_only_is_given_that_time_before_others_are_seated() {
        Hour hour = new Hour(
                12,
                visit(6, 1),
                VisitRequest.builder()
                        .like(visit(6, 1))
                        .windows(List.of(new TimeWindow(0, 0, 6, 0)))
                        .build());
        assertThat(hour.exchange.refill(0, 0, 0)).isTrue();
        assertThat(hour.book.cost).isZero();
    }

    @Test
    void a_pinned_visit_stays_and_the_time_beside_it_is_filled() {
        Hour hour = new Hour(
                12,
                VisitRequest.builder()
                        .like(visit(4, 1))
                        .booked(new Placement(0, 0, 4))
                        .pinned(true)
                        .build(),
                visit(4, 1),
                visit(4, 1),
                visit(4, 1));
        hour.see(0, 4);
        assertThat(hour.exchange.refill(0, 0, 0)).isTrue();
        assertThat(hour.book.option[0]).isNotNegative();
        assertThat(hour.book.cost).isEqualTo(LEFT_OUT);
    }

    private static VisitRequest visit(int ticks, int priority) {
        return VisitRequest.builder()
                .shape(VisitShape.whole(ticks))
                .addChoices(new ProviderChoice(0, 0))
                .addWindows(new TimeWindow(0, 0, 24, 0))
                .priority(priority)
                .targetDay(0)
                .build();
    }

    /** One provider's time, and a book of it. */
    private static final class Hour {
        final Book book;
        final Exchange exchange;

        Hour(int ticks, VisitRequest... requests) {
            Grid grid = new Grid(SlotProblem.builder()
                    .addDayTicks(24)
                    .addBlocks(new WorkBlock(0, 0, 0, ticks))
                    .addRequests(requests)
                    .weights(new CostWeights(LEFT_OUT, 10, FRAGMENT, 3))
                    .build());
            Dice dice = new Dice(1);
            book = new Book(grid);
            Fit fit = new Fit(book, dice);
            Waiting waiting = new Waiting(book, fit);
            exchange = new Exchange(book, fit, waiting, new Ejection(book, waiting, dice), dice);
            book.begin();
        }

        void see(int request, int start) {
            book.place(request, book.grid.optionFrom[request], start);
        }
    }
}
