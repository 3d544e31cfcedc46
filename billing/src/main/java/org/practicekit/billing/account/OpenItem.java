package org.practicekit.billing.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * One place in the ledger where something of a patient stands. Immutable.
 *
 * @param place the account, claim, charge and payer, with what stands there
 * @param serviceOn the day of service, or of the first thing that happened there
 * @param since the day from which it is the patient's
 */
public record OpenItem(JournalEntry place, LocalDate serviceOn, LocalDate since)
        implements Serializable, Fingerprinted {
    public OpenItem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(serviceOn, "serviceOn");
        Objects.requireNonNull(since, "since");
    }

    /** What stands there: positive when the patient owes it, negative when it is the patient's. */
    public Money amount() {
        return place.amount();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("place", place).text("serviceOn", serviceOn.toString()).text("since", since.toString());
    }
}
