package org.practicekit.scheduling.reminder;

import java.util.Set;

/** Where a message stands. */
public enum MessageStatus {
    /** It is due at its time. */
    PLANNED,
    /** The rules leave no way or time for it; it is looked at again when something changes. */
    DROPPED,
    /** Nobody needs it any more, because the visit is off or the patient answered. */
    WITHDRAWN,
    /** A machine took it and hands it to the carrier. From here on it may have arrived. */
    TAKEN,
    /** The carrier has it. */
    SENT,
    /** The carrier refused it for good. */
    FAILED,
    /** The machine that took it never said what became of it. */
    LOST;

    /** Whether the patient may have got it. */
    public boolean mayHaveArrived() {
        return this == TAKEN || this == SENT || this == LOST;
    }

    /** Whether planning may still change it. */
    public boolean isOpen() {
        return this == PLANNED || this == DROPPED || this == WITHDRAWN;
    }

    /** What it can become next. */
    public Set<MessageStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(PLANNED, DROPPED, WITHDRAWN, TAKEN);
            case DROPPED -> Set.of(PLANNED, DROPPED, WITHDRAWN);
            case WITHDRAWN -> Set.of(PLANNED, DROPPED);
            case TAKEN -> Set.of(SENT, FAILED, LOST, PLANNED);
            case SENT -> Set.of(SENT);
            case LOST -> Set.of(SENT, FAILED);
            case FAILED -> Set.of();
        };
    }
}
