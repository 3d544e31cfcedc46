package org.practicekit.shape.planted.apinameswhathostscanname.visit;

import java.util.List;

public final class NamesItInAList {
    public int count(List<ImmutableVisit> visits) {
        return visits.size();
    }
}
