package org.practicekit.billing.edit.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesOfServiceTest {
    private final CodeTable<DatedCode> places = CodeSets.none().places();

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "11, 1999-01-01, YES",
        "02, 2016-12-31, NO",
        "02, 2017-01-01, YES",
        "10, 2021-12-31, NO",
        "10, 2022-01-01, YES",
        "27, 2023-09-30, NO",
        "27, 2023-10-01, YES",
        "66, 2024-07-31, NO",
        "66, 2024-08-01, YES",
        "28, 2026-01-01, NO",
        "00, 2026-01-01, NO"
    })
    void a_place_is_there_from_its_day_on(String code, LocalDate day, Known there) {
        assertThat(places.has(code, day)).isEqualTo(there);
    }

    @Test
    void the_list_of_cms_has_fifty_two_places_today() {
        long there = 0;
        for (int code = 0; code < 100; code++) {
            there += places.on("%02d".formatted(code), LocalDate.of(2026, 11, 25))
                            .isPresent()
                    ? 1
                    : 0;
        }

        assertThat(there).isEqualTo(52);
    }
}
