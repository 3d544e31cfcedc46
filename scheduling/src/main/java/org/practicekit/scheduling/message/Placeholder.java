package org.practicekit.scheduling.message;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a template may have filled in: nothing else about a patient or a visit can get into a message. There is none for a
 * diagnosis, a reason or a note, and no policy can make one.
 */
public enum Placeholder {
    /** The practice's name. */
    PRACTICE("practice"),
    /** The number to call back. */
    PHONE("phone"),
    /** Where the practice gets its mail. */
    POSTAL_ADDRESS("postal-address"),
    /** The day of the visit. */
    DATE("date"),
    /** The time of the visit on the clock of its location. */
    TIME("time"),
    /** The label of the location, which should not name a specialty. */
    PLACE("place"),
    /** How to hear no more, in the words of the channel and the language. */
    OPT_OUT("opt-out"),
    /** How to say that one will come. */
    HOW_TO_CONFIRM("how-to-confirm"),
    /** The patient's name. */
    PATIENT("patient"),
    /** What the visit type is called. */
    VISIT_TYPE("visit-type"),
    /** Whom the patient will see. */
    PROVIDER("provider");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** What stands between the braces. */
    public String word() {
        return word;
    }

    /** Whether a practice must open it for a channel before a template of that channel may use it. */
    public boolean isClosed() {
        return this == PATIENT || this == VISIT_TYPE || this == PROVIDER;
    }

    /** The placeholder that is written like this, if there is one. */
    public static Optional<Placeholder> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** As it stands in a template: {@code {date}}. */
    @Override
    public String toString() {
        return "{" + word + "}";
    }
}
