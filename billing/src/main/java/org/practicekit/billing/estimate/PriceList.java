package org.practicekit.billing.estimate;

import java.io.Serializable;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.id.IdText;

/**
 * Whose prices: the practice's charges, its prices for patients who pay themselves, or what a payer allows. Immutable.
 *
 * @param name which
 */
public record PriceList(String name) implements Serializable, Comparable<PriceList> {
    /** What the practice charges. */
    public static final PriceList CHARGES = new PriceList("charges");

    /** What it takes from patients who pay themselves. */
    public static final PriceList SELF_PAY = new PriceList("self-pay");

    public PriceList {
        IdText.check(name, "price list");
    }

    /** What a payer allows, by contract or fee schedule. */
    public static PriceList of(PayerId payer) {
        return new PriceList("payer/" + payer);
    }

    @Override
    public int compareTo(PriceList other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
