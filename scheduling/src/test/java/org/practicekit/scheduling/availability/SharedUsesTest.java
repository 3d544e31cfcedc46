package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** Those who sit in one session take the doctor up once. */
class SharedUsesTest {
    private static final Instant EIGHT = instant("2026-03-09T08:00");

    @Test
    void each_session_counts_once_at_each_minute_whoever_comes_and_goes() {
        Property.forAll(choices -> choices.list(0, 14, SharedUsesTest::use)).holds(uses -> {
            Occupancy occupancy = Occupancy.of(uses);

            for (int minute = 0; minute < 60; minute++) {
                TimeRange now = TimeRange.of(EIGHT.plus(Duration.ofMinutes(minute)), Duration.ofMinutes(1));
                assertThat(occupancy.most(ADAMS, now)).as("minute %d", minute).isEqualTo(there(uses, now));
            }
        });
    }

    @Test
    void who_leaves_leaves_the_others_as_if_they_had_never_come() {
        Property.forAll(choices ->
                        new Leaving(choices.list(0, 8, SharedUsesTest::use), choices.list(0, 8, SharedUsesTest::use)))
                .holds(one -> {
                    Occupancy staying = Occupancy.of(one.staying());

                    assertThat(staying.plus(one.leaving()).minus(one.leaving())).isEqualTo(staying);
                    assertThat(staying.minus(one.staying())).isEqualTo(Occupancy.NONE);
                });
    }

    @Test
    void nobody_leaves_a_session_they_are_not_in() {
        Use ours = new Use(ADAMS, TimeRange.of(EIGHT, Duration.ofMinutes(30)), false, new GroupId("g-1"));
        Use theirs = new Use(ADAMS, ours.time(), false, new GroupId("g-2"));

        assertThatThrownBy(() -> Occupancy.of(List.of(ours)).minus(List.of(theirs)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("g-2");
    }

    private record Leaving(List<Use> staying, List<Use> leaving) {}

    private static int there(List<Use> uses, TimeRange now) {
        Set<Use> sessions = new HashSet<>();
        List<Use> counted = new ArrayList<>();
        for (Use use : uses) {
            if (use.time().overlaps(now) && (use.session().isEmpty() || sessions.add(use))) {
                counted.add(use);
            }
        }
        return counted.size();
    }

    private static Use use(Choices choices) {
        TimeRange time = TimeRange.of(
                EIGHT.plus(Duration.ofMinutes(5L * choices.between(0, 5))),
                Duration.ofMinutes(15L * choices.between(1, 2)));
        return choices.chance(30)
                ? Use.of(ADAMS, time)
                : new Use(ADAMS, time, false, new GroupId("g-" + choices.between(1, 2)));
    }
}
