package org.practicekit.shape.planted.apinameswhathostscanname.internal;

public final class LawfulInternal {
    public int minutes() {
        return 30;
    }
}
