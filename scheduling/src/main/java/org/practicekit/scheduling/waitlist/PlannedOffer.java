package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.availability.Opening;

/**
 * Who is to be asked, about what, and why.
 *
 * @param entry who
 * @param opening what
 * @param reasons why, with points
 * @param alternative which way to fill the time it belongs to, 1 or more; offers of the same one fit together
 */
public record PlannedOffer(WaitlistEntry entry, Opening opening, List<OfferReason> reasons, int alternative)
        implements Serializable, Fingerprinted {
    public PlannedOffer {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(opening, "opening");
        reasons = List.copyOf(reasons);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("entry", entry.id().value())
                .value("opening", opening)
                .each("reasons", reasons)
                .number("alternative", alternative);
    }
}
