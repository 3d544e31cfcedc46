package org.practicekit.shape.planted.enginestouchnoport.visit;

import org.practicekit.shape.planted.enginestouchnoport.port.LawfulVisits;

public final class LimitThatReadsTheStore {
    public boolean reached(LawfulVisits visits) {
        return visits.count() >= 20;
    }
}
