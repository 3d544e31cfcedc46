package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What one factor added to an estimate. The shares of all factors add up to the estimate. Immutable.
 *
 * @param factor what it is
 * @param about which visits were counted, for a person: "visits booked 3 to 7 days ahead"
 * @param counted what was counted there
 * @param share what it adds to the probability; for every factor but the first this may be negative
 */
public record Contribution(Factor factor, String about, Tally counted, double share)
        implements Serializable, Fingerprinted {
    public Contribution {
        Objects.requireNonNull(factor, "factor");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(counted, "counted");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("factor", factor.name()).value("counted", counted).text("share", Double.toString(share));
    }
}
