package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * One thing that moves an entry up or down when a time comes free.
 *
 * @param term what is weighed
 * @param points the more, the sooner asked; negative for what speaks against it
 * @param text why, for a person
 */
public record OfferReason(Term term, int points, String text) implements Serializable, Fingerprinted {
    public OfferReason {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(text, "text");
    }

    /** The text follows from the rest. */
    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("term", term.name()).number("points", points);
    }

    /** What a practice weighs. */
    public enum Term {
        /** How much it matters. */
        PRIORITY,
        /** How long the patient waits. */
        WAITING,
        /** How few days are left that would suit. */
        LAST_DAYS,
        /** Whether the patient has a visit at all. */
        NO_VISIT_YET,
        /** How much of the freed time the visit uses. */
        FIT,
        /** How likely the patient is not to come. */
        NO_SHOW,
        /** Whether it shares the freed time with other visits. */
        TOGETHER,
        /** Passed over so often that it is asked first, whatever its points. */
        TURN
    }
}
