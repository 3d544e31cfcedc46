package org.practicekit.benchmarks.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.core.time.DateRange;

class BookingTest {
    private static final LocalDate MONDAY = Call.FIRST_DAY;
    private static final DateRange WEEK = DateRange.days(MONDAY, 7);

    @Test
    void figures_are_those_counted_by_hand() {
        Tally tally = new Tally(WEEK);
        tally.add(Asked.URGENT, MONDAY, Optional.of(MONDAY.plusDays(1)));
        tally.add(Asked.URGENT, MONDAY, Optional.of(MONDAY.plusDays(2)));
        tally.add(Asked.URGENT, MONDAY, Optional.empty());
        tally.add(Asked.URGENT, MONDAY, Optional.of(MONDAY));
        tally.add(Asked.FOLLOW_UP, MONDAY, Optional.of(MONDAY.plusDays(15)));
        tally.add(Asked.PHYSICAL, MONDAY, Optional.of(MONDAY.plusDays(3)));
        // called before the week, seen in it
        tally.add(Asked.PHYSICAL, MONDAY.minusDays(3), Optional.of(MONDAY.plusDays(4)));
        Map<Measure, Double> measures = tally.measures();
        assertThat(measures)
                .containsEntry(Measure.URGENT_IN_TIME, 50.0)
                .containsEntry(Measure.URGENT_LEFT_OUT, 1.0)
                .containsEntry(Measure.OTHERS_IN_TIME, 50.0)
                .containsEntry(Measure.OTHERS_WAIT, 9.0)
                .containsEntry(Measure.LONG_WAIT, 3.0);
        // three of 20 minutes and two of 60 in five days of four physicians and eight hours
        assertThat(measures.get(Measure.USED)).isCloseTo(100.0 * 180 / 9600, within(1e-9));
    }

    @Test
    void callers_ask_for_as_much_time_as_was_said() {
        List<Call> calls = Call.during(7 * 40, 1.0, 3);
        double minutes = calls.stream()
                .filter(call -> !call.at()
                        .isBefore(MONDAY.plusDays(1).atStartOfDay(Clinic.ZONE).toInstant()))
                .mapToDouble(call -> call.asked().minutes)
                .sum();
        // 199 days; a day's minutes vary by some 10 %, so their mean by less than 1 %: four of that
        assertThat(minutes / (199 * Clinic.PROVIDERS * Clinic.MINUTES_A_DAY)).isCloseTo(1, within(0.03));
        assertThat(calls).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_is_the_same_season(Way way) {
        Map<Measure, Double> once = Booking.season(way, 0.97, 11, WEEK);
        assertThat(Booking.season(way, 0.97, 11, WEEK)).isEqualTo(once);
        assertThat(once.get(Measure.USED)).isBetween(50.0, 100.0);
    }

    @Test
    void prices_leave_time_to_urgent_patients() {
        DateRange fortnight = DateRange.days(MONDAY.plusDays(7), 14);
        Map<Measure, Double> firstCome = Booking.season(Way.FIRST_COME, 1.02, 11, fortnight);
        Map<Measure, Double> priced = Booking.season(Way.PRICES, 1.02, 11, fortnight);
        assertThat(figure(priced, Measure.URGENT_IN_TIME))
                .isGreaterThan(figure(firstCome, Measure.URGENT_IN_TIME) + 10);
        assertThat(figure(priced, Measure.URGENT_LEFT_OUT)).isLessThan(figure(firstCome, Measure.URGENT_LEFT_OUT));
        assertThat(figure(priced, Measure.OTHERS_IN_TIME)).isGreaterThan(99);
    }

    private static double figure(Map<Measure, Double> season, Measure measure) {
        return Objects.requireNonNull(season.get(measure), measure::name);
    }
}
