package org.practicekit.shape.planted.valuesdonotchange.visit;

public final class LawfulValueBuilder {
    private int minutes;

    public LawfulValueBuilder minutes(int wanted) {
        minutes = wanted;
        return this;
    }

    public LawfulValue build() {
        return new LawfulValue(minutes);
    }
}
