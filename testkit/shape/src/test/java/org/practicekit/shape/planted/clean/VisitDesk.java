package org.practicekit.shape.planted.clean;

import java.time.Clock;
import java.time.LocalDate;
import org.practicekit.shape.planted.clean.port.Visits;
import org.practicekit.shape.planted.clean.visit.Limit;

public final class VisitDesk {
    private final Visits visits;
    private final Clock clock;
    private final Limit limit = new Limit(20);

    public VisitDesk(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    public boolean takesMoreToday() {
        return limit.allows(visits.on(LocalDate.now(clock)));
    }
}
