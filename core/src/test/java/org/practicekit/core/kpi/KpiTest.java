package org.practicekit.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

public class KpiTest {
    private static final KpiSource KEPT = new KpiSource("appointment", "a-1");
    private static final KpiSource MISSED = new KpiSource("appointment", "a-2");

    /** A KPI of the tests' own, as a host would add one. */
    public enum HouseKpi implements KpiDefinition {
        MISSED_SHARE;

        @Override
        public KpiId id() {
            return new KpiId("house.visits.missed-share");
        }

        @Override
        public String title() {
            return "Missed visits";
        }

        @Override
        public String formula() {
            return "Visits missed, of all that were due.";
        }

        @Override
        public KpiUnit unit() {
            return KpiUnit.SHARE;
        }

        @Override
        public Citation citation() {
            return Citation.of("Practice policy", "Handbook, section 9", LocalDate.of(2026, 1, 5));
        }
    }

    /** One visit of two was missed. */
    public static Kpi missed() {
        return halfMissed().build();
    }

    private static KpiBuilder halfMissed() {
        return Kpi.builder()
                .definition(HouseKpi.MISSED_SHARE)
                .figure(new Figure.Ratio(1, 2))
                .asOf(Instant.parse("2026-04-01T12:00:00Z"))
                .period(DateRange.days(LocalDate.of(2026, 3, 1), 31))
                .putDimensions("visit-type", "follow-up")
                .addConsidered(KEPT, MISSED)
                .addCounted(MISSED);
    }

    @Test
    void a_kpi_names_what_it_was_computed_from() {
        assertThat(missed().counted()).containsExactly(MISSED);
        assertThat(missed().considered()).containsExactly(KEPT, MISSED);
        assertThat(missed().dimension("visit-type")).contains("follow-up");
        assertThat(missed().dimension("provider")).isEmpty();
    }

    @Test
    void what_is_counted_must_have_been_considered() {
        KpiSource stray = new KpiSource("appointment", "a-3");
        assertThatThrownBy(() -> halfMissed().addCounted(stray).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("appointment/a-3");
    }

    @Test
    void every_part_of_a_kpi_changes_its_fingerprint() {
        Stream<Kpi> others = Stream.of(
                halfMissed().figure(new Figure.Ratio(2, 4)).build(),
                halfMissed().figure(new Figure.Unknown("nobody counted")).build(),
                halfMissed().asOf(Instant.parse("2026-04-01T12:00:01Z")).build(),
                halfMissed()
                        .period(DateRange.days(LocalDate.of(2026, 3, 1), 30))
                        .build(),
                halfMissed().putDimensions("provider", "smith").build(),
                halfMissed().addConsidered(new KpiSource("appointment", "a-3")).build(),
                halfMissed().addCounted(KEPT).build());
        assertThat(others.map(KpiTest::hash)).doesNotHaveDuplicates().doesNotContain(hash(missed()));
    }

    @Test
    void half_of_nothing_is_no_number_but_a_reason() {
        Figure figure = Figure.ratio(0, 0, "no visit was due");
        assertThat(figure).isEqualTo(new Figure.Unknown("no visit was due"));
        assertThat(figure.isKnown()).isFalse();
        assertThat(figure.rounded(2, RoundingMode.HALF_UP)).isEmpty();
        assertThat(figure).hasToString("unknown: no visit was due");
        assertThatThrownBy(() -> new Figure.Ratio(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Figure.ratio(1, -1, "never")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "1, 3, 0.333",
        "2, 3, 0.667",
        "0, 7, 0.000",
        "-1, 8, -0.125",
        "9007199254740993, 1, 9007199254740993.000"
    })
    void a_ratio_is_rounded_only_when_it_is_shown(long numerator, long denominator, String shown) {
        assertThat(new Figure.Ratio(numerator, denominator).rounded(3, RoundingMode.HALF_UP))
                .contains(new BigDecimal(shown));
    }

    @Test
    void one_of_two_is_not_fifty_of_a_hundred() {
        assertThat(new Figure.Ratio(1, 2)).isNotEqualTo(new Figure.Ratio(50, 100));
        assertThat(Figure.count(7)).hasToString("7");
        assertThat(new Figure.Ratio(1, 2)).hasToString("1/2");
    }

    @Test
    void an_amount_keeps_every_digit() {
        Figure amount = new Figure.Amount(new BigDecimal("1234567890.10"));
        assertThat(amount).hasToString("1234567890.10");
        assertThat(amount.rounded(1, RoundingMode.HALF_EVEN)).contains(new BigDecimal("1234567890.1"));
    }

    /** Worked by hand on 15, 20, 35, 40, 50; the 40th percentile lies between the second and the third value. */
    @ParameterizedTest(name = "percentile {0}: {1}")
    @CsvSource({"0, 15", "5, 15", "20, 35/2", "30, 20", "40, 55/2", "50, 35", "90, 50", "100, 50"})
    void a_percentile_is_a_value_or_the_mean_of_its_two_neighbours(int percent, String expected) {
        assertThat(new Percentile(percent).of(List.of(50L, 15L, 40L, 20L, 35L), 1, "none"))
                .hasToString(expected);
    }

    @Test
    void the_median_of_an_even_number_of_values_is_the_mean_of_the_two_in_the_middle() {
        assertThat(Percentile.MEDIAN.of(List.of(60L, 90L), 60, "none")).isEqualTo(new Figure.Ratio(150, 120));
        assertThat(Percentile.MEDIAN.of(List.of(60L, 60L), 60, "none")).isEqualTo(new Figure.Ratio(60, 60));
    }

    @Test
    void every_percentile_of_one_value_is_that_value_and_of_none_there_is_none() {
        for (int percent = 0; percent <= 100; percent++) {
            assertThat(new Percentile(percent).of(List.of(7L), 1, "none")).hasToString("7");
        }
        assertThat(Percentile.NINETIETH.of(List.of(), 1, "nobody came")).isEqualTo(new Figure.Unknown("nobody came"));
    }

    @Test
    void a_percentile_of_equal_values_is_that_value() {
        assertThat(new Percentile(33).of(Collections.nCopies(300, 4L), 1, "none"))
                .hasToString("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "House.wait", "house.", "house..wait", "house.wait time", "house.w\u00e4it"})
    void a_kpi_id_is_parts_joined_by_dots(String id) {
        assertThatThrownBy(() -> new KpiId(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("module.topic.kpi");
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new Percentile(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Percentile(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KpiUnit(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KpiSource("appointment", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure.Unknown("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sources_are_in_the_order_of_their_kind_and_id() {
        assertThat(Stream.of(MISSED, new KpiSource("event", "a-1@1"), KEPT)
                        .sorted()
                        .toList())
                .hasToString("[appointment/a-1, appointment/a-2, event/a-1@1]");
    }

    private static String hash(Kpi kpi) {
        return Fingerprint.of("kpi", kpi).hex();
    }
}
