package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How many of what.
 *
 * @param count how many
 * @param unit of what
 */
public record Quantity(BigDecimal count, Unit unit) implements Serializable, Fingerprinted {
    public Quantity {
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(unit, "unit");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("count", count.stripTrailingZeros().toPlainString()).text("unit", unit.name());
    }

    /** What can be counted. */
    public enum Unit {
        /** Visits. */
        VISITS,
        /** Days. */
        DAYS,
        /** Hours. */
        HOURS,
        /** Months. */
        MONTHS,
        /** Years. */
        YEARS,
        /** Services or procedures. */
        SERVICES,
        /** Units. */
        UNITS,
        /** Admissions. */
        ADMISSIONS,
        /** Years of age. */
        AGE,
        /** Anything else; the message says what. */
        OTHER
    }
}
