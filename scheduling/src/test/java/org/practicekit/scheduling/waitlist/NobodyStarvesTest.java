package org.practicekit.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.NEW_YORK;
import static org.practicekit.scheduling.waitlist.Queue.FRIDAY;
import static org.practicekit.scheduling.waitlist.Queue.candidate;
import static org.practicekit.scheduling.waitlist.Queue.entry;
import static org.practicekit.scheduling.waitlist.Queue.plan;
import static org.practicekit.scheduling.waitlist.Queue.policy;
import static org.practicekit.scheduling.waitlist.Queue.slot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/**
 * The most rounds in a row for which an entry can be asked and is not: the limit of the policy, and then as many as it takes
 * to ask those who reached the limit before it. Whoever arrives afterwards changes nothing, however urgent.
 */
class NobodyStarvesTest {
    @Test
    void however_urgent_the_newcomers_an_entry_is_asked_within_the_stated_rounds() {
        Property.forAll(History::new).runs(150).holds(History::play);
    }

    @Test
    void with_one_urgent_newcomer_after_another_the_fourth_round_asks_the_one_who_waits() {
        WaitlistPolicy policy = policy().offersAtOnce(1).build();
        Optional<Turn> turn = Optional.empty();
        for (int round = 1; round <= 4; round++) {
            Candidate waiting = candidate(entry("z", wish -> {})).turn(turn).build();
            Candidate newcomer = candidate("a" + round, wish -> wish.priority(Priority.URGENT));
            RoundPlan plan = plan(policy, slot("09:00", 30), FRIDAY, List.of(newcomer, waiting));
            String first = plan.offers().get(0).entry().id().value();
            assertThat(first).isEqualTo(round < 4 ? "a" + round : "z");
            turn = plan.passedOver().stream()
                    .filter(one -> one.entry().value().equals("z"))
                    .findFirst();
        }
    }

    /** Rounds after rounds; an adversary sends newcomers and keeps entries from being asked now and then. */
    private static final class History {
        private final Choices choices;
        private final int limit;
        private final int atOnce;
        private final int rounds;
        private final Map<EntryId, WaitlistEntry> waiting = new HashMap<>();
        private final Map<EntryId, Turn> turns = new HashMap<>();
        private final Map<EntryId, Integer> passedOver = new HashMap<>();
        private final Map<EntryId, Integer> bound = new HashMap<>();
        private int arrivals;

        History(Choices choices) {
            this.choices = choices;
            this.limit = choices.between(1, 3);
            this.atOnce = choices.between(1, 3);
            this.rounds = choices.between(5, 25);
        }

        void play() {
            arrive(choices.between(1, 8));
            for (int round = 0; round < rounds; round++) {
                arrive(choices.between(0, 3));
                Set<EntryId> eligible = waiting.keySet().stream()
                        .sorted()
                        .filter(entry -> choices.chance(80))
                        .collect(Collectors.toCollection(HashSet::new));
                RoundPlan plan = plan(
                        policy().offersAtOnce(atOnce).passedOverAtMost(limit).build(),
                        slot("09:00", 30),
                        FRIDAY,
                        waiting.values().stream()
                                .map(entry -> candidate(entry)
                                        .contact(Optional.of(new OfferContact(eligible.contains(entry.id()), NEW_YORK)))
                                        .turn(Optional.ofNullable(turns.get(entry.id())))
                                        .build())
                                .toList());
                Set<EntryId> asked =
                        plan.offers().stream().map(offer -> offer.entry().id()).collect(Collectors.toSet());
                assertThat(asked).hasSize(Math.min(atOnce, eligible.size()));
                plan.passedOver().forEach(turn -> turns.put(turn.entry(), turn));
                for (EntryId entry : eligible) {
                    if (asked.contains(entry)) {
                        answers(entry);
                    } else {
                        isPassedOver(entry);
                    }
                }
            }
        }

        /** Some say yes and are gone; who says no goes on waiting, with a clean count. */
        private void answers(EntryId entry) {
            turns.remove(entry);
            passedOver.remove(entry);
            bound.remove(entry);
            if (choices.chance(50)) {
                waiting.remove(entry);
            }
        }

        private void isPassedOver(EntryId entry) {
            int times = passedOver.merge(entry, 1, Integer::sum);
            if (times == limit) {
                bound.put(entry, limit + (waiting.size() - 1) / atOnce);
            }
            assertThat(times)
                    .as("%s, %d at once, limit %d", entry, atOnce, limit)
                    .isLessThanOrEqualTo(bound.getOrDefault(entry, limit));
        }

        private void arrive(int number) {
            for (int i = 0; i < number; i++) {
                String id = "%s%d".formatted(choices.oneOf("m", "a", "z"), arrivals++);
                Priority priority = choices.oneOf(Priority.URGENT, Priority.ROUTINE);
                waiting.put(new EntryId(id), entry(id, wish -> wish.priority(priority)));
            }
        }

        @Override
        public String toString() {
            return "limit %d, %d at once, %d rounds".formatted(limit, atOnce, rounds);
        }
    }
}
