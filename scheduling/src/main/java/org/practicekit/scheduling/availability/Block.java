package org.practicekit.scheduling.availability;

import jakarta.validation.constraints.NotEmpty;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Working hours that return on some days of the week, as they are written on the wall: "Monday and Thursday 08:00 to 12:00".
 * A block whose end is not after its beginning ends on the next day; {@code 00:00} as the end is midnight. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface Block extends Serializable, Fingerprinted {
    /** The days on which it begins. */
    @NotEmpty
    Set<DayOfWeek> days();

    /** When it begins on the wall clock. */
    LocalTime from();

    /** When it ends on the wall clock. */
    LocalTime to();

    /** Breaks within it. */
    List<Pause> pauses();

    /** The only visit types it takes; empty for all. */
    Set<VisitTypeId> visitTypes();

    /** How far it may be overbooked. */
    @Value.Default
    default Overbooking overbooking() {
        return Overbooking.NONE;
    }

    /** Parts of it kept for some visit types. */
    List<CarveOut> carveOuts();

    /** The most visits of some types that it takes on one day. */
    List<SessionCap> caps();

    /** A builder; days, from and to are required. */
    static BlockBuilder builder() {
        return new BlockBuilder();
    }

    /** What the wall clock shows when the block of {@code date} begins. */
    default LocalDateTime begins(LocalDate date) {
        return date.atTime(from());
    }

    /** What the wall clock shows when the block of {@code date} ends, perhaps on the next day. */
    default LocalDateTime ends(LocalDate date) {
        return (to().isAfter(from()) ? date : date.plusDays(1)).atTime(to());
    }

    /** A time within the block of {@code date}: times before the block's beginning are on the next day. */
    default LocalDateTime within(LocalDate date, LocalTime time) {
        return (time.isBefore(from()) ? date.plusDays(1) : date).atTime(time);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.sorted("days", days(), DayOfWeek::name)
                .text("from", from().toString())
                .text("to", to().toString())
                .each("pauses", pauses())
                .sorted("visitTypes", visitTypes(), VisitTypeId::value)
                .value("overbooking", overbooking())
                .each("carveOuts", carveOuts());
        // Only where there are any, so that receipts of setups without caps stay what they were.
        if (!caps().isEmpty()) {
            writer.each("caps", caps());
        }
    }
}
