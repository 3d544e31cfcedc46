package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.bare;
import static org.practicekit.scheduling.availability.Office.block;
import static org.practicekit.scheduling.availability.Office.followUp;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.mornings;
import static org.practicekit.scheduling.availability.Office.template;
import static org.practicekit.scheduling.availability.Office.use;
import static org.practicekit.scheduling.availability.Office.withHours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.PricedTime;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.TimePrices;
import org.practicekit.scheduling.pattern.DemandCell;
import org.practicekit.scheduling.pattern.DemandTable;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Dr Adams and Dr Brown, 8 to 12: eight hours a day together, sixteen follow-ups of half an hour. A thousand callers a day are more than
 * there is time for in any draw, so what the time is worth can be worked out by hand.
 */
class TimePricingTest {
    private static final ExpectedCalls SAME_DAY = new ExpectedCalls(FOLLOW_UP, 1000, 0, 100);

    @Test
    void time_that_nobody_will_miss_is_worth_nothing() {
        // five days of sixteen visits, and two callers a day who can wait for two weeks
        assertThat(prices(mornings(), 5, SIX, new ExpectedCalls(FOLLOW_UP, 2, 14, 100))
                        .times())
                .isEmpty();
    }

    @Test
    void an_hour_is_worth_the_lateness_that_it_saves() {
        // Whoever is not seen today is seen tomorrow, a day late: 100 points for half an hour.
        assertThat(prices(mornings(), 1, SIX, SAME_DAY).times())
                .allSatisfy(one -> assertThat(one.pointsAnHour()).isEqualTo(200))
                .extracting(PricedTime::resource)
                .containsExactly(ADAMS, ADAMS, BROWN, BROWN); // before ten, and after
    }

    @Test
    void the_later_the_day_the_less_it_saves_those_who_call_first() {
        // Monday's callers would have to wait for Thursday, three days; Tuesday's two, Wednesday's one.
        TimePrices prices = prices(mornings(), 3, SIX, SAME_DAY);
        assertThat(IntStream.range(0, 3)
                        .map(day -> prices.points(
                                ADAMS,
                                use(ADAMS, MONDAY.plusDays(day) + "T08:00", 60).time())))
                .containsExactly(600, 400, 200);
    }

    @Test
    void nobody_costs_more_than_a_month_late() {
        // After 60 days 40 working days would have passed for the first; no hour is worth more than 30 days of 100
        // points, twice.
        assertThat(prices(mornings(), 60, SIX, SAME_DAY).times())
                .extracting(PricedTime::pointsAnHour)
                .contains(6000)
                .allMatch(points -> points <= 6000);
    }

    @Test
    void time_that_is_taken_is_worth_nothing_to_anybody() {
        Occupancy full = Occupancy.of(List.of(use(ADAMS, MONDAY + "T08:00", 240)));
        assertThat(prices(mornings(), full, 1, SIX, SAME_DAY).times())
                .extracting(PricedTime::resource)
                .containsOnly(BROWN);
    }

    @Test
    void whoever_has_called_already_does_not_call_again() {
        // Twenty a day are four more than there is time for; in the last minute, hardly one in twelve is still to come.
        ExpectedCalls twenty = new ExpectedCalls(FOLLOW_UP, 20, 0, 100);
        assertThat(dearest(prices(mornings(), 1, SIX, twenty))).isGreaterThan(100);
        assertThat(dearest(prices(mornings(), 1, instant(MONDAY + "T11:59"), twenty)))
                .isLessThan(50);
    }

    @Test
    void what_is_over_of_the_day_has_no_price() {
        assertThat(prices(mornings(), 1, instant(MONDAY + "T11:00"), SAME_DAY).times())
                .extracting(PricedTime::time)
                .containsOnly(use(ADAMS, MONDAY + "T11:00", 60).time());
        assertThat(prices(mornings(), 1, instant(MONDAY + "T12:00"), SAME_DAY).times())
                .isEmpty();
    }

    @Test
    void only_the_time_of_those_who_can_see_the_patient_counts() {
        SchedulingSetup setup = withHours(bare().visitTypes(List.of(followUp()
                        .needs(List.of(Need.builder()
                                .kind(ResourceKind.PROVIDER)
                                .addAnyOf(BROWN)
                                .build()))
                        .build())))
                .build();
        assertThat(prices(setup, 1, SIX, SAME_DAY).times())
                .extracting(PricedTime::resource)
                .containsOnly(BROWN);
    }

    @Test
    void of_a_visit_in_parts_only_the_physicians_part_counts() {
        SchedulingSetup setup = withHours(bare().visitTypes(List.of(followUp()
                        .needs(List.of(
                                Need.of(ResourceKind.PROVIDER, "physician").during(10, 25)))
                        .build())))
                .build();
        // 100 points for a quarter of an hour
        assertThat(prices(setup, 1, SIX, SAME_DAY).times())
                .extracting(PricedTime::pointsAnHour)
                .containsOnly(400);
    }

