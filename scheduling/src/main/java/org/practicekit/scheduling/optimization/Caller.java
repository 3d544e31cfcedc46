package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicekit.core.time.TimeRange;

/**
 * Some who are expected to call for the same on the same half of a day.
 *
 * @param wanted for what: the number among the expected calls
 * @param date on which day
 * @param at from when on they can be seen
 * @param mean how many there are on average
 */
record Caller(int wanted, LocalDate date, Instant at, double mean) {
    /** The chance of none at all is too small a number for a larger mean at once. */
    private static final double MOST_AT_ONCE = 500;

    /** Who is still to call on each of these days: half of them before the middle of the day, half after, evenly. */
    static List<Caller> on(Map<LocalDate, TimeRange> days, List<ExpectedCalls> expected, Instant now) {
        List<Caller> callers = new ArrayList<>();
        days.forEach((date, day) -> {
            Instant middle = OpenParts.middle(day);
            add(date, new TimeRange(day.start(), middle), expected, now, callers);
            add(date, new TimeRange(middle, day.end()), expected, now, callers);
        });
        return callers;
    }

    private static void add(
            LocalDate date, TimeRange half, List<ExpectedCalls> expected, Instant now, List<Caller> callers) {
        Instant from = half.start().isBefore(now) ? now : half.start();
        if (from.isBefore(half.end())) {
            double left = (double) new TimeRange(from, half.end()).length().toSeconds()
                    / half.length().toSeconds();
            for (int i = 0; i < expected.size(); i++) {
                callers.add(new Caller(i, date, from, expected.get(i).aDay() / 2 * left));
            }
        }
    }

    /** How many call, if each does by itself: a Poisson number. */
    int draw(Dice dice) {
        int number = 0;
        for (double left = mean; left > 0; left -= MOST_AT_ONCE) {
            double none = Math.exp(-Math.min(left, MOST_AT_ONCE));
            for (double chance = dice.fraction(); chance > none; chance *= dice.fraction()) {
                number++;
            }
        }
        return number;
    }
}
