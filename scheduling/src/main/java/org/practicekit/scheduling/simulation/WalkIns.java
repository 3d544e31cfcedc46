package org.practicekit.scheduling.simulation;

import java.io.Serializable;
import java.util.Objects;

/**
 * Patients who come without an appointment, at random over the planned session (a Poisson process).
 *
 * @param perHour how many an hour on average, 0 to 60
 * @param service how long the clinician is with each
 */
public record WalkIns(double perHour, ServiceTime service) implements Serializable {
    public WalkIns {
        Objects.requireNonNull(service, "service");
        if (!(perHour >= 0 && perHour <= 60)) {
            throw new IllegalArgumentException("perHour (%s) must be 0 to 60.".formatted(perHour));
        }
    }
}
