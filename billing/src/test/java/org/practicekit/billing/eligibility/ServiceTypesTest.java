package org.practicekit.billing.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.service.ServiceType;

class ServiceTypesTest {
    @ParameterizedTest(name = "{0} within {1}: {2}")
    @CsvSource({"BZ, BZ, 0", "BZ, 98, 1", "BZ, 30, 2", "98, 30, 1", "33, 30, 1", "30, 30, 0", "50, 47, 1", "34, 33, 1"})
    void a_kind_of_service_is_part_of_wider_ones_up_to_the_plan(String type, String wide, int steps) {
        assertThat(steps(type, wide)).hasValue(steps);
    }

    @ParameterizedTest(name = "{0} is not part of {1}")
    @CsvSource({"98, BZ", "30, 98", "33, 98", "BY, BZ"})
    void a_wider_kind_is_no_part_of_a_narrower_one_nor_of_its_neighbour(String type, String wide) {
        assertThat(steps(type, wide)).isEmpty();
    }

    @Test
    void a_kind_cannot_be_part_of_itself() {
        Map<ServiceType, ServiceType> circle = Map.of(new ServiceType("98"), new ServiceType("BZ"));
        assertThatThrownBy(() -> ServiceTypes.standard().plus(circle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("part of itself");
    }

    private static OptionalInt steps(String type, String wide) {
        return ServiceTypes.standard().steps(new ServiceType(type), new ServiceType(wide));
    }
}
