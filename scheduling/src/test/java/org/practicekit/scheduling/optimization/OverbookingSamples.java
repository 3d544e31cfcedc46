package org.practicekit.scheduling.optimization;

import java.util.List;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.simulation.SessionWeights;
import org.practicekit.shape.Shipment;

/** What the values and the engine of overbooking look like when they are sent elsewhere. */
public final class OverbookingSamples {
    private OverbookingSamples() {}

    /** Adds them. */
    public static Shipment in(Shipment shipment) {
        SessionWeights costs = new SessionWeights(0.1, 1, 1.5);
        OverbookingAdvisor advisor = new OverbookingAdvisor(costs);
        BookedSession session = BookedSession.of(0.3, List.of(1, 2, 1, 0));
        OverbookingAdvice advice = advisor.advise(session, 0.3, new Overbooking(2, 4));
        return shipment.values(session, advice, advice.outlook())
                .engine(advisor, one -> List.of(one.outlook(session), one.advise(session, 0.3, new Overbooking(2, 4))));
    }
}
