package org.practicekit.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.use;
import static org.practicekit.scheduling.waitlist.Queue.CHECK;
import static org.practicekit.scheduling.waitlist.Queue.FRIDAY;
import static org.practicekit.scheduling.waitlist.Queue.PHYSICAL;
import static org.practicekit.scheduling.waitlist.Queue.asked;
import static org.practicekit.scheduling.waitlist.Queue.candidate;
import static org.practicekit.scheduling.waitlist.Queue.plan;
import static org.practicekit.scheduling.waitlist.Queue.policy;
import static org.practicekit.scheduling.waitlist.Queue.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

class PackingTest {
    private static final WaitlistPolicy ONE_WAY = policy().offersAtOnce(1).build();
    private static final Map<VisitTypeId, Integer> MINUTES = Map.of(CHECK, 20, FOLLOW_UP, 30, PHYSICAL, 60);

    @Test
    void beside_the_one_long_visit_those_that_fit_together_are_offered() {
        RoundPlan round = plan(
                policy().offersAtOnce(2).build(),
                slot("09:00", 60),
                FRIDAY,
                List.of(
                        candidate("a", wish -> wish.visitType(PHYSICAL).priority(Priority.SOON)),
                        candidate("b", wish -> wish.visitType(CHECK)),
                        candidate("c", wish -> wish.visitType(CHECK)),
                        candidate("d", wish -> wish.visitType(CHECK))));
        assertThat(asked(round)).containsExactly("a 09:00", "b 09:00", "c 09:20", "d 09:40");
        assertThat(round.offers()).extracting(PlannedOffer::alternative).containsExactly(1, 2, 2, 2);
        assertThat(round.offers().get(1).reasons())
                .contains(new OfferReason(OfferReason.Term.TOGETHER, 0, "one of 3 visits that fit together"));
    }

    @Test
    void the_one_who_is_first_in_the_ranking_is_always_among_them() {
        // two checks and the follow-up would not fit into 60 minutes; two follow-ups would fill them without the leader
        RoundPlan round = plan(
                ONE_WAY,
                slot("09:00", 60),
                FRIDAY,
                List.of(
                        candidate("a", wish -> wish.visitType(CHECK).priority(Priority.URGENT)),
                        candidate("b"),
                        candidate("c")));
        assertThat(asked(round)).containsExactly("a 09:00", "b 09:20");
    }

    @Test
    void a_room_that_is_still_being_cleaned_moves_the_next_visit_on() {
        // exam 2 is taken all morning, so the only room needs ten minutes between two visits
        RoundPlan round = plan(
                ONE_WAY,
                slot("09:00", 60),
                FRIDAY,
                List.of(
                        candidate("a", wish -> wish.visitType(CHECK)),
                        candidate("b", wish -> wish.visitType(CHECK)),
                        candidate("c", wish -> wish.visitType(CHECK))),
                use(EXAM_2, "2026-03-09T08:00", 240));
        assertThat(asked(round)).containsExactly("a 09:00", "b 09:30");
        assertThat(round.offers())
                .allSatisfy(offer -> assertThat(offer.opening().resources()).contains(EXAM_1));
    }

    @Test
    void times_of_day_that_suit_decide_the_order() {
        RoundPlan round = plan(
                ONE_WAY,
                slot("09:00", 60),
                FRIDAY,
                List.of(
                        candidate("a", wish -> wish.addTimes(DayWindow.daily(LocalTime.of(9, 20), LocalTime.NOON))),
                        candidate(
                                "b",
                                wish -> wish.visitType(CHECK)
                                        .addTimes(DayWindow.daily(LocalTime.of(8, 0), LocalTime.of(9, 30))))));
        assertThat(asked(round)).containsExactly("b 09:00", "a 09:20");
    }

    @Test
    void no_more_share_the_time_than_the_policy_allows() {
        List<Candidate> checks = List.of(
                candidate("a", wish -> wish.visitType(CHECK)),
                candidate("b", wish -> wish.visitType(CHECK)),
                candidate("c", wish -> wish.visitType(CHECK)));
        assertThat(asked(plan(policy().offersAtOnce(1).visitsTogether(1).build(), slot("09:00", 60), FRIDAY, checks)))
                .containsExactly("a 09:00");
        assertThat(asked(plan(policy().offersAtOnce(1).visitsTogether(2).build(), slot("09:00", 60), FRIDAY, checks)))
                .containsExactly("a 09:00", "b 09:20");
    }

