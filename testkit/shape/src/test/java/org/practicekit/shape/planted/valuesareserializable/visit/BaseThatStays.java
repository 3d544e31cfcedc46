package org.practicekit.shape.planted.valuesareserializable.visit;

public abstract class BaseThatStays {
    private final int minutes;

    protected BaseThatStays(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }
}
