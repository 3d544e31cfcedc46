package org.practicekit.billing.edit;

import java.util.Optional;
import org.practicekit.billing.coverage.CoverageKind;

/** Claim filing indicators that can mean one sort of insurance only. */
final class FilingIndicators {
    private FilingIndicators() {}

    static Optional<CoverageKind> kind(String filing) {
        return switch (filing) {
            case "MA", "MB" -> Optional.of(CoverageKind.MEDICARE);
            case "16" -> Optional.of(CoverageKind.MEDICARE_ADVANTAGE);
            case "CH" -> Optional.of(CoverageKind.TRICARE);
            case "VA" -> Optional.of(CoverageKind.VETERANS);
            case "WC" -> Optional.of(CoverageKind.WORKERS_COMPENSATION);
            case "AM" -> Optional.of(CoverageKind.NO_FAULT);
            case "LM" -> Optional.of(CoverageKind.LIABILITY);
            default -> Optional.empty();
        };
    }
}
