package org.practicekit.billing;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.Shipment;
import org.practicekit.shape.ShippingTest;

class BillingShippingTest extends ShippingTest {
    BillingShippingTest() {
        super(ModuleShape.of(Part.FEATURE, "org.practicekit.billing"), shipment());
    }

    private static Shipment shipment() {
        Shipment shipment = new Shipment();
        Samples.all().forEach(part -> part.in(shipment));
        return shipment;
    }
}
