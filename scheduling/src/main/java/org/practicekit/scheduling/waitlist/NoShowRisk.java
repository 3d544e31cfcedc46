package org.practicekit.scheduling.waitlist;

import java.util.OptionalDouble;
import org.practicekit.core.id.PatientId;

/**
 * How likely patients are not to come, where a host has an estimate. It may move an entry down the ranking by the practice's
 * own points, which the offer's reasons then say; it never keeps anybody off the list. It is asked inside a unit of work, so
 * it should answer at once and always the same.
 */
@FunctionalInterface
public interface NoShowRisk {
    /** The probability, 0 to 1, or empty when there is none. */
    OptionalDouble of(PatientId patient);

    /** Nobody is estimated. */
    static NoShowRisk none() {
        return patient -> OptionalDouble.empty();
    }
}
