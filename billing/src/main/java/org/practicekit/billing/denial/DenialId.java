package org.practicekit.billing.denial;

import java.io.Serializable;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a denial: one line of a claim and the reasons for which it was denied, through all decisions that say so.
 *
 * @param value the host's text, see {@link IdText}
 */
public record DenialId(String value) implements Serializable, Comparable<DenialId> {
    public DenialId {
        IdText.check(value, "denial id");
    }

    /**
     * The id of a denial: always the same one.
     *
     * @param line the number of the line on the claim, 0 for the claim as a whole
     * @param chain the reasons, see {@link DeniedPart#chain}
     * @param occurrence which one where a payer splits a line and denies each part for the same reasons, from 1
     */
    public static DenialId of(PracticeId practice, ClaimId claim, int line, String chain, int occurrence) {
        String hash = new FingerprintWriter("denial-id")
                .text("practice", practice.value())
                .text("claim", claim.value())
                .number("line", line)
                .text("chain", chain)
                .number("occurrence", occurrence)
                .finish()
                .hex();
        return new DenialId("d-" + hash.substring(0, 24));
    }

    @Override
    public int compareTo(DenialId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
