package org.practicekit.examples.clinic.folder;

import java.util.Set;

/**
 * One entry of a table.
 *
 * @param text what it says, without blanks around it
 * @param place where it begins
 */
record Cell(String text, Place place) {
    private static final Set<String> PERSONAL =
            Set.of("patients.csv", "contacts.csv", "replies.csv", "coverages.csv", "sent_claims.csv");

    /** Whether it may hold a patient's name, number or words, as any cell may where columns were mixed up or the header was forgotten. */
    boolean isPersonal() {
        return PERSONAL.contains(place.file());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
