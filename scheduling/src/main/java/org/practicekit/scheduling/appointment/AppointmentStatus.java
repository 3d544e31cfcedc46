package org.practicekit.scheduling.appointment;

import java.util.Set;

/** Where an appointment stands. */
public enum AppointmentStatus {
    /** The time is kept while somebody makes up their mind; it is free again when the hold expires. */
    HELD,
    /** Agreed. */
    BOOKED,
    /** Agreed, and the patient said again that they will come. */
    CONFIRMED,
    /** Called off, or a hold given back. */
    CANCELLED,
    /** A hold that nobody booked in time. */
    EXPIRED;

    /** Whether the appointment takes up its resources; a hold does so only until it expires. */
    public boolean occupies() {
        return this == HELD || this == BOOKED || this == CONFIRMED;
    }

    /** What it can become next. */
    public Set<AppointmentStatus> next() {
        return switch (this) {
            case HELD -> Set.of(BOOKED, CANCELLED, EXPIRED);
            case BOOKED -> Set.of(CONFIRMED, CANCELLED);
            case CONFIRMED -> Set.of(CANCELLED);
            case CANCELLED, EXPIRED -> Set.of();
        };
    }
}
