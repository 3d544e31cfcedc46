package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Times of day that suit a patient, on some days of the week, on the wall clock of the location. A window whose end is not
 * after its beginning ends on the next day; {@code 00:00} to {@code 00:00} is the whole day.
 *
 * @param days the days on which it begins; not empty
 * @param from when it begins
 * @param to when it ends
 */
public record DayWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to) implements Serializable, Fingerprinted {
    public DayWindow {
        days = Set.copyOf(days);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a window needs at least one day of the week.");
        }
    }

    /** On every day of the week. */
    public static DayWindow daily(LocalTime from, LocalTime to) {
        return new DayWindow(EnumSet.allOf(DayOfWeek.class), from, to);
    }

    /** What the wall clock shows when the window of {@code date} ends. */
    public LocalDateTime ends(LocalDate date) {
        return (to.isAfter(from) ? date : date.plusDays(1)).atTime(to);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.sorted("days", days, DayOfWeek::name)
                .text("from", from.toString())
                .text("to", to.toString());
    }

    @Override
    public String toString() {
        return days.stream().sorted().toList() + " " + from + "-" + to;
    }
}
