package org.practicekit.billing.coverage;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names one insurance of a patient.
 *
 * @param value the host's text, see {@link IdText}
 */
public record CoverageId(String value) implements Serializable, Comparable<CoverageId> {
    public CoverageId {
        IdText.check(value, "coverage id");
    }

    /** The id of the coverage that {@code command} makes: always the same one, and a different one for each command. */
    public static CoverageId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("coverage-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new CoverageId("c-" + hash.substring(0, 24));
    }

    @Override
    public int compareTo(CoverageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
