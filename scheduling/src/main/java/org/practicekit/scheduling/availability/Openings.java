package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * The times that were found, best first.
 *
 * @param list at least one
 */
public record Openings(List<Opening> list) implements Serializable, Fingerprinted {
    public Openings {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("no opening is a refusal with its reasons, not an empty list.");
        }
    }

    /** The best one. */
    public Opening first() {
        return list.get(0);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("openings", list);
    }
}
