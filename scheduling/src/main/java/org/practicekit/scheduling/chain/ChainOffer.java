package org.practicekit.scheduling.chain;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.rule.Alternative;
import org.practicekit.scheduling.availability.Opening;

/**
 * Times at which all of several visits fit.
 *
 * @param visits one opening for each, in their order
 */
public record ChainOffer(List<Opening> visits) implements Serializable, Alternative {
    public ChainOffer {
        visits = List.copyOf(visits);
    }

    /** {@code lab Mon 2026-03-09 09:30 EDT with staff/kim; review Mon 2026-03-09 10:30 EDT with provider/smith}. */
    @Override
    public String describe() {
        return visits.stream()
                .map(one -> one.visitType() + " " + one.describe())
                .collect(Collectors.joining("; "));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("visits", visits);
    }
}
