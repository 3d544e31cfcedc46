package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * One thing that makes an opening better or worse.
 *
 * @param term what is weighed
 * @param points what it costs; 0 for something good
 * @param text why, for a person
 */
public record RankReason(Term term, int points, String text) implements Serializable, Fingerprinted {
    public RankReason {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(text, "text");
    }

    /** The text follows from the rest. */
    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("term", term.name()).number("points", points);
    }

    /** What a practice minds about a time. */
    public enum Term {
        /** How long the patient waits. */
        WAIT,
        /** Whether it is with somebody the patient prefers. */
        PROVIDER,
        /** Whether it is at a time of day that the patient prefers. */
        TIME,
        /** Whether it leaves a gap that nobody can use. */
        GAP,
        /** Whether somebody else is booked then. */
        OVERBOOKED,
        /** Whether it uses time that patients who are yet to call will need. */
        LATER_PATIENTS
    }
}
