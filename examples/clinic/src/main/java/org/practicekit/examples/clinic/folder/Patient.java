package org.practicekit.examples.clinic.folder;

import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.scheduling.visit.PatientKind;

/**
 * Somebody who comes to the practice.
 *
 * @param id which one
 * @param name printed as {@code ***} unless it is revealed
 * @param kind whether the practice knows them
 */
public record Patient(PatientId id, PersonName name, PatientKind kind) {}
