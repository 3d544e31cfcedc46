package org.practicekit.shape.planted.valuesdonotchange.visit;

public final class EngineThatRemembers {
    private int asked;

    public int asked() {
        return ++asked;
    }
}
