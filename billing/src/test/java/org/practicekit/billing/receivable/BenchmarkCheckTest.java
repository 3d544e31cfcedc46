package org.practicekit.billing.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/** What the office of {@link SmallOffice} is told about its February. */
class BenchmarkCheckTest {
    private static final Citation SOURCE = Citation.of("Practice policy", "Targets for 2026", LocalDate.of(2026, 1, 2));
    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        // 11.2 days; 300 is owed for c, 60 for a.
        "DAYS_IN_RECEIVABLES, most, 11.2, ",
        "DAYS_IN_RECEIVABLES, most, 11.1999, claim/c claim/a",
        "OVER_90, most, 0.1, claim/a",
        // Two of three; c is missing.
        "CLEAN_CLAIMS, least, 0.95, claim/c",
        "CLEAN_CLAIMS, least, 0.6666, ",
        "DENIALS, most, 0.10, claim/c",
        // What is still owed is what did not come in.
        "NET_COLLECTION, least, 0.95, claim/c claim/a",
        // 2, 2 and 3 days.
        "DAYS_TO_BILL, most, 2, claim/d claim/b claim/c",
        // 1, 0 and 2 days.
        "CHARGE_LAG, most, 0.5, claim/d claim/b",
        "OVERTURNS, least, 0.6, claim/f"
    })
    void a_figure_out_of_bounds_is_told_with_the_claims_that_pull_it_there_the_largest_first(
            ReceivableKpis kpi, String side, String bound, String claims) {
        Benchmark benchmark = side.equals("most")
                ? Benchmark.atMost(kpi.id(), bound, SOURCE, YEAR)
                : Benchmark.atLeast(kpi.id(), bound, SOURCE, YEAR);
        List<Finding> findings = new BenchmarkCheck(List.of(benchmark)).check(SmallOffice.book());
        assertThat(findings.stream().map(finding -> finding.facts().get("largest")))
                .isEqualTo(Optional.ofNullable(claims).stream().toList());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(ReceivableRules.BENCHMARK.id());
            assertThat(finding.citation()).isEqualTo(SOURCE);
            assertThat(finding.facts()).containsEntry("kpi", kpi.id().value());
        });
    }

    @Test
    void the_person_at_the_desk_reads_what_it_is_and_what_it_should_be() {
        Benchmark benchmark = Benchmark.atMost(ReceivableKpis.DENIALS.id(), "0.10", SOURCE, YEAR);
        ReceivableBook first =
                SmallOffice.book().only("payer", "P1", track -> track.payer().equals(new PayerId("P1")));
        assertThat(new BenchmarkCheck(List.of(benchmark)).check(first))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("Initial denial rate is 50.00 %, which is more than 10 %.");
                    assertThat(finding.facts())
                            .containsEntry("figure", "1/2")
                            .containsEntry("high", "0.10")
                            .containsEntry("sources", "1")
                            .containsEntry("payer", "P1");
                });
    }

    @ParameterizedTest(name = "in force from {0} to before {1}: {2} findings")
    @CsvSource({"2026-02-28, 2026-03-01, 1", "2026-03-01, 2027-01-01, 0", "2026-02-01, 2026-02-28, 0"})
    void a_benchmark_counts_for_periods_that_end_while_it_is_in_force(LocalDate from, LocalDate to, int findings) {
        Benchmark benchmark = Benchmark.atMost(ReceivableKpis.DENIALS.id(), "0.10", SOURCE, new DateRange(from, to));
        assertThat(new BenchmarkCheck(List.of(benchmark)).check(SmallOffice.book()))
                .hasSize(findings);
    }

    @Test
    void where_there_is_no_number_nothing_is_out_of_bounds() {
        Benchmark benchmark = Benchmark.atLeast(ReceivableKpis.CLEAN_CLAIMS.id(), "0.95", SOURCE, YEAR);
        ReceivableBook empty =
                ReceivableBook.of(SmallOffice.FEBRUARY, SmallOffice.CLOSING, SmallOffice.ZONE, List.of());
        assertThat(new BenchmarkCheck(List.of(benchmark)).check(empty)).isEmpty();
    }

    @Test
    void a_benchmark_has_a_bound_and_its_bounds_the_right_way_round() {
        BenchmarkBuilder benchmark = Benchmark.builder()
                .kpi(ReceivableKpis.DENIALS.id())
                .source(SOURCE)
                .effective(YEAR);
        assertThatThrownBy(benchmark::build).hasMessageContaining("neither low nor high");
        benchmark.low(new BigDecimal("0.2")).high(new BigDecimal("0.1"));
        assertThatThrownBy(benchmark::build).hasMessageContaining("Maybe they are swapped");
    }
}
