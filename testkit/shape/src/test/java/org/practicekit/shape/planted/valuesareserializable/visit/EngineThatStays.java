package org.practicekit.shape.planted.valuesareserializable.visit;

public final class EngineThatStays {
    private final int limit;

    public EngineThatStays(int limit) {
        this.limit = limit;
    }

    public boolean reached(int visits) {
        return visits >= limit;
    }
}
