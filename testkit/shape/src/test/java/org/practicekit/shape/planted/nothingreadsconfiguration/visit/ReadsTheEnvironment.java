package org.practicekit.shape.planted.nothingreadsconfiguration.visit;

public final class ReadsTheEnvironment {
    public int limit() {
        return System.getenv().size();
    }
}
