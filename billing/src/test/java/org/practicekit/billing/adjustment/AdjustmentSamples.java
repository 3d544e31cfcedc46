package org.practicekit.billing.adjustment;

import java.math.BigDecimal;
import org.practicekit.billing.Samples;
import org.practicekit.core.money.Money;
import org.practicekit.shape.Shipment;

/** What adjustments look like to the tests of the whole module. */
public final class AdjustmentSamples implements Samples {
    @Override
    public void in(Shipment shipment) {
        shipment.values(Adjustment.builder()
                .groupCode("CO")
                .reason("45")
                .amount(Money.usd("12.34"))
                .quantity(BigDecimal.ONE)
                .build());
    }
}
