package org.practicekit.core.privacy;

/** A medical record number, the office's own number for a chart. */
public final class Mrn extends Masked {
    private Mrn(String text) {
        super(text, "medical record number", 64);
    }

    /**
     * Masks a text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 64 characters
     */
    public static Mrn of(String text) {
        return new Mrn(text);
    }
}
