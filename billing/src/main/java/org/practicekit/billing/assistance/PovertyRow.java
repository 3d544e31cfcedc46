package org.practicekit.billing.assistance;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * A poverty guideline: an income a year.
 *
 * @param region where it holds
 * @param first for one person
 * @param each more for each further person
 * @param effective when it holds
 * @param citation who says so
 */
public record PovertyRow(PovertyRegion region, Money first, Money each, DateRange effective, Citation citation)
        implements Serializable, Fingerprinted {
    public PovertyRow {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(citation, "citation");
        if (!first.isPositive() || !each.isPositive()) {
            throw new IllegalArgumentException("a guideline of %s and %s is none.".formatted(first, each));
        }
    }

    /**
     * For a household.
     *
     * @throws IllegalArgumentException when nobody lives there
     */
    public Money of(int persons) {
        if (persons < 1) {
            throw new IllegalArgumentException("a household of %d has nobody.".formatted(persons));
        }
        Money guideline = first;
        for (int more = 1; more < persons; more++) {
            guideline = guideline.plus(each);
        }
        return guideline;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("region", region.name())
                .value("first", first)
                .value("each", each)
                .text("effective", effective.toString())
                .value("citation", citation);
    }
}
