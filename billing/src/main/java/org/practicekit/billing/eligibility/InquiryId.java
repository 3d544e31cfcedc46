package org.practicekit.billing.eligibility;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names an inquiry; the payer sends it back with the answer.
 *
 * @param value see {@link IdText}
 */
public record InquiryId(String value) implements Serializable, Comparable<InquiryId> {
    public InquiryId {
        IdText.check(value, "inquiry id");
    }

    @Override
    public int compareTo(InquiryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
