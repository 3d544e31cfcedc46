package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.simulation.SessionWeights;

/**
 * How many patients to book for each slot of a session when some do not come: exact expectations, no simulation.
 *
 * <p>The proposal cannot be bettered by adding a patient, by leaving one away, or by moving one to another slot. For
 * patients who are alike the cost is discretely convex (Zacharias and Pinedo, M&amp;SOM 19 (2017) 639-656), which is why such a search ends in
 * the best of all; the tests hold it against every schedule there is. A pure function of its arguments; immutable and thread-safe.
 */
public final class OverbookingAdvisor implements Serializable {
    /** Differences below this are rounding. */
    private static final double LESS = 1e-9;

    /** Nobody makes up for patients who hardly ever come by booking without end. */
    private static final double LEAST_COMING = 0.1;

    private final SessionWeights weights;

    /** An advisor for a practice that minds these things; here a weight is for the length of a slot. Only how they relate counts. */
    public OverbookingAdvisor(SessionWeights weights) {
        this.weights = weights;
    }

    /** What to expect of a session as it is booked. */
    public ExpectedSession outlook(BookedSession session) {
        Queue queue = new Queue(session.booked());
        double shows = 0;
        for (List<Double> slot : session.noShow()) {
            for (double noShow : slot) {
                queue.mayCome(1 - noShow);
                shows += 1 - noShow;
            }
            queue.seeOne();
        }
        double idle = queue.idle();
        double waiting = queue.waiting();
        double overtime = 0;
        // After the end nobody comes any more, and one after the other is seen.
        for (int left = 1; left <= session.booked(); left++) {
            overtime += queue.chance(left) * left;
            waiting += queue.chance(left) * left * (left - 1) / 2;
        }
        double cost = weights.waiting() * waiting + weights.idle() * idle + weights.overtime() * overtime;
        return new ExpectedSession(shows, waiting, idle, overtime, cost);
    }

    /**
     * The best number of patients for each slot.
     *
     * @param booked who is booked already; they stay where they are
     * @param noShow the probability that a patient who is added does not come, 0 to 1
     * @param limits how far the practice lets the session be overbooked: patients beside another in a slot, and extra patients
     *     in all
     */
    public OverbookingAdvice advise(BookedSession booked, double noShow, Overbooking limits) {
        BookedSession.checkProbability(noShow);
        int[] more = new Plan(booked, noShow, limits).best();
        BookedSession proposed = booked.with(more, noShow);
        return new OverbookingAdvice(
                proposed.patients(),
                outlook(proposed),
                outlook(booked),
                outlook(BookedSession.of(noShow, Collections.nCopies(booked.slots(), 1))),
                outlook(BookedSession.of(noShow, spread(booked.slots(), noShow))));
    }

    /** As many patients as make up for those who do not come, rounded down, as evenly over the slots as whole patients go. */
    private static List<Integer> spread(int slots, double noShow) {
        int patients = (int) (slots / Math.max(1 - noShow, LEAST_COMING) + LESS);
        List<Integer> each = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            each.add(patients * (slot + 1) / slots - patients * slot / slots);
        }
        return each;
    }

    /** The search for the best patients to add to those booked. */
    private final class Plan {
        private final BookedSession booked;
        private final double noShow;
        private final Overbooking limits;

        Plan(BookedSession booked, double noShow, Overbooking limits) {
            this.booked = booked;
            this.noShow = noShow;
            this.limits = limits;
        }

        int[] best() {
            int[] best = new int[booked.slots()];
            double cost = cost(best);
            for (int[] next = best; next != null; next = bestNeighbour(best, cost)) {
                best = next;
                cost = cost(best);
            }
            return best;
        }

        /** The best schedule that differs by one patient, or by where one patient is; null when none is better. */
        private int @Nullable [] bestNeighbour(int[] here, double cost) {
            int[] best = null;
            double least = cost - LESS;
            for (int from = -1; from < here.length; from++) {
                for (int to = -1; to < here.length; to++) {
                    int[] next = moved(here, from, to);
                    if (from != to && allowed(next)) {
                        double nextCost = cost(next);
                        if (nextCost < least) {
                            best = next;
                            least = nextCost;
                        }
                    }
                }
            }
            return best;
        }

        /** One patient less in a slot and one more in another; -1 stands for outside the session. */
        private int[] moved(int[] here, int from, int to) {
            int[] next = here.clone();
            if (from >= 0) {
                next[from]--;
            }
            if (to >= 0) {
                next[to]++;
            }
            return next;
        }

        private boolean allowed(int[] more) {
            int extra = 0;
            for (int slot = 0; slot < more.length; slot++) {
                int beside = booked.noShow().get(slot).size() + more[slot] - 1;
                // Where there are more already than the limit allows, nobody is added and nobody is sent away.
                if (more[slot] < 0 || more[slot] > 0 && beside > limits.extraAtOnce()) {
                    return false;
                }
                extra += more[slot] > 0 ? Math.min(more[slot], Math.max(0, beside)) : 0;
            }
            return extra <= Math.max(0, limits.extraInBlock() - extraAlready());
        }

        private int extraAlready() {
            return booked.patients().stream()
                    .mapToInt(number -> Math.max(0, number - 1))
                    .sum();
        }

        private double cost(int[] more) {
            return outlook(booked.with(more, noShow)).cost();
        }
    }
}
