package org.practicekit.billing.posting;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Where a payer's decision about a claim stands.
 *
 * @param remittance in which payment
 * @param position its place there, from 1
 */
public record ClaimPlace(RemittanceId remittance, int position)
        implements Serializable, Comparable<ClaimPlace>, Fingerprinted {
    private static final Comparator<ClaimPlace> ORDER =
            Comparator.comparing(ClaimPlace::remittance).thenComparingInt(ClaimPlace::position);

    public ClaimPlace {
        Objects.requireNonNull(remittance, "remittance");
        if (position < 1) {
            throw new IllegalArgumentException("position (%d) counts from 1.".formatted(position));
        }
    }

    @Override
    public int compareTo(ClaimPlace other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return remittance + "/" + position;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("remittance", remittance.value()).number("position", position);
    }
}
