package org.practicekit.billing.requirement;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A visit that a payer's new policy touches. Immutable.
 *
 * @param visit which one
 * @param coverage under which coverage
 * @param services how its services are touched
 */
public record TouchedVisit(VisitId visit, CoverageId coverage, List<TouchedService> services)
        implements Serializable, Fingerprinted {
    public TouchedVisit {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(coverage, "coverage");
        services = List.copyOf(services);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visit", visit.value()).text("coverage", coverage.value()).each("services", services);
    }
}
