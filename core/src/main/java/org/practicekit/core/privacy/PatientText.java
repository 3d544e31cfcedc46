package org.practicekit.core.privacy;

/** Free text about a patient: the reason for a visit, a wish, a note at the desk. */
public final class PatientText extends Masked {
    private PatientText(String text) {
        super(text, "patient text", 4000);
    }

    /**
     * Masks a text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 4000 characters
     */
    public static PatientText of(String text) {
        return new PatientText(text);
    }
}
