package org.practicekit.billing.authorization;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * One line of what was done with the units of an authorisation. Immutable, and never taken out again.
 *
 * @param kind what
 * @param visit for which visit
 * @param units how many, 1 or more
 * @param at when it was written
 */
public record UnitEntry(Kind kind, VisitId visit, int units, Instant at) implements Serializable, Fingerprinted {
    public UnitEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(at, "at");
        if (units < 1) {
            throw new IllegalArgumentException("units (%d) must be positive.".formatted(units));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("kind", kind.name())
                .text("visit", visit.value())
                .number("units", units)
                .instant("at", at);
    }

    /** What is done with units. */
    public enum Kind {
        /** Set aside for a visit that is booked. */
        RESERVED,
        /** Used at the visit; they were reserved before. */
        CONSUMED,
        /** Set aside no longer. */
        RETURNED
    }
}
