package org.practicekit.scheduling.appointment;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A visit belongs to another one of the patient. Each of the two names the other.
 *
 * @param other the other visit; where that was moved, the one that stands in its place counts
 * @param side whether the other comes first
 * @param terms how the later one has to follow
 */
public record VisitLink(AppointmentId other, Side side, LinkTerms terms) implements Serializable, Fingerprinted {
    public VisitLink {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(terms, "terms");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("other", other.value()).text("side", side.name()).value("terms", terms);
    }

    /** On which side of the visit the other one is. */
    public enum Side {
        /** The other comes first. */
        OTHER_FIRST,
        /** The other comes after. */
        OTHER_AFTER
    }
}
