package org.practicekit.scheduling.appointment;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * An appointment came to be, its status changed, or what is owed for it did. It carries the whole appointment but its note, so
 * that whoever keeps the latest event of each appointment has the book as it stands.
 *
 * @param practice where
 * @param appointment the appointment as it stands now, without its note
 * @param from its status before, or null when it is new
 * @param occurredAt when it was written down
 */
public record AppointmentChanged(
        PracticeId practice,
        Appointment appointment,
        @Nullable AppointmentStatus from,
        Instant occurredAt) implements DomainEvent {
    public AppointmentChanged {
        Objects.requireNonNull(practice, "practice");
        appointment = Objects.requireNonNull(appointment, "appointment").withoutNote();
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** The version it has now. */
    public Version version() {
        return appointment.version();
    }

    /** The status before, if there was one. */
    public Optional<AppointmentStatus> before() {
        return Optional.ofNullable(from);
    }

    /** Its status now. */
    public AppointmentStatus to() {
        return appointment.status();
    }

    @Override
    public EventId id() {
        return new EventId(appointment.id() + "@" + appointment.version());
    }

    /** {@code scheduling.appointment.no-show}; {@code scheduling.appointment.charge} when only what is owed changed. */
    @Override
    public String type() {
        return "scheduling.appointment."
                + (from == to()
                        ? "charge"
                        : to().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public String subject() {
        return "appointment/" + appointment.id();
    }
}
