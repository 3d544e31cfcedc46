package org.practicekit.scheduling.optimization;

import java.util.List;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.TimePrices;
import org.practicekit.shape.Shipment;

/** What the values and the engine of pricing look like when they are sent elsewhere. */
public final class PricingSamples {
    private PricingSamples() {}

    /** Adds them. */
    public static Shipment in(Shipment shipment) {
        SchedulingSetup setup = Office.mornings();
        Diary diary = Diary.of(setup, Occupancy.NONE);
        ExpectedCalls calls = new ExpectedCalls(Office.FOLLOW_UP, 30, 1, 40);
        TimePricing pricing = new TimePricing(setup, List.of(calls));
        TimePrices prices = pricing.prices(3, diary, Office.SIX, 1);
        return shipment.values(calls, prices, prices.times().get(0))
                .engine(pricing, one -> one.prices(3, diary, Office.SIX, 1));
    }
}
