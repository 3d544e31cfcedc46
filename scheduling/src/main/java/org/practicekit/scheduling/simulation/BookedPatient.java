package org.practicekit.scheduling.simulation;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * A place in a session.
 *
 * @param at when the patient is to come, from the beginning of the session
 * @param service how long the clinician is with the patient
 * @param noShow how probable it is that the patient does not come, 0 to 1
 */
public record BookedPatient(Duration at, ServiceTime service, double noShow) implements Serializable {
    public BookedPatient {
        Objects.requireNonNull(service, "service");
        if (at.isNegative()) {
            throw new IllegalArgumentException("at (%s) must not be before the session begins.".formatted(at));
        }
        if (!(noShow >= 0 && noShow <= 1)) {
            throw new IllegalArgumentException("noShow (%s) must be 0 to 1. Maybe it is in percent.".formatted(noShow));
        }
    }
}
