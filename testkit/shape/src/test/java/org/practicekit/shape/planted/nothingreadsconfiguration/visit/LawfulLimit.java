package org.practicekit.shape.planted.nothingreadsconfiguration.visit;

public final class LawfulLimit {
    private final int limit;

    public LawfulLimit(int limit) {
        this.limit = limit;
    }

    public int limit() {
        return limit;
    }
}
