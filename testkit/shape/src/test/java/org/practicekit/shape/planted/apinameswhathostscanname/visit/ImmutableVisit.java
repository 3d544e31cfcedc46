package org.practicekit.shape.planted.apinameswhathostscanname.visit;

public final class ImmutableVisit {
    public int minutes() {
        return 30;
    }
}
