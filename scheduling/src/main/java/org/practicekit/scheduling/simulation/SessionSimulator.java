package org.practicekit.scheduling.simulation;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Plays a session many times. The clinician begins on time, takes whoever is there and was due first (a walk-in is due when
 * they come), and goes home when everybody who came was seen. Somebody who comes early is seen early if nobody else is there.
 *
 * <p>Patients draw their luck one by one, each from a source of their own: two plans with the same patients under the same
 * seed meet the same luck, so that what differs between them is the plan.
 *
 * <p>Pure, immutable and thread-safe.
 */
public final class SessionSimulator implements Serializable {
    private final int sessions;
    private final long seed;

    /**
     * A simulator that plays each plan so many times.
     *
     * @param sessions 2 or more; the error shrinks with the square root
     * @param seed where chance begins
     */
    public SessionSimulator(int sessions, long seed) {
        if (sessions < 2) {
            throw new IllegalArgumentException(
                    "sessions (%d) must be 2 or more, so that there is an error to state.".formatted(sessions));
        }
        this.sessions = sessions;
        this.seed = seed;
    }

    /** How this plan can be expected to go. */
    public SessionOutlook play(SessionPlan plan) {
        Tally waiting = new Tally(sessions);
        Tally idle = new Tally(sessions);
        Tally overtime = new Tally(sessions);
        Tally seen = new Tally(sessions);
        Draws draws = Draws.of(seed);
        for (int i = 0; i < sessions; i++) {
            Course course = new Course(Minutes.of(plan.length()));
            course.run(coming(plan, draws.split()));
            waiting.add(course.waited, course.seen);
            idle.add(course.idle, 1);
            overtime.add(course.overtime(), 1);
            seen.add(course.seen, 1);
        }
        return SessionOutlook.builder()
                .waiting(waiting.estimate())
                .idle(idle.estimate().orElseThrow())
                .overtime(overtime.estimate().orElseThrow())
                .seen(seen.estimate().orElseThrow())
                .build();
    }

    /** Everybody who comes on one day, by their coming. */
    private static List<Coming> coming(SessionPlan plan, Draws day) {
        List<Coming> coming = new ArrayList<>();
        Draws streets = day.split();
        double lateness = Minutes.of(plan.punctuality().meanLateness());
        double deviation = Minutes.of(plan.punctuality().deviation());
        for (BookedPatient patient : plan.patients()) {
            Draws luck = day.split();
            boolean comes = !luck.happens(patient.noShow());
            double late = lateness + deviation * luck.normal();
            if (comes) {
                double due = Minutes.of(patient.at());
                coming.add(new Coming(due + late, due, luck.service(patient.service())));
            }
        }
        plan.walkIns().ifPresent(walkIns -> walkIns(walkIns, plan.length(), streets, coming));
        coming.sort(Comparator.comparingDouble(Coming::at).thenComparingDouble(Coming::due));
        return coming;
    }

    private static void walkIns(WalkIns walkIns, Duration length, Draws streets, List<Coming> coming) {
        if (walkIns.perHour() == 0) {
            return;
        }
        double gap = 60 / walkIns.perHour();
        double end = Minutes.of(length);
        for (double at = streets.exponential(gap); at < end; at += streets.exponential(gap)) {
            coming.add(new Coming(at, at, streets.split().service(walkIns.service())));
        }
    }

    /**
     * Somebody comes.
     *
     * @param at when
     * @param due when they were to come
     * @param service how long they will take
     */
    private record Coming(double at, double due, double service) {}

    /** How one day goes. */
    private static final class Course {
        private final double plannedEnd;
        private final PriorityQueue<Coming> room =
                new PriorityQueue<>(Comparator.comparingDouble(Coming::due).thenComparingDouble(Coming::at));
        private double free;
        private double waited;
        private double idle;
        private int seen;

        Course(double plannedEnd) {
            this.plannedEnd = plannedEnd;
        }

        void run(List<Coming> coming) {
            int next = 0;
            while (next < coming.size() || !room.isEmpty()) {
                double start = room.isEmpty() ? Math.max(free, coming.get(next).at()) : free;
                while (next < coming.size() && coming.get(next).at() <= start) {
                    room.add(coming.get(next++));
                }
                see(room.remove(), start);
            }
            idle += Math.max(0, plannedEnd - free);
        }

        private void see(Coming patient, double start) {
            waited += Math.max(0, start - Math.max(patient.at(), patient.due()));
            idle += start - free;
            free = start + patient.service();
            seen++;
        }

        double overtime() {
            return Math.max(0, free - plannedEnd);
        }
    }

    /** A quotient of two sums over sessions, with the error of a quotient (delta method); a mean when each counts 1. */
    private static final class Tally {
        private final double[] values;
        private final double[] counts;
        private int sessions;

        Tally(int sessions) {
            values = new double[sessions];
            counts = new double[sessions];
        }

        void add(double value, double count) {
            values[sessions] = value;
            counts[sessions++] = count;
        }

        Optional<Estimate> estimate() {
            double count = Arrays.stream(counts).sum();
            if (count == 0) {
                return Optional.empty();
            }
            double mean = Arrays.stream(values).sum() / count;
            double spread = 0;
            for (int i = 0; i < sessions; i++) {
                double off = values[i] - mean * counts[i];
                spread += off * off;
            }
            double error = Math.sqrt(spread * sessions / (sessions - 1.0)) / count;
            return Optional.of(new Estimate(mean, error, sessions));
        }
    }
}
