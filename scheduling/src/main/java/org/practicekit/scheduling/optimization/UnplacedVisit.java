package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Finding;

/**
 * A visit that the plan leaves out. One that is booked would have to be given up.
 *
 * @param visit which one
 * @param why the rules in the way beside everybody who is placed, the first finding with what could be booked instead
 */
public record UnplacedVisit(WantedVisitId visit, List<Finding> why) implements Serializable, Fingerprinted {
    public UnplacedVisit {
        Objects.requireNonNull(visit, "visit");
        why = List.copyOf(why);
        if (why.isEmpty()) {
            throw new IllegalArgumentException("visit %s is left out without a reason.".formatted(visit));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visit", visit.value()).each("why", why);
    }
}
