package org.practicekit.shape.planted.valuesdonotchange.visit;

final class LawfulRun {
    private int found;

    int found() {
        return ++found;
    }
}
