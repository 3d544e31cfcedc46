package org.practicekit.scheduling.cancellation;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * What the patient owes for a visit called off late or missed. It is the practice's claim against the patient, never
 * something to be sent to a payer.
 *
 * @param amount how much
 * @param waivedBy who let it go, or null while it stands
 */
public record Charge(Money amount, @Nullable Waiver waivedBy) implements Serializable, Fingerprinted {
    public Charge {
        Objects.requireNonNull(amount, "amount");
    }

    /** A charge that stands. */
    public static Charge of(Money amount) {
        return new Charge(amount, null);
    }

    /** Who let it go, if somebody did. */
    public Optional<Waiver> waiver() {
        return Optional.ofNullable(waivedBy);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("amount", amount).flag("waived", waivedBy != null);
        waiver().ifPresent(waiver -> writer.value("waiver", waiver));
    }
}
