package org.practicekit.billing.eligibility;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.privacy.PatientText;

/**
 * A part of the payer's message as it came.
 *
 * @param position which part, counted from 1 within the message: in X12 the segment
 * @param text what it said
 */
public record Evidence(int position, PatientText text) implements Serializable, Fingerprinted {
    public Evidence {
        if (position < 1) {
            throw new IllegalArgumentException("position (%d) counts from 1.".formatted(position));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("position", position).text("text", text.reveal());
    }
}
