package org.practicekit.shape.planted.valuesareserializable.visit;

public final class LawfulWords {
    private LawfulWords() {}

    public static String minutes(int minutes) {
        return minutes + " minutes";
    }
}
