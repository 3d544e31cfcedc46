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
 * An appointment came to be, or its status changed.
 *
 * @param practice where
 * @param appointment which one
 * @param version the version it has now
 * @param from its status before, or null when it is new
 * @param to its status now
 * @param occurredAt when
 */
public record AppointmentChanged(
        PracticeId practice,
        AppointmentId appointment,
        Version version,
        @Nullable AppointmentStatus from,
        AppointmentStatus to,
        Instant occurredAt)
        implements DomainEvent {
    public AppointmentChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(appointment, "appointment");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** The status before, if there was one. */
    public Optional<AppointmentStatus> before() {
        return Optional.ofNullable(from);
    }

    @Override
    public EventId id() {
        return new EventId(appointment + "@" + version);
    }

    @Override
    public String type() {
        return "scheduling.appointment." + to.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "appointment/" + appointment;
    }
}
