package org.practicekit.shape.planted.nothingreadsconfiguration.visit;

public final class ReadsASwitch {
    public boolean strict() {
        return Boolean.getBoolean("strict");
    }
}
