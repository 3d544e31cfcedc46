package org.practicekit.scheduling.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Opening;

/**
 * The visits that fill a freed time best together with one that is to be among them: the most minutes of visits with whoever
 * became free; of equals, the one found first when those of higher rank are tried first. All orders are tried, each visit as early as it
 * can be, within two bounds that keep the answer quick and always the same.
 */
final class Packing {
    /** How many are considered beside the one that leads. */
    static final int CONSIDERED = 8;
    /** How many times a place is looked for at the most. */
    static final int TRIES = 2_000;

    private final Fit fit;
    private final FreedSlot slot;
    private final int together;

    Packing(Fit fit, FreedSlot slot, int together) {
        this.fit = fit;
        this.slot = slot;
        this.together = together;
    }

    /** The leader with its companions, by beginning. */
    List<Placed> around(Ranked leader, List<Ranked> others) {
        List<Ranked> pool = new ArrayList<>();
        pool.add(leader);
        pool.addAll(others.subList(0, Math.min(CONSIDERED, others.size())));
        Search search = new Search(leader, pool);
        search.go(List.of(), slot.time().start(), 0);
        return search.best;
    }

    /** A visit in its place. */
    record Placed(Ranked who, Opening opening) {}

    private final class Search {
        private final Ranked leader;
        private final List<Ranked> pool;
        private List<Placed> best;
        private long most;
        private int tries;

        Search(Ranked leader, List<Ranked> pool) {
            this.leader = leader;
            this.pool = pool;
            this.best = List.of(new Placed(leader, leader.opening()));
            this.most = slot.minutesOf(leader.opening());
        }

        /** Goes on from some visits that follow each other until {@code cursor}. */
        void go(List<Placed> placed, Instant cursor, long minutes) {
            boolean led = placed.stream().anyMatch(one -> one.who() == leader);
            if (led && minutes > most) {
                best = placed;
                most = minutes;
            }
            if (placed.size() == together || !cursor.isBefore(slot.time().end())) {
                return;
            }
            long left = Duration.between(cursor, slot.time().end()).toMinutes();
            for (Ranked next : pool) {
                boolean lastPlaceIsTheLeaders = !led && placed.size() == together - 1 && next != leader;
                if (minutes + left <= most || tries >= TRIES) {
                    return;
                }
                if (lastPlaceIsTheLeaders || isThere(placed, next)) {
                    continue;
                }
                tries++;
                place(placed, cursor, next)
                        .ifPresent(one -> go(plus(placed, one), end(one), minutes + slot.minutesOf(one.opening())));
            }
        }

        private Optional<Placed> place(List<Placed> placed, Instant cursor, Ranked next) {
            List<Opening> beside = placed.stream().map(Placed::opening).toList();
            return fit.first(
                            next.candidate(),
                            next.type(),
                            next.notBefore(),
                            new TimeRange(cursor, slot.time().end()),
                            beside)
                    .map(opening -> new Placed(next, opening));
        }

        private boolean isThere(List<Placed> placed, Ranked next) {
            return placed.stream().anyMatch(one -> one.who().patient().equals(next.patient()));
        }

        private Instant end(Placed one) {
            return one.opening().uses().stream()
                    .filter(use -> use.resource().equals(slot.resource()))
                    .map(use -> use.time().end())
                    .findFirst()
                    .orElseThrow();
        }

        private static List<Placed> plus(List<Placed> placed, Placed one) {
            List<Placed> more = new ArrayList<>(placed);
            more.add(one);
            return more;
        }
    }
}
