package org.practicekit.shape.planted.nothingreadsconfiguration.visit;

public final class ReadsAProperty {
    public int limit() {
        return Integer.getInteger("limit", 20);
    }
}
