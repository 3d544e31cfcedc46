package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Finding;

/**
 * A round of offers.
 *
 * @param offers who is asked, those of higher rank first; empty when nobody can be
 * @param ends the first moment at which a yes is too late
 * @param passedOver who could have been asked and was not, with the count as it is after this round
 * @param findings why each of the others is not asked, by entry; none forbids anything
 * @param nextTry when somebody who cannot be asked now could be, or null when nobody will be
 */
public record RoundPlan(
        List<PlannedOffer> offers,
        Instant ends,
        List<Turn> passedOver,
        List<Finding> findings,
        @Nullable Instant nextTry)
        implements Serializable, Fingerprinted {
    public RoundPlan {
        Objects.requireNonNull(ends, "ends");
        offers = List.copyOf(offers);
        passedOver = List.copyOf(passedOver);
        findings = List.copyOf(findings);
    }

    /** When somebody who cannot be asked now could be, if there is anybody. */
    public Optional<Instant> again() {
        return Optional.ofNullable(nextTry);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("offers", offers)
                .instant("ends", ends)
                .each("passedOver", passedOver)
                .each("findings", findings)
                .text("nextTry", nextTry == null ? "" : nextTry.toString());
    }
}
