package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.bare;
import static org.practicekit.scheduling.availability.Office.block;
import static org.practicekit.scheduling.availability.Office.followUpOn;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.office;
import static org.practicekit.scheduling.availability.Office.policy;
import static org.practicekit.scheduling.availability.Office.template;
import static org.practicekit.scheduling.availability.Office.use;
import static org.practicekit.scheduling.availability.Office.withHours;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.policy.RankingWeights;

class TimePricesTest {
    @ParameterizedTest(name = "{1} minutes from {0}: {2} points")
    @CsvSource({
        "08:00, 30, 30", // half an hour of 60 points an hour
        "09:45, 30, 30", // a quarter before ten and a quarter after
        "10:30, 60, 60",
        "11:45, 30, 15", // the last quarter before noon; the afternoon is worth nothing
        "12:30, 30, 0",
        "07:50, 11, 1", // one minute of 60 points an hour
        "13:59, 2, 1", // half a point, rounded up
        "05:00, 60, 0"
    })
    void time_costs_as_much_of_its_price_as_it_takes(String from, int minutes, int points) {
        TimePrices prices = TimePrices.of(List.of(
                price("10:00", 120, 60), // two that follow each other, named in the wrong order
                price("08:00", 120, 60),
                price("14:00", 60, 30)));
        assertThat(prices.points(ADAMS, time(from, minutes))).isEqualTo(points);
        assertThat(prices.points(BROWN, time(from, minutes))).isZero();
    }

    @Test
    void a_minute_has_one_price() {
        assertThatThrownBy(() -> TimePrices.of(List.of(price("08:00", 61, 1), price("09:00", 60, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("provider/adams has two prices");
        assertThatThrownBy(() -> price("08:00", 60, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_order_in_which_prices_are_named_is_nothing_but_the_prices_are() {
        TimePrices prices = TimePrices.of(List.of(price("08:00", 60, 1), price("09:00", 60, 2)));
        TimePrices turned = TimePrices.of(List.of(price("09:00", 60, 2), price("08:00", 60, 1)));
        assertThat(turned).isEqualTo(prices).hasSameHashCodeAs(prices);
        assertThat(turned.fingerprint()).isEqualTo(prices.fingerprint());
        assertThat(TimePrices.of(List.of(price("08:00", 60, 1))).fingerprint()).isNotEqualTo(prices.fingerprint());
    }

    @Test
    void a_receipt_tells_searches_with_other_prices_apart() {
        SlotRequest without = followUpOn(MONDAY).build();
        SlotRequest cheap = priced(price("08:00", 60, 1));
        SlotRequest dear = priced(price("08:00", 60, 2));
        assertThat(List.of(without, cheap, dear))
                .extracting(request -> Fingerprint.of("request", request))
                .doesNotHaveDuplicates();
    }

    @Test
    void who_can_wait_is_offered_the_time_that_nobody_will_miss() {
        SchedulingSetup setup = withHours(
                        bare(policy().ranking(RankingWeights.STANDARD).build()))
                .build();
        SlotRequest request = SlotRequest.builder()
                .like(followUpOn(MONDAY).addOnlyWith(ADAMS).limit(1).build())
                .dates(DateRange.days(MONDAY, 3))
                // half an hour of Monday morning costs 30, of Tuesday 15 and a day of waiting 10, of Wednesday two days
                .prices(TimePrices.of(List.of(
                        price("08:00", 240, 60),
                        new PricedTime(
                                ADAMS,
                                use(ADAMS, MONDAY.plusDays(1) + "T08:00", 240).time(),
                                30))))
                .build();
        Opening first = first(setup, request, Occupancy.NONE);
        assertThat(first.local().toLocalDate()).isEqualTo(MONDAY.plusDays(2));
        assertThat(first.points()).isEqualTo(20);
    }

    @Test
    void people_are_told_what_a_time_costs_others() {
        SlotRequest request = priced(price("08:00", 240, 60));
        assertThat(first(withHours(bare()).build(), request, Occupancy.NONE).reasons())
                .contains(
                        new RankReason(RankReason.Term.LATER_PATIENTS, 30, "uses time that later patients will need"));
        assertThat(first(withHours(bare()).build(), followUpOn(MONDAY).build(), Occupancy.NONE)
                        .reasons())
                .extracting(RankReason::term)
                .doesNotContain(RankReason.Term.LATER_PATIENTS);
    }

    @Test
    void an_extra_visit_takes_no_time_from_anybody() {
        SchedulingSetup setup = bare().addTemplates(office().build())
                .addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "08:30")
                                .overbooking(new Overbooking(1, 1))
                                .build())
                        .build())
                .build();
        SlotRequest request = SlotRequest.builder()
                .like(priced(price("08:00", 240, 60)))
                .allowOverbooking(true)
                .build();
        Opening extra = first(setup, request, Occupancy.of(List.of(use(ADAMS, MONDAY + "T08:00", 30))));
        assertThat(extra.overbooked()).isTrue();
        assertThat(extra.points()).isZero();
    }

    private static SlotRequest priced(PricedTime... prices) {
        return followUpOn(MONDAY)
                .addOnlyWith(ADAMS)
                .prices(TimePrices.of(List.of(prices)))
                .build();
    }

    private static Opening first(SchedulingSetup setup, SlotRequest request, Occupancy taken) {
        return new SlotSearch(setup)
                .find(request, Diary.of(setup, taken), SIX)
                .granted()
                .orElseThrow()
                .first();
    }

    private static PricedTime price(String from, int minutes, int pointsAnHour) {
        return new PricedTime(ADAMS, time(from, minutes), pointsAnHour);
    }

    private static TimeRange time(String from, int minutes) {
        return TimeRange.of(instant(MONDAY + "T" + from), Duration.ofMinutes(minutes));
    }
}
