package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.kpi.Figure;
import org.practicekit.scheduling.resource.ResourceKind;

/** What visits took up of one kind of resource in one half-hour of the week, over the days that were looked at. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface HalfHourNeed extends Serializable, Fingerprinted {
    /** Where. */
    LocationId location();

    /** On which day of the week, by the location's calendar. */
    DayOfWeek day();

    /** When the half-hour begins, on the location's clock: a full or a half hour. */
    LocalTime from();

    /** What was taken up. */
    ResourceKind kind();

    /** How many visits that need one began in the half-hour, over all days. */
    long visits();

    /** How many minutes were taken up within it, buffers included, over all days and all resources of the kind. */
    long minutes();

    /** On how many days it was looked at: those on which the location was open or saw somebody, and the half-hour existed. */
    long days();

    /** A builder; everything is required. */
    static HalfHourNeedBuilder builder() {
        return new HalfHourNeedBuilder();
    }

    /** How many visits begin on such a day. */
    default Figure expectedVisits() {
        return new Figure.Ratio(visits(), days());
    }

    /** How many minutes are needed on such a day; 60 in a half-hour keep two busy. */
    default Figure expectedMinutes() {
        return new Figure.Ratio(minutes(), days());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("location", location().value())
                .text("day", day().name())
                .text("from", from().toString())
                .text("kind", kind().name())
                .number("visits", visits())
                .number("minutes", minutes())
                .number("days", days());
    }

    @Value.Check
    default void check() {
        if (visits() < 0 || minutes() < 0 || days() < 1) {
            throw new IllegalArgumentException(
                    "visits (%d) and minutes (%d) must not be negative, and days (%d) positive."
                            .formatted(visits(), minutes(), days()));
        }
        if (from().getMinute() % 30 != 0 || from().getSecond() != 0 || from().getNano() != 0) {
            throw new IllegalArgumentException("from (%s) must be a full or a half hour.".formatted(from()));
        }
    }
}
