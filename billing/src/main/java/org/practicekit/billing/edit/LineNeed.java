package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What a line needs of others before this payer pays it. Immutable.
 *
 * @param line the number of the line
 * @param authorization whether the payer has to have agreed
 * @param sender whether somebody has to have referred the patient or ordered the service
 */
public record LineNeed(int line, Answer authorization, Answer sender) implements Serializable, Fingerprinted {
    public LineNeed {
        Objects.requireNonNull(authorization, "authorization");
        Objects.requireNonNull(sender, "sender");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("line", line).text("authorization", authorization.name()).text("sender", sender.name());
    }
}
