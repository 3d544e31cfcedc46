package org.practicekit.billing.estimate;

/** Which way uncertain values turn out, seen by the patient. */
enum Bound {
    /** As cheap as can be. */
    LOW,
    /** As they probably are. */
    LIKELY,
    /** As dear as can be. */
    HIGH;

    /** For values that are better for the patient the higher they are. */
    Bound opposite() {
        return switch (this) {
            case LOW -> HIGH;
            case LIKELY -> LIKELY;
            case HIGH -> LOW;
        };
    }
}
