package org.practicekit.shape.planted.apinameswhathostscanname.visit;

import org.practicekit.shape.planted.apinameswhathostscanname.internal.LawfulInternal;

public final class LawfulApi {
    private final LawfulInternal visit = new LawfulInternal();

    public int minutes() {
        return minutes(visit);
    }

    int minutes(LawfulInternal of) {
        return of.minutes();
    }
}
