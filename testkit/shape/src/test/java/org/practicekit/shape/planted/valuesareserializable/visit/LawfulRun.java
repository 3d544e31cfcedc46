package org.practicekit.shape.planted.valuesareserializable.visit;

final class LawfulRun {
    private int found;

    int found() {
        return ++found;
    }
}
