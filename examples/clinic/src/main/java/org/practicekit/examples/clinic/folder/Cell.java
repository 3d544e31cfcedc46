package org.practicekit.examples.clinic.folder;

/**
 * One entry of a table.
 *
 * @param text what it says, without blanks around it
 * @param place where it begins
 */
record Cell(String text, Place place) {
    /** Whether it may hold a patient's name, as any cell may where columns were mixed up or the header was forgotten. */
    boolean isPersonal() {
        return place.file().equals("patients.csv");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
