package org.practicekit.billing.coverage;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names one insurance of a patient.
 *
 * @param value the host's text, see {@link IdText}
 */
public record CoverageId(String value) implements Serializable, Comparable<CoverageId> {
    public CoverageId {
        IdText.check(value, "coverage id");
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
