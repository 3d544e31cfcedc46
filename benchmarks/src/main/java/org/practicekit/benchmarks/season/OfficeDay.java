package org.practicekit.benchmarks.season;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.practicekit.core.time.TimeRange;

/**
 * One doctor's session as it went: patients are seen in the order of their appointments, as soon as they are there and the
 * doctor is free.
 *
 * @param waitingMinutes how long patients waited past the later of their coming and their time, all together
 * @param busyMinutes how long the doctor saw patients within the session
 * @param overtimeMinutes how long the last visit went past its end
 */
record OfficeDay(double waitingMinutes, double busyMinutes, double overtimeMinutes) {
    static OfficeDay of(TimeRange session, List<Attendance> patients) {
        double length = minutes(session.start(), session.end());
        double free = 0;
        double waiting = 0;
        double busy = 0;
        List<Attendance> inOrder = patients.stream()
                .sorted(Comparator.comparing(Attendance::appointment).thenComparing(Attendance::arrives))
                .toList();
        for (Attendance patient : inOrder) {
            double comes = minutes(session.start(), patient.arrives());
            double due = minutes(session.start(), patient.appointment());
            double begins = Math.max(0, Math.max(comes, free));
            waiting += Math.max(0, begins - Math.max(comes, due));
            free = begins + patient.minutes();
            busy += Math.max(0, Math.min(free, length) - Math.min(begins, length));
        }
        return new OfficeDay(waiting, busy, Math.max(0, free - length));
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / 60.0;
    }
}
