package org.practicekit.billing.goodfaith;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Finding;

/**
 * By when an estimate is to be given.
 *
 * @param by the last day on which it is in time
 * @param why by which rule
 */
public record Due(LocalDate by, Finding why) implements Serializable, Fingerprinted {
    public Due {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(why, "why");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("by", by.toString()).value("why", why);
    }
}
