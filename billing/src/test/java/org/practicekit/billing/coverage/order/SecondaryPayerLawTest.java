package org.practicekit.billing.coverage.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

class SecondaryPayerLawTest {
    private static final LocalDate CHANGE = LocalDate.of(2026, 3, 1);
    private static final Citation BILL = Citation.of("Example", "a made-up law", CHANGE);

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "WORKING_AGED_EMPLOYEES, 2026-03-10, 20", // 42 CFR 411.170(a)(2)(i)
        "DISABLED_EMPLOYEES, 2026-03-10, 100", // 42 CFR 411.101
        "KIDNEY_FAILURE_MONTHS, 2026-03-10, 30", // 42 CFR 411.162
        "WORKING_AGED_EMPLOYEES, 2000-01-01, 20"
    })
    void the_numbers_are_those_of_the_day_of_service(LawRow.Topic topic, LocalDate service, int value) {
        assertThat(SecondaryPayerLaw.standard().value(topic, service)).isEqualTo(value);
    }

    @Test
    void of_services_before_the_rows_begin_nothing_is_said() {
        assertThatThrownBy(() ->
                        SecondaryPayerLaw.standard().value(LawRow.Topic.DISABLED_EMPLOYEES, LocalDate.of(1999, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1999-12-31");
    }

    @Test
    void every_row_says_where_it_stands() {
        assertThat(SecondaryPayerLaw.standard().rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.citation().authority()).isEqualTo("CMS");
            assertThat(row.citation().source()).isPresent();
        });
    }

    @Test
    void two_rows_for_one_day_are_refused() {
        LawRow open = new LawRow(LawRow.Topic.DISABLED_EMPLOYEES, 100, DateRange.ALWAYS, BILL);
        LawRow later = new LawRow(LawRow.Topic.DISABLED_EMPLOYEES, 50, DateRange.from(CHANGE), BILL);

        assertThatThrownBy(() -> SecondaryPayerLaw.of(List.of(open, later)))
                .hasMessageContaining("two rows hold at the same time");
        assertThatThrownBy(() -> new LawRow(LawRow.Topic.DISABLED_EMPLOYEES, 0, DateRange.ALWAYS, BILL))
                .hasMessageContaining("must be positive");
    }

    @Test
    void a_host_that_knows_of_a_change_counts_by_its_own_rows_from_that_day_on() {
        SecondaryPayerLaw law = SecondaryPayerLaw.of(List.of(
                new LawRow(LawRow.Topic.WORKING_AGED_EMPLOYEES, 20, new DateRange(LocalDate.MIN, CHANGE), BILL),
                new LawRow(LawRow.Topic.WORKING_AGED_EMPLOYEES, 15, DateRange.from(CHANGE), BILL)));
        OrderCase fifteen = Cases.of("A group self active 15e; M medicare", "age");

        assertThat(new PayerOrder(law).decide(fifteen).primary()).contains(new CoverageId("A"));
        assertThat(new PayerOrder(law)
                        .decide(OrderCase.builder()
                                .like(fifteen)
                                .service(CHANGE.minusDays(1))
                                .build())
                        .primary())
                .contains(new CoverageId("M"));
    }
}
