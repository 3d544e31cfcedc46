package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.PricedTime;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.TimePrices;

/**
 * Works out what the open time of the coming days is worth to patients who are yet to call: how many points of lateness an hour
 * of it would save them. Time that nobody will miss is worth nothing, and is what a search should give to patients who can wait.
 *
 * <p>The mean over some draws of who calls: a day that suffices on average, and now and then does not, is worth something too. Rooms,
 * and that a visit cannot be cut, are left out. A pure function of its arguments; immutable and thread-safe.
 */
public final class TimePricing implements Serializable {
    private static final int DRAWS = 16;
    private static final int MOST_DAYS = 366;

    private final SchedulingSetup setup;
    private final List<ExpectedCalls> expected;

    /**
     * Prices for a practice.
     *
     * @param setup what it agreed
     * @param expected who is expected to call
     * @throws IllegalArgumentException when the setup does not have one of the visit types
     */
    public TimePricing(SchedulingSetup setup, List<ExpectedCalls> expected) {
        this.setup = setup;
        this.expected = List.copyOf(expected);
        for (ExpectedCalls calls : this.expected) {
            if (setup.visitType(calls.visitType()).isEmpty()) {
                throw new IllegalArgumentException(
                        "the practice has no visit type %s. Maybe it is no longer given.".formatted(calls.visitType()));
            }
        }
    }

    /**
     * The prices at a moment.
     *
     * @param days how many days to price, today included; better more than anybody who is expected to call should wait
     * @param diary what is open, and what is taken
     * @param now what time it is
     * @param seed of the draws; the same seed gives the same prices
     */
    public TimePrices prices(int days, Diary diary, Instant now, long seed) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days (%d) must be 1 to %d.".formatted(days, MOST_DAYS));
        }
        LocalDate today = setup.locations().stream()
                .map(place -> place.clock().date(now))
                .min(LocalDate::compareTo)
                .orElseThrow();
        DateRange dates = DateRange.days(today, days);
        List<WantedTime> wanted =
                expected.stream().map(calls -> WantedTime.of(setup, calls)).toList();
        OpenParts open = OpenParts.of(setup, wanted, dates, diary, now);
        CallFlow flow = new CallFlow(wanted, Caller.on(open.days(), expected, now), open.parts(), dates.to());
        long[] sum = new long[open.parts().size()];
        Dice dice = new Dice(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            flow.addPrices(dice, sum);
        }
        return priced(open.parts(), sum);
    }

    private static TimePrices priced(List<OpenPart> parts, long[] sum) {
        List<PricedTime> priced = new ArrayList<>();
        for (int part = 0; part < sum.length; part++) {
            int pointsAnHour = CallFlow.pointsAnHour(sum[part], DRAWS);
            if (pointsAnHour > 0) {
                TimeRange time = parts.get(part).time();
                parts.get(part).whose().forEach(who -> priced.add(new PricedTime(who, time, pointsAnHour)));
            }
        }
        return TimePrices.of(priced);
    }
}
