package org.practicekit.scheduling.policy;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * A kind of payer that a practice tells apart in its terms, in its own words.
 *
 * @param value {@code commercial}; see {@link IdText}
 */
public record PayerClass(String value) implements Serializable, Comparable<PayerClass> {
    /** Medicaid, whose beneficiaries are not charged for visits they miss. */
    public static final PayerClass MEDICAID = new PayerClass("medicaid");

    /** Medicare, whose beneficiaries are charged no more for visits they miss than anybody else. */
    public static final PayerClass MEDICARE = new PayerClass("medicare");

    public PayerClass {
        IdText.check(value, "payer class");
    }

    @Override
    public int compareTo(PayerClass other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
