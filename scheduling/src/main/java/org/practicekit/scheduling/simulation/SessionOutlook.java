package org.practicekit.scheduling.simulation;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;

/** How a session can be expected to go, in minutes. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SessionOutlook extends Serializable {
    /**
     * How long a patient waits from their appointment, or from their coming if that is later; over all who are seen,
     * walk-ins included. Empty when nobody was.
     */
    Optional<Estimate> waiting();

    /** How long the clinician has nobody to see, up to the planned end of the session or the last patient. */
    Estimate idle();

    /** How long after the planned end of the session the last patient is done. */
    Estimate overtime();

    /** How many patients are seen. */
    Estimate seen();

    /** A builder; everything but the waiting is required. */
    static SessionOutlookBuilder builder() {
        return new SessionOutlookBuilder();
    }
}
