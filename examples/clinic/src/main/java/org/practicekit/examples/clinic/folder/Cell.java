package org.practicekit.examples.clinic.folder;

/**
 * One entry of a table.
 *
 * @param text what it says, without blanks around it
 * @param place where it begins
 */
record Cell(String text, Place place) {
    boolean isEmpty() {
        return text.isEmpty();
    }
}
