package org.practicekit.billing.goodfaith;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * One provider's bill beside that provider's part of the estimate.
 *
 * @param provider whose
 * @param expected what was estimated
 * @param billed what was billed
 * @param lastDay the last day on which the patient can start a dispute, or null where the bill is not far enough above
 */
public record Comparison(
        Npi provider,
        Money expected,
        Money billed,
        @Nullable LocalDate lastDay) implements Serializable, Fingerprinted {
    public Comparison {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(billed, "billed");
    }

    /** The last day on which the patient can start a dispute; empty where the bill is not far enough above. */
    public Optional<LocalDate> disputableUntil() {
        return Optional.ofNullable(lastDay);
    }

    /** How much the bill is above the estimate; negative where it is below. */
    public Money above() {
        return billed.minus(expected);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("provider", provider.value())
                .value("expected", expected)
                .value("billed", billed)
                .text("until", disputableUntil().map(LocalDate::toString).orElse(""));
    }
}
