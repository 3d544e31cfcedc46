package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Hours beside the usual ones: a Saturday clinic, a late evening. Being the more precise statement, they hold even where the
 * location is closed that day; the resource's own closures still win. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface ExtraHours extends Serializable, Fingerprinted {
    /** Which ones. */
    TemplateId id();

    /** Whose. */
    ResourceId resource();

    /** Where. */
    LocationId location();

    /** When they begin on the wall clock. */
    LocalDateTime from();

    /** When they end on the wall clock, at most 24 hours later. */
    LocalDateTime to();

    /** The only visit types they take; empty for all. */
    Set<VisitTypeId> visitTypes();

    /** How far they may be overbooked. */
    @Value.Default
    default Overbooking overbooking() {
        return Overbooking.NONE;
    }

    /** A builder; id, resource, location, from and to are required. */
    static ExtraHoursBuilder builder() {
        return new ExtraHoursBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .text("resource", resource().toString())
                .text("location", location().value())
                .text("from", from().toString())
                .text("to", to().toString())
                .sorted("visitTypes", visitTypes(), VisitTypeId::value)
                .value("overbooking", overbooking());
    }

    @Value.Check
    default void check() {
        if (!from().isBefore(to()) || from().plusDays(1).isBefore(to())) {
            throw new IllegalArgumentException(
                    "extra hours %s must end (%s) after they begin (%s), within a day.".formatted(id(), to(), from()));
        }
    }
}
