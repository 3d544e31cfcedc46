package org.practicekit.scheduling.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.practicekit.core.time.TimeRange;

/** Held against the same sets kept minute by minute. */
class SpansTest {
    private static final Instant ZERO = Instant.parse("2026-03-09T00:00:00Z");

    @Test
    void spans_agree_with_sets_of_minutes() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<TimeRange> some = ranges(random);
            List<TimeRange> others = ranges(random);
            BitSet both = minutes(some);
            both.and(minutes(others));
            BitSet left = minutes(some);
            left.andNot(minutes(others));
            BitSet either = minutes(some);
            either.or(minutes(others));
            Spans one = Spans.of(some);
            Spans two = Spans.of(others);
            assertThat(minutes(one.and(two).ranges())).as("and, seed %d", seed).isEqualTo(both);
            assertThat(minutes(one.minus(two).ranges()))
                    .as("minus, seed %d", seed)
                    .isEqualTo(left);
            assertThat(minutes(one.plus(two).ranges()))
                    .as("plus, seed %d", seed)
                    .isEqualTo(either);
            assertThat(one.minutes())
                    .as("minutes, seed %d", seed)
                    .isEqualTo(minutes(some).cardinality());
            assertThat(one.and(two).isEmpty()).as("empty, seed %d", seed).isEqualTo(both.isEmpty());
        }
    }

    @Test
    void spans_are_in_order_and_apart() {
        for (long seed = 1; seed <= 200; seed++) {
            List<TimeRange> ranges = Spans.of(ranges(new Random(seed))).ranges();
            for (int i = 1; i < ranges.size(); i++) {
                assertThat(ranges.get(i - 1).end())
                        .as("seed %d", seed)
                        .isBefore(ranges.get(i).start());
            }
        }
    }

    private static List<TimeRange> ranges(Random random) {
        List<TimeRange> ranges = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            int from = random.nextInt(60);
            ranges.add(new TimeRange(at(from), at(from + 1 + random.nextInt(15))));
        }
        return ranges;
    }

    private static BitSet minutes(List<TimeRange> ranges) {
        BitSet minutes = new BitSet();
        ranges.forEach(range -> minutes.set(minute(range.start()), minute(range.end())));
        return minutes;
    }

    private static Instant at(int minute) {
        return ZERO.plusSeconds(60L * minute);
    }

    private static int minute(Instant at) {
        return (int) ((at.getEpochSecond() - ZERO.getEpochSecond()) / 60);
    }
}
