package org.practicekit.scheduling.chain;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * The combinations that were found, best first.
 *
 * @param list at least one
 */
public record ChainOffers(List<ChainOffer> list) implements Serializable, Fingerprinted {
    public ChainOffers {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("no combination is a refusal with its reasons, not an empty list.");
        }
    }

    /** The best one. */
    public ChainOffer first() {
        return list.get(0);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("offers", list);
    }
}
