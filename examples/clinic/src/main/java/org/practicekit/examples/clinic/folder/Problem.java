package org.practicekit.examples.clinic.folder;

/**
 * Something in a file that cannot be used as it stands.
 *
 * @param place where
 * @param found what is there; never a patient's name
 * @param expected what should be there
 */
public record Problem(Place place, String found, String expected) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        return place.compareTo(other.place);
    }

    @Override
    public String toString() {
        return "%s: %s; expected %s".formatted(place, found, expected);
    }
}
