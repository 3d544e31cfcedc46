package org.practicekit.billing.inquiry;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a question about a bill.
 *
 * @param value the host's text, see {@link IdText}
 */
public record InquiryId(String value) implements Serializable, Comparable<InquiryId> {
    public InquiryId {
        IdText.check(value, "inquiry id");
    }

    /** The id of what {@code command} writes, always the same one. */
    public static InquiryId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("inquiry-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new InquiryId("iq-" + hash.substring(0, 24));
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
