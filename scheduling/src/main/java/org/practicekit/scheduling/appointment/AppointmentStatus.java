package org.practicekit.scheduling.appointment;

import java.util.Set;

/** Where an appointment stands. */
public enum AppointmentStatus {
    /** Somebody asked for the time, and the practice has not said yes. It takes up nothing. */
    PROPOSED,
    /** The time is kept while somebody makes up their mind; it is free again when the hold expires. */
    HELD,
    /** Agreed. */
    BOOKED,
    /** Agreed, and the patient said again that they will come. */
    CONFIRMED,
    /** The patient is in the office. */
    ARRIVED,
    /** The patient was taken to the room. */
    IN_ROOM,
    /** The patient was seen. */
    COMPLETED,
    /** Called off, declined, moved to another time, or a hold given back. */
    CANCELLED,
    /** The patient did not come and did not say so. */
    NO_SHOW,
    /** It should never have been in the book: a wrong patient, a slip. */
    ENTERED_IN_ERROR,
    /** A hold that nobody booked in time. */
    EXPIRED;

    /** Whether the appointment takes up its resources; a hold does so only until it expires. */
    public boolean occupies() {
        return switch (this) {
            case HELD, BOOKED, CONFIRMED, ARRIVED, IN_ROOM, COMPLETED -> true;
            case PROPOSED, CANCELLED, NO_SHOW, ENTERED_IN_ERROR, EXPIRED -> false;
        };
    }

    /** Whether the patient was there. */
    public boolean attended() {
        return this == ARRIVED || this == IN_ROOM || this == COMPLETED;
    }

    /** Whether it is agreed and still to come, so that it can be moved. */
    public boolean agreed() {
        return this == BOOKED || this == CONFIRMED;
    }

    /** What it can become next. A step that was a slip is taken back instead, see {@link #canBeTakenBack()}. */
    public Set<AppointmentStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(BOOKED, CANCELLED, ENTERED_IN_ERROR);
            case HELD -> Set.of(BOOKED, CANCELLED, EXPIRED, ENTERED_IN_ERROR);
            case BOOKED -> Set.of(CONFIRMED, ARRIVED, CANCELLED, NO_SHOW, ENTERED_IN_ERROR);
            case CONFIRMED -> Set.of(ARRIVED, CANCELLED, NO_SHOW, ENTERED_IN_ERROR);
            case ARRIVED -> Set.of(IN_ROOM, COMPLETED, CANCELLED, ENTERED_IN_ERROR);
            case IN_ROOM -> Set.of(COMPLETED, CANCELLED, ENTERED_IN_ERROR);
            case NO_SHOW -> Set.of(ARRIVED, ENTERED_IN_ERROR);
            case COMPLETED, CANCELLED -> Set.of(ENTERED_IN_ERROR);
            case ENTERED_IN_ERROR, EXPIRED -> Set.of();
        };
    }

    /** Whether the step to this status can be taken back; a cancellation cannot, as its time may be somebody else's. */
    public boolean canBeTakenBack() {
        return switch (this) {
            case CONFIRMED, ARRIVED, IN_ROOM, COMPLETED, NO_SHOW -> true;
            case PROPOSED, HELD, BOOKED, CANCELLED, ENTERED_IN_ERROR, EXPIRED -> false;
        };
    }
}
