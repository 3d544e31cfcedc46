package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

class OccupancyTest {
    /** Where a page of 1,024 minutes begins, counted from 1970. */
    private static final Instant BEGIN = Instant.parse("2026-03-09T05:52:00Z");

    private static final List<ResourceId> BOTH = List.of(ADAMS, BROWN);

    @Test
    void two_hashes_over_a_time_are_equal_exactly_when_every_minute_of_it_is() {
        AtomicInteger alike = new AtomicInteger();
        AtomicInteger unlike = new AtomicInteger();
        Property.forAll(choices -> {
                    List<Use> uses = choices.list(0, 4, OccupancyTest::use);
                    List<Use> others = new ArrayList<>(choices.shuffled(uses));
                    if (choices.chance(80)) {
                        Use gone = others.isEmpty() ? use(choices) : others.remove(0);
                        others.addAll(choices.oneOf(
                                List.of(),
                                List.of(gone, use(choices)),
                                List.of(new Use(gone.resource(), gone.time(), !gone.overbooked())),
                                List.of(new Use(gone.resource(), longer(gone.time(), choices), gone.overbooked()))));
                    }
                    return new Two(uses, others, time(choices));
                })
                .runs(2_000)
                .holds(two -> {
                    boolean same = minutes(two.uses(), two.time()).equals(minutes(two.others(), two.time()));
                    (same ? alike : unlike).incrementAndGet();

                    assertThat(hash(two.uses(), two.time()).equals(hash(two.others(), two.time())))
                            .isEqualTo(same);
                });
        assertThat(alike.get()).isGreaterThan(300);
        assertThat(unlike.get()).isGreaterThan(300);
    }

    @Test
    void what_is_taken_is_told_in_order_and_every_minute_of_it_once() {
        Property.forAll(choices -> new Two(choices.list(0, 6, OccupancyTest::use), List.of(), time(choices)))
                .runs(500)
                .holds(two -> {
                    for (ResourceId resource : BOTH) {
                        List<TimeRange> taken = Occupancy.of(two.uses()).taken(resource, two.time());
                        for (Instant minute = two.time().start();
                                minute.isBefore(two.time().end());
                                minute = minute.plusSeconds(60)) {
                            Instant now = minute;
                            boolean used = two.uses().stream()
                                    .anyMatch(use -> use.resource().equals(resource)
                                            && use.time().contains(now));
                            assertThat(taken.stream().filter(range -> range.contains(now)))
                                    .hasSize(used ? 1 : 0);
                        }
                        assertThat(taken).isSorted();
                    }
                });
    }

    @Test
    void what_is_known_of_one_resource_does_not_depend_on_how_many_others_there_are() {
        Occupancy occupancy = Occupancy.NONE;
        for (int i = 0; i < 40_000; i++) {
            occupancy = occupancy.plus(List.of(nth(i)));
        }
        for (int i = 1; i < 40_000; i += 2) {
            occupancy = occupancy.minus(List.of(nth(i)));
        }

        for (int i = 0; i < 40_000; i++) {
            assertThat(occupancy.most(nth(i).resource(), nth(i).time())).isEqualTo(i % 2 == 0 ? 1 : 0);
        }
    }

    private static Use nth(int i) {
        return Use.of(ResourceId.staff("staff-" + i), TimeRange.of(BEGIN.plusSeconds(60L * i), Duration.ofMinutes(15)));
    }

    /** How many uses there are at each minute, and how many overbooked ones begin: counted one by one. */
    private static Map<String, Integer> minutes(List<Use> uses, TimeRange time) {
        Map<String, Integer> counts = new HashMap<>();
        for (Use use : uses) {
            for (Instant at = time.start(); at.isBefore(time.end()); at = at.plusSeconds(60)) {
                if (use.time().contains(at)) {
                    counts.merge(use.resource() + " taken " + at, 1, Integer::sum);
                }
                if (use.overbooked() && use.time().start().equals(at)) {
                    counts.merge(use.resource() + " overbooked " + at, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static Fingerprint hash(List<Use> uses, TimeRange time) {
        FingerprintWriter writer = new FingerprintWriter("test");
        Occupancy.of(uses).describe(writer, BOTH, time);
        return writer.finish();
    }

    private static Use use(Choices choices) {
        return new Use(choices.oneOf(BOTH), time(choices), choices.chance(30));
    }

    /** Somewhere in four days, so that pages are crossed and left empty; often from edge to edge of words and pages. */
    private static TimeRange time(Choices choices) {
        return TimeRange.of(
                BEGIN.plusSeconds(60L * minutes(choices, 0, 5_000)), Duration.ofMinutes(minutes(choices, 1, 1_500)));
    }

    private static TimeRange longer(TimeRange time, Choices choices) {
        return new TimeRange(time.start(), time.end().plusSeconds(60L * minutes(choices, 1, 1_500)));
    }

    private static int minutes(Choices choices, int least, int most) {
        int step = choices.oneOf(1, 64, 1024);
        return step * choices.between(least, most / step);
    }

    private record Two(List<Use> uses, List<Use> others, TimeRange time) {}
}
