package org.practicekit.shape.planted.valuesdonotchange.visit;

import java.io.Serializable;

public final class LawfulValue implements Serializable {
    private final int minutes;

    public LawfulValue(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }
}
