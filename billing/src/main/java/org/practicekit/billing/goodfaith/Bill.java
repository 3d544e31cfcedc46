package org.practicekit.billing.goodfaith;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * What one provider or facility billed for the services that were estimated.
 *
 * @param provider who
 * @param billed how much in all
 * @param firstBillOn when the patient received the first bill
 */
public record Bill(Npi provider, Money billed, LocalDate firstBillOn) implements Serializable, Fingerprinted {
    public Bill {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(billed, "billed");
        Objects.requireNonNull(firstBillOn, "firstBillOn");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("provider", provider.value()).value("billed", billed).text("first", firstBillOn.toString());
    }
}
