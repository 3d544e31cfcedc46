package org.practicekit.core.privacy;

/** A person's name as it is written on the schedule. */
public final class PersonName extends Masked {
    private PersonName(String text) {
        super(text, "person name", 200);
    }

    /**
     * Masks a text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 200 characters
     */
    public static PersonName of(String text) {
        return new PersonName(text);
    }
}
