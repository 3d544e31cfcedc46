package org.practicekit.shape.planted.valuesdonotchange.visit;

import java.io.Serializable;

public final class ValueThatChanges implements Serializable {
    private int minutes;

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }
}
