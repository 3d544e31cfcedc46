package org.practicekit.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Sends every public value and engine of a module through Java serialization, as a cluster does. A module extends this in
 * its own tests; a type that it adds and sends no sample of fails the test.
 */
public abstract class ShippingTest {
    private final ModuleShape shape;
    private final Shipment shipment;

    /** For the module's subclass, which brings the samples. */
    protected ShippingTest(ModuleShape shape, Shipment shipment) {
        this.shape = shape;
        this.shipment = shipment;
    }

    @Test
    void every_public_value_and_engine_is_sent() {
        assertThat(shipment.items()).isNotEmpty();
        assertThat(shipment.missing(shape, shape.shipped(getClass())))
                .as("types without a sample")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatever_is_sent_arrives_as_it_was() {
        return shipment.items().stream().map(item -> DynamicTest.dynamicTest(item.name(), item::checkJourney));
    }
}
