package org.practicekit.scheduling.message;

import java.io.Serializable;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * The hours of a day within which a message may arrive, {@code [from, to)} on the patient's clock. Whole minutes, within one
 * day: the last minute is the one before {@code to}.
 *
 * @param from the first time inside
 * @param to the first time after, later than {@code from}
 */
public record ContactHours(LocalTime from, LocalTime to) implements Serializable {
    public ContactHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "from (%s) must be before to (%s). Maybe the hours cross midnight.".formatted(from, to));
        }
        if (!from.equals(from.truncatedTo(ChronoUnit.MINUTES)) || !to.equals(to.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("hours (%s to %s) are whole minutes.".formatted(from, to));
        }
    }

    /**
     * Reads {@code 08:00-21:00}.
     *
     * @throws IllegalArgumentException when {@code text} has another form
     */
    public static ContactHours parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("hours (%s) must look like 08:00-21:00.".formatted(text));
        }
        return new ContactHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    /** Whether the clock may show {@code time}. */
    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** {@code 08:00-21:00}. */
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
