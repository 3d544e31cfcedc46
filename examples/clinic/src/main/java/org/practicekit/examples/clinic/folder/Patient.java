package org.practicekit.examples.clinic.folder;

import java.time.LocalDate;
import java.util.Optional;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.scheduling.visit.PatientKind;

/**
 * Somebody who comes to the practice.
 *
 * @param id which one
 * @param name printed as {@code ***} unless it is revealed
 * @param kind whether the practice knows them
 * @param born the date of birth, if the folder has it; never printed
 */
public record Patient(PatientId id, PersonName name, PatientKind kind, Optional<LocalDate> born) {
    @Override
    public String toString() {
        return "Patient[id=%s, kind=%s]".formatted(id, kind);
    }
}
