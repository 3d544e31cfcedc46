package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * Who bears one charge. Nothing is lost: the charge is what the patient owes, what the payers pay and what is written off.
 * Immutable.
 *
 * @param charge what is charged for all units
 * @param parts as what the patient owes something before payers after the first one that covers it; only what is more than nothing
 * @param paid what each payer pays, in the order of the request
 * @param takenOver how much of {@code paid} lowers {@code parts}: what later payers pay
 * @param writtenOff what nobody owes
 */
public record Share(Money charge, Map<Part, Money> parts, List<Money> paid, Money takenOver, Money writtenOff)
        implements Serializable, Fingerprinted {
    public Share {
        parts = parts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(parts));
        paid = List.copyOf(paid);
        Money owed = sum(parts.values(), charge).minus(takenOver);
        Money all = owed.plus(sum(paid, charge)).plus(writtenOff);
        if (!all.equals(charge) || owed.isNegative() || writtenOff.isNegative()) {
            throw new IllegalArgumentException("of %s, %s is owed, %s paid and %s written off: that is %s."
                    .formatted(charge, owed, paid, writtenOff, all));
        }
    }

    /** What the patient owes in the end. */
    public Money owed() {
        return sum(parts.values(), charge).minus(takenOver);
    }

    /** What the patient owes as one part, before later payers. */
    public Money part(Part part) {
        return parts.getOrDefault(part, charge.minus(charge));
    }

    static Money sum(Collection<Money> amounts, Money like) {
        return amounts.stream().reduce(like.minus(like), Money::plus);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("charge", charge).number("parts", parts.size());
        parts.forEach((part, money) -> writer.value(part.name(), money));
        writer.each("paid", paid).value("takenOver", takenOver).value("writtenOff", writtenOff);
    }
}
