package org.practicekit.billing.statement;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.practicekit.billing.account.OpenItem;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * What is owed, by how long it has been the patient's. Immutable.
 *
 * @param days30 up to 30 days
 * @param days60 31 to 60 days
 * @param days90 61 to 90 days
 * @param older more than 90 days
 */
public record Aging(Money days30, Money days60, Money days90, Money older) implements Serializable, Fingerprinted {
    /** The age of these items on a day. */
    public static Aging of(List<OpenItem> items, LocalDate day) {
        Money[] sums = {Money.noDollars(), Money.noDollars(), Money.noDollars(), Money.noDollars()};
        for (OpenItem item : items) {
            long days = ChronoUnit.DAYS.between(item.since(), day);
            int bucket = days <= 30 ? 0 : days <= 60 ? 1 : days <= 90 ? 2 : 3;
            sums[bucket] = sums[bucket].plus(item.amount());
        }
        return new Aging(sums[0], sums[1], sums[2], sums[3]);
    }

    /** All of it. */
    public Money total() {
        return days30.plus(days60).plus(days90).plus(older);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("days30", days30)
                .value("days60", days60)
                .value("days90", days90)
                .value("older", older);
    }
}
