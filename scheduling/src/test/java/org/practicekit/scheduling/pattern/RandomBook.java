package org.practicekit.scheduling.pattern;

import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.pattern.Past.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.cancellation.CancelledBy;

/** Visits of two weeks with every kind of life, crowded enough that they lie over each other. */
final class RandomBook {
    private RandomBook() {}

    static List<Appointment> of(Random random, int size) {
        List<Appointment> book = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Instant start = instant("2026-03-05T07:00")
                    .plus(Duration.ofMinutes(random.nextInt(12) * 24 * 60L + 10L * random.nextInt(33)));
            Past past = visit("a-" + i, start)
                    .with(random.nextBoolean() ? ADAMS : BROWN)
                    .in(random.nextBoolean() ? EXAM_1 : EXAM_2)
                    .of(random.nextBoolean() ? FOLLOW_UP : PROCEDURE)
                    .minutes(10 * (1 + random.nextInt(5)));
            Instant asked = start.minus(Duration.ofMinutes(10L * (1 + random.nextInt(2000))));
            if (random.nextInt(4) == 0) {
                past.step(AppointmentStatus.HELD, asked.minusSeconds(120), asked.minusSeconds(120));
            }
            past.step(AppointmentStatus.BOOKED, asked, asked);
            switch (random.nextInt(8)) {
                case 0 -> past.missed();
                case 1, 2 -> cancel(past, asked, start, random);
                case 3 -> {}
                case 4 -> past.step(AppointmentStatus.ENTERED_IN_ERROR, asked.plusSeconds(600), asked.plusSeconds(600));
                default -> see(past, start, random);
            }
            book.add(past.build());
        }
        return book;
    }

    private static void cancel(Past past, Instant asked, Instant start, Random random) {
        long between = Duration.between(asked, start).toMinutes();
        Instant at = asked.plus(Duration.ofMinutes((long) (between * random.nextDouble())));
        past.cancelledAt(at, random.nextBoolean() ? CancelledBy.PATIENT : CancelledBy.PRACTICE, random.nextBoolean());
    }

    private static void see(Past past, Instant start, Random random) {
        Instant arrived = start.plusSeconds(60L * (random.nextInt(30) - 15));
        Instant roomed = arrived.plusSeconds(60L * random.nextInt(30));
        Instant done = roomed.plusSeconds(60L * (1 + random.nextInt(40)));
        past.step(AppointmentStatus.ARRIVED, arrived, arrived);
        past.step(AppointmentStatus.IN_ROOM, roomed, roomed);
        past.step(AppointmentStatus.COMPLETED, done, done);
    }
}
