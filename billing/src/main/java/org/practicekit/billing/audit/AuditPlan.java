package org.practicekit.billing.audit;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How a sample is drawn. The same plan draws the same sample of the same claims, whatever their order. Immutable.
 *
 * @param name what the audit is called; two audits of one name and seed draw alike
 * @param seed any number, to be written down with the result
 * @param size how many claims, 1 or more
 * @param leastOfStratum at least how many of each stratum, as far as it has them; 0 or more
 */
public record AuditPlan(String name, long seed, int size, int leastOfStratum) implements Serializable, Fingerprinted {
    public AuditPlan {
        Objects.requireNonNull(name, "name");
        if (size < 1 || leastOfStratum < 0 || leastOfStratum > size) {
            throw new IllegalArgumentException(
                    "a sample has one claim or more (%d), and no more of a stratum than in all (%d)."
                            .formatted(size, leastOfStratum));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("name", name).number("seed", seed).number("size", size).number("leastOfStratum", leastOfStratum);
    }
}
