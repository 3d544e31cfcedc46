package org.practicekit.shape.planted.valuesareserializable.visit;

public final class EngineWithoutState {
    public boolean reached(int visits) {
        return visits >= 20;
    }
}
