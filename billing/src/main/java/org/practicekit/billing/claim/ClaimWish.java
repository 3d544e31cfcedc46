package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What the office wants claims for. Immutable.
 *
 * @param charges for which charges of one patient; one or more, each once
 * @param coverages under which coverages, in the order in which they pay; one to three, each once
 * @param medicareReason why Medicare pays after another, by its code, or null where it does not or nobody knows
 */
public record ClaimWish(
        List<ChargeId> charges,
        List<CoverageId> coverages,
        @Nullable String medicareReason) implements Serializable, Fingerprinted {
    public ClaimWish {
        charges = List.copyOf(charges);
        coverages = List.copyOf(coverages);
        if (charges.isEmpty() || charges.stream().distinct().count() < charges.size()) {
            throw new IllegalArgumentException(
                    "a claim is for one charge or more, and for each once; there are %d.".formatted(charges.size()));
        }
        if (coverages.isEmpty()
                || coverages.size() > PayerRank.values().length
                || coverages.stream().distinct().count() < coverages.size()) {
            throw new IllegalArgumentException(
                    "a claim is under one to three coverages, each once; there are %d.".formatted(coverages.size()));
        }
    }

    /** A wish in which Medicare does not pay after another. */
    public ClaimWish(List<ChargeId> charges, List<CoverageId> coverages) {
        this(charges, coverages, null);
    }

    /** Why Medicare pays after another, by its code. */
    public Optional<String> whyMedicarePaysLater() {
        return Optional.ofNullable(medicareReason);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("charges", charges, ChargeId::value)
                .texts("coverages", coverages, CoverageId::value)
                .text("medicareReason", whyMedicarePaysLater().orElse(""));
    }
}
