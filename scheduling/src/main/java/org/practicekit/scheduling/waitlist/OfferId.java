package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.util.Objects;

/**
 * Names one offer; prints as {@code f-1/3}.
 *
 * @param backfill the freed time it is about
 * @param number which of its offers, 1 or more, counted over all rounds
 */
public record OfferId(BackfillId backfill, int number) implements Serializable, Comparable<OfferId> {
    public OfferId {
        Objects.requireNonNull(backfill, "backfill");
        if (number < 1) {
            throw new IllegalArgumentException("offers are numbered from 1, not from %d.".formatted(number));
        }
    }

    @Override
    public int compareTo(OfferId other) {
        int byBackfill = backfill.compareTo(other.backfill);
        return byBackfill != 0 ? byBackfill : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return backfill + "/" + number;
    }
}
