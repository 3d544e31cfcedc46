package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.time.TimeRange;
import org.practicekit.testkit.property.Property;

/** What holds for every search, in random offices around both clock changes of three zones. */
class SlotSearchPropertyTest {
    static Stream<Scenario.ClockChange> changes() {
        return Scenario.CHANGES.stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void the_search_finds_what_going_through_every_minute_finds(Scenario.ClockChange change) {
        AtomicInteger withOpenings = new AtomicInteger();
        Property.forAll(choices -> Scenario.around(change, choices)).runs(250).holds(scenario -> {
            List<MinuteByMinute.Found> expected = new MinuteByMinute(
                            scenario.setup(), scenario.taken(), scenario.request(), scenario.now())
                    .openings();
            int limit = scenario.request().limit();
            withOpenings.addAndGet(expected.isEmpty() ? 0 : 1);

            assertThat(MinuteByMinute.shown(openings(scenario), scenario.type()))
                    .isEqualTo(expected.subList(0, Math.min(limit, expected.size())));
        });
        assertThat(withOpenings.get())
                .as("offices in which there was anything to find")
                .isGreaterThan(80);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void openings_overlap_neither_what_is_taken_nor_what_is_closed(Scenario.ClockChange change) {
        Property.forAll(choices -> Scenario.around(change, choices)).runs(150).holds(scenario -> {
            for (Opening opening : openings(scenario)) {
                for (Use use : opening.uses()) {
                    assertThat(scenario.taken())
                            .filteredOn(taken -> taken.resource().equals(use.resource()) && !use.overbooked())
                            .noneMatch(taken -> MinuteByMinute.overlaps(taken.time(), use.time()));
                    assertThat(scenario.setup().closures())
                            .filteredOn(closure -> closure.resource().equals(Optional.of(use.resource())))
                            .filteredOn(closure -> closure.location()
                                    .map(opening.location()::equals)
                                    .orElse(true))
                            .noneMatch(closure -> isShutDuring(closure, use.time(), opening.zone()));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void the_order_in_which_things_are_listed_changes_nothing(Scenario.ClockChange change) {
        Property.forAll(choices -> {
                    Scenario scenario = Scenario.around(change, choices);
                    SchedulingSetup setup = scenario.setup();
                    SchedulingSetup reordered = SchedulingSetup.builder()
                            .like(setup)
                            .locations(choices.shuffled(setup.locations()))
                            .resources(choices.shuffled(setup.resources()))
                            .visitTypes(choices.shuffled(setup.visitTypes()))
                            .templates(choices.shuffled(setup.templates()))
                            .closures(choices.shuffled(setup.closures()))
                            .build();
                    return List.of(
                            scenario,
                            new Scenario(
                                    reordered, choices.shuffled(scenario.taken()), scenario.request(), scenario.now()));
                })
                .runs(100)
                .holds(pair -> {
                    assertThat(find(pair.get(1))).isEqualTo(find(pair.get(0)));
                    assertThat(pair.get(1).setup().fingerprint())
                            .isEqualTo(pair.get(0).setup().fingerprint());
                });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void the_search_needs_to_know_no_more_than_it_asks(Scenario.ClockChange change) {
        Property.forAll(choices -> Scenario.around(change, choices)).runs(150).holds(scenario -> {
            Diary diary = new CloseLipped(scenario.setup(), scenario.taken());

            assertThat(new SlotSearch(scenario.setup()).find(scenario.request(), diary, scenario.now()))
                    .isEqualTo(find(scenario));
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void taking_openings_and_giving_them_back_restores_availability(Scenario.ClockChange change) {
        Property.forAll(choices -> {
                    Scenario scenario = Scenario.around(change, choices);
                    List<Opening> some = choices.someOf(openings(scenario));
                    return new Taking(scenario, some, choices.shuffled(some));
                })
                .runs(100)
                .holds(taking -> {
                    Occupancy before = taking.scenario().occupancy();
                    Occupancy after = before;
                    for (Opening one : taking.taken()) {
                        after = after.plus(one.uses());
                    }
                    for (Opening one : taking.givenBack()) {
                        after = after.minus(one.uses());
                    }
                    assertThat(after).isEqualTo(before);
                    assertThat(find(taking.scenario(), after)).isEqualTo(find(taking.scenario()));
                });
    }

    /** By what the wall clock shows, minute by minute; the hour that an autumn night shows twice is left out. */
    private static boolean isShutDuring(Closure closure, TimeRange time, ZoneId zone) {
        return Stream.iterate(time.start(), time::contains, minute -> minute.plusSeconds(60))
                .map(minute -> minute.atZone(zone).toLocalDateTime())
                .filter(shown -> zone.getRules().getValidOffsets(shown).size() == 1)
                .anyMatch(shown -> !shown.isBefore(closure.from()) && shown.isBefore(closure.to()));
    }

    private record Taking(Scenario scenario, List<Opening> taken, List<Opening> givenBack) {}

    static List<Opening> openings(Scenario scenario) {
        return find(scenario).granted().map(Openings::list).orElse(List.of());
    }

    private static Decision<Openings> find(Scenario scenario) {
        return find(scenario, scenario.occupancy());
    }

    private static Decision<Openings> find(Scenario scenario, Occupancy occupancy) {
        return new SlotSearch(scenario.setup())
                .find(scenario.request(), Diary.of(scenario.setup(), occupancy), scenario.now());
    }
}
