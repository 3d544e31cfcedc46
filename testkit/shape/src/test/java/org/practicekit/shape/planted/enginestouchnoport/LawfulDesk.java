package org.practicekit.shape.planted.enginestouchnoport;

import org.practicekit.shape.planted.enginestouchnoport.port.LawfulVisits;
import org.practicekit.shape.planted.enginestouchnoport.visit.LawfulLimit;

public final class LawfulDesk {
    private final LawfulVisits visits;

    public LawfulDesk(LawfulVisits visits) {
        this.visits = visits;
    }

    public boolean full() {
        return new LawfulLimit().reached(visits.count());
    }
}
