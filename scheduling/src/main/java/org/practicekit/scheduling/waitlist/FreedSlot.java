package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/**
 * Somebody's time came free. Visits are looked for that take this resource within this time; what else they need may be
 * any that is free.
 *
 * @param resource whose time: a provider as a rule
 * @param location where
 * @param time when
 * @param cause how it came free
 */
public record FreedSlot(ResourceId resource, LocationId location, TimeRange time, Cause cause)
        implements Serializable, Fingerprinted {
    public FreedSlot {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(cause, "cause");
        if (resource.kind() == ResourceKind.PATIENT) {
            throw new IllegalArgumentException(
                    "a patient's own time (%s) cannot be given to another.".formatted(resource));
        }
    }

    /** What an appointment took of its first provider, or of its first resource where it has no provider. */
    public static FreedSlot of(Appointment appointment, Cause cause) {
        Use first = appointment.uses().stream()
                .filter(use -> use.resource().kind() == ResourceKind.PROVIDER)
                .findFirst()
                .orElseGet(() -> appointment.uses().get(0));
        return new FreedSlot(first.resource(), appointment.location(), first.time(), cause);
    }

    /** How many minutes of the visit itself {@code opening} takes of this resource. */
    long minutesOf(Opening opening) {
        return opening.uses().stream()
                .filter(use -> use.resource().equals(resource))
                .flatMap(use -> use.time().intersection(opening.time()).stream())
                .mapToLong(part -> part.length().toMinutes())
                .sum();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("resource", resource.toString())
                .text("location", location.value())
                .value("time", time)
                .text("cause", cause.name());
    }

    /** How a time comes free. */
    public enum Cause {
        /** A visit was called off. */
        CANCELLATION,
        /** A hold ran out or was given back. */
        EXPIRED_HOLD,
        /** A visit was moved to another time. */
        RESCHEDULE,
        /** The practice works longer than usual. */
        EXTRA_HOURS
    }
}
