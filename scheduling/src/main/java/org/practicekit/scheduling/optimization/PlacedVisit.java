package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.availability.Opening;

/**
 * Where a visit is planned.
 *
 * @param visit which one
 * @param opening when, where, with whom and in which room
 * @param change whether anybody has to do anything about it
 */
public record PlacedVisit(WantedVisitId visit, Opening opening, Change change) implements Serializable, Fingerprinted {
    public PlacedVisit {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(change, "change");
    }

    /** What becomes of a visit. */
    public enum Change {
        /** It is to be booked. */
        NEW,
        /** It stays where it is booked. */
        KEPT,
        /** It stays at its time with its provider, in another room or with other staff: nobody has to be called. */
        OTHER_ROOM,
        /** It is booked at another time or with another provider, and to be moved here. */
        MOVED
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visit", visit.value()).value("opening", opening).text("change", change.name());
    }
}