    /** An independent search on every ten minutes of the freed time, the leader included, with one doctor and enough rooms. */
    @Test
    void no_other_way_to_fill_the_time_has_more_minutes_in_it() {
        Property.forAll(PackingTest::afternoon).runs(60).holds(given -> {
            RoundPlan round = plan(ONE_WAY, slot("08:00", given.minutes()), FRIDAY, given.candidates());
            int found = round.offers().stream()
                    .mapToInt(offer -> minutes(offer.entry()))
                    .sum();
            assertThat(found).isEqualTo(most(given.candidates(), given.minutes()));
            Instant free = instant(MONDAY + "T08:00");
            for (PlannedOffer offer : round.offers()) {
                assertThat(offer.opening().start()).isAfterOrEqualTo(free);
                free = offer.opening().time().end();
            }
            assertThat(free).isBeforeOrEqualTo(instant(MONDAY + "T08:00").plus(Duration.ofMinutes(given.minutes())));
        });
    }

    private static Given afternoon(Choices choices) {
        List<Candidate> candidates = new ArrayList<>();
        int people = choices.between(1, 5);
        for (int i = 0; i < people; i++) {
            VisitTypeId type = choices.oneOf(CHECK, FOLLOW_UP, PHYSICAL);
            int from = 8 * 60 + choices.between(0, 6) * 10;
            int to = from + 60 + choices.between(0, 9) * 10;
            candidates.add(candidate(
                    "n" + i,
                    wish -> wish.visitType(type)
                            .priority(Priority.SOON)
                            .addTimes(DayWindow.daily(
                                    LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L)))));
        }
        return new Given(candidates, choices.between(2, 10) * 10);
    }

    /** The most minutes of any schedule on the ten-minute grid that has the leader in it. */
    private static int most(List<Candidate> candidates, int minutes) {
        List<Candidate> able = candidates.stream()
                .filter(one -> starts(one, minutes).findAny().isPresent())
                .toList();
        if (able.isEmpty()) {
            return 0;
        }
        // all points but those for the fit are equal, so the longest visit leads; among equals the first id
        Candidate leader = able.stream()
                .max(Comparator.<Candidate>comparingInt(one -> minutes(one.entry()))
                        .thenComparing(one -> one.entry().id(), Comparator.reverseOrder()))
                .orElseThrow();
        return fill(able, leader, new boolean[able.size()], 0, minutes, 0);
    }

    private static int fill(List<Candidate> able, Candidate leader, boolean[] used, int from, int minutes, int count) {
        int best = used[able.indexOf(leader)] ? 0 : Integer.MIN_VALUE;
        if (count == 4) {
            return best;
        }
        for (int i = 0; i < able.size(); i++) {
            if (used[i]) {
                continue;
            }
            int length = minutes(able.get(i).entry());
            for (int start : starts(able.get(i), minutes).toArray()) {
                if (start >= from) {
                    used[i] = true;
                    int rest = fill(able, leader, used, start + length, minutes, count + 1);
                    best = Math.max(best, rest == Integer.MIN_VALUE ? rest : length + rest);
                    used[i] = false;
                }
            }
        }
        return best;
    }

    private static IntStream starts(Candidate one, int minutes) {
        DayWindow window = one.entry().wish().times().get(0);
        int length = minutes(one.entry());
        return IntStream.rangeClosed(0, minutes / 10)
                .map(step -> step * 10)
                .filter(start -> start + length <= minutes)
                .filter(start -> !LocalTime.of(8, 0).plusMinutes(start).isBefore(window.from()))
                .filter(start -> !LocalTime.of(8, 0).plusMinutes(start + length).isAfter(window.to()));
    }

    private static int minutes(WaitlistEntry entry) {
        return MINUTES.getOrDefault(entry.wish().visitType(), 0);
    }

    private record Given(List<Candidate> candidates, int minutes) {}
}
