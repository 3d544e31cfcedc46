package org.practicekit.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.NotSerializableException;
import java.io.Serializable;
import org.junit.jupiter.api.Test;
import org.practicekit.shape.planted.clean.port.Visits;
import org.practicekit.shape.planted.clean.visit.Limit;

class ShipmentTest {
    private static final String ROOT = "org.practicekit.shape.planted.clean";
    private static final ModuleShape SHAPE = ModuleShape.of(Part.FEATURE, ROOT);
    private static final JavaClasses MODULE = new ClassFileImporter().importPackages(ROOT);

    @Test
    void a_value_or_engine_without_a_sample_is_missed() {
        Shipment shipment = new Shipment().values(new Limit(20), new Visits.Write.Stale(1));
        assertThat(shipment.missing(SHAPE, MODULE)).containsExactly(ROOT + ".port.Visits$Write$Stored");
        assertThat(shipment.values(new Visits.Write.Stored(1)).missing(SHAPE, MODULE))
                .isEmpty();
    }

    @Test
    void a_value_that_arrives_whole_passes() {
        assertThatCode(() -> sent(new Visits.Write.Stored(7))).doesNotThrowAnyException();
    }

    @Test
    void a_value_that_loses_something_on_the_way_is_noticed() {
        assertThatThrownBy(() -> sent(new Forgetful(45)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("0 minutes")
                .hasMessageContaining("45 minutes");
    }

    @Test
    void a_value_that_says_it_can_travel_but_keeps_something_that_cannot_is_noticed() {
        assertThatThrownBy(() -> sent(new Heavy(new Object()))).isInstanceOf(NotSerializableException.class);
    }

    @Test
    void an_engine_that_answers_otherwise_afterwards_is_noticed() {
        Shipment shipment = new Shipment().engine(new Forgetful(30), Forgetful::minutes);
        assertThatThrownBy(() -> shipment.items().get(0).checkJourney()).isInstanceOf(AssertionError.class);
    }

    private static void sent(Object value) throws Exception {
        new Shipment().values(value).items().get(0).checkJourney();
    }

    private record Heavy(Object load) implements Serializable {}

    private static final class Forgetful implements Serializable {
        private final transient int minutes;

        Forgetful(int minutes) {
            this.minutes = minutes;
        }

        int minutes() {
            return minutes;
        }

        @Override
        public String toString() {
            return minutes + " minutes";
        }
    }
}
