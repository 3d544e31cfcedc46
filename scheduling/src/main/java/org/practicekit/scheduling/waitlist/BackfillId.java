package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/**
 * Names a freed time that the waitlist is asked about.
 *
 * @param value see {@link IdText}; at most {@value #MAX_LENGTH} characters, so that offers and events can be named after it
 */
public record BackfillId(String value) implements Serializable, Comparable<BackfillId> {
    /** The longest id, in UTF-16 characters. */
    public static final int MAX_LENGTH = 80;

    private static final String STAND_IN = "waitlist:";

    public BackfillId {
        IdText.check(value, "backfill id");
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "backfill id must have 1 to %d characters, but has %d.".formatted(MAX_LENGTH, value.length()));
        }
    }

    /** The id of the backfill that {@code command} begins: always the same one, and a different one for each command. */
    public static BackfillId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("backfill-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new BackfillId("f-" + hash.substring(0, 24));
    }

    /** The patient in whose name the time is held while offers are open: nobody, and nobody else's nobody. */
    public PatientId standIn() {
        return new PatientId(STAND_IN + value);
    }

    /** Whether a patient is only the name under which the waitlist holds a time. */
    public static boolean isStandIn(PatientId patient) {
        return patient.value().startsWith(STAND_IN);
    }

    @Override
    public int compareTo(BackfillId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