    @Test
    void time_kept_for_others_is_not_missed_before_its_release() {
        CarveOut kept = new CarveOut(
                "kept", LocalTime.of(11, 0), LocalTime.NOON, Set.of(PROCEDURE), new Release(0, LocalTime.of(11, 30)));
        SchedulingSetup setup = bare().addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "12:00").addCarveOuts(kept).build())
                        .build())
                .build();
        assertThat(prices(setup, 1, SIX, SAME_DAY).times())
                .extracting(one -> one.time().end())
                .containsExactly(instant(MONDAY + "T10:00"), instant(MONDAY + "T11:00"));
    }

    @Test
    void the_same_seed_gives_the_same_prices_in_whatever_order_the_practice_is_listed() {
        SchedulingSetup setup = mornings();
        SchedulingSetup turned = SchedulingSetup.builder()
                .like(setup)
                .resources(reversed(setup.resources()))
                .templates(reversed(setup.templates()))
                .build();
        ExpectedCalls calls = new ExpectedCalls(FOLLOW_UP, 17, 1, 100);
        TimePrices prices = prices(setup, 10, SIX, calls);
        assertThat(prices.times()).isNotEmpty();
        assertThat(prices(turned, 10, SIX, calls)).isEqualTo(prices);
    }

    @Test
    void what_the_practice_does_not_give_cannot_be_priced() {
        ExpectedCalls unknown = new ExpectedCalls(new VisitTypeId("unknown"), 1, 1, 1);
        assertThatThrownBy(() -> new TimePricing(mornings(), List.of(unknown)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no visit type unknown");
    }

    @Test
    void calls_are_counted_over_the_days_of_the_week_on_which_people_call() {
        // Twelve asked for follow-ups on Mondays and Tuesdays of two weeks: four days.
        DemandTable asked = new DemandTable(
                DateRange.days(MONDAY, 14),
                SIX,
                List.of(
                        cell(FOLLOW_UP, DayOfWeek.MONDAY, 10),
                        cell(FOLLOW_UP, DayOfWeek.TUESDAY, 2),
                        cell(PROCEDURE, DayOfWeek.TUESDAY, 5)));
        assertThat(ExpectedCalls.counted(asked, FOLLOW_UP, 7, 40)).isEqualTo(new ExpectedCalls(FOLLOW_UP, 3, 7, 40));
        assertThat(ExpectedCalls.counted(asked, PROCEDURE, 0, 40).aDay()).isEqualTo(1.25);
        DemandTable nobody = new DemandTable(DateRange.days(MONDAY, 14), SIX, List.of());
        assertThatThrownBy(() -> ExpectedCalls.counted(nobody, FOLLOW_UP, 7, 40))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void draws_of_callers_have_the_mean_that_is_expected_and_spread_like_chance() {
        for (double mean : new double[] {0.3, 7, 2000}) {
            Caller caller = new Caller(0, MONDAY, SIX, mean);
            Dice dice = new Dice(20261125);
            double[] draws =
                    IntStream.range(0, 4000).mapToDouble(i -> caller.draw(dice)).toArray();
            double average = IntStream.range(0, draws.length)
                    .mapToDouble(i -> draws[i])
                    .average()
                    .orElseThrow();
            double variance = IntStream.range(0, draws.length)
                    .mapToDouble(i -> (draws[i] - mean) * (draws[i] - mean))
                    .average()
                    .orElseThrow();
            // five standard errors of the mean, and of the variance of a Poisson number
            assertThat(average).isBetween(mean - 5 * Math.sqrt(mean / 4000), mean + 5 * Math.sqrt(mean / 4000));
            double error = Math.sqrt((mean + 2 * mean * mean) / 4000);
            assertThat(variance).isBetween(mean - 5 * error, mean + 5 * error);
        }
        assertThat(new Caller(0, MONDAY, SIX, 0).draw(new Dice(1))).isZero();
    }

    private static int dearest(TimePrices prices) {
        return prices.times().stream().mapToInt(PricedTime::pointsAnHour).max().orElse(0);
    }

    private static DemandCell cell(VisitTypeId type, DayOfWeek day, int count) {
        return new DemandCell(
                type,
                day,
                9,
                IntStream.range(0, count)
                        .mapToObj(i -> new AppointmentId(type + "-" + day + "-" + i))
                        .toList());
    }

    private static TimePrices prices(SchedulingSetup setup, int days, Instant now, ExpectedCalls... calls) {
        return prices(setup, Occupancy.NONE, days, now, calls);
    }

    private static TimePrices prices(
            SchedulingSetup setup, Occupancy taken, int days, Instant now, ExpectedCalls... calls) {
        return new TimePricing(setup, List.of(calls)).prices(days, Diary.of(setup, taken), now, 1);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }
}
