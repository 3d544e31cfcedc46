package org.practicekit.shape.planted.valuesdonotchange.visit;

import java.io.Serializable;

final class HiddenValueThatChanges implements Serializable {
    private int minutes;

    int longer() {
        return ++minutes;
    }
}
