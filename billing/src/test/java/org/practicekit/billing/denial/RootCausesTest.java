package org.practicekit.billing.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.billing.denial.Cases.OTHER;
import static org.practicekit.billing.denial.Cases.denial;

import java.util.List;
import org.junit.jupiter.api.Test;

class RootCausesTest {
    private static final DenialCase LATE =
            denial("a", "J1100 600.00 0.00 CO-29=600.00", "80.00").build();
    private static final DenialCase PAIR =
            denial("b", "A4206 200.00 0.00 CO-97=200.00", "80.00").build();
    private static final DenialCase LATE_TOO = DenialCase.builder()
            .like(denial("c", "A4206 100.00 0.00 CO-29=100.00", "80.00").build())
            .payer(OTHER)
            .build();
    private static final DenialCase ODD =
            denial("d", "G0008 100.00 0.00 CO-32=100.00", "80.00").build();

    private final List<DenialCase> all = List.of(ODD, LATE_TOO, LATE, PAIR);

    @Test
    void the_largest_cause_comes_first_with_its_part_of_all_and_that_of_those_before() {
        // 700, 200 and 100 of 1,000
        assertThat(new RootCauses().of(all, CauseOf.CATEGORY))
                .extracting(
                        RootCause::name,
                        cause -> cause.share().toPlainString(),
                        cause -> cause.cumulative().toPlainString())
                .containsExactly(
                        tuple("TIMELY_FILING", "70.0", "70.0"),
                        tuple("BUNDLING", "20.0", "90.0"),
                        tuple("ELIGIBILITY", "10.0", "100.0"));
    }

    @Test
    void each_cause_names_the_denials_it_was_counted_from() {
        RootCause late = new RootCauses().of(all, CauseOf.CATEGORY).get(0);
        assertThat(late.denials())
                .containsExactlyInAnyOrder(LATE.id(), LATE_TOO.id())
                .isSorted();
        assertThat(new RootCauses().of(all, CauseOf.PAYER))
                .extracting(RootCause::name, cause -> cause.denials().size())
                .containsExactly(tuple("EXAMPLE1", 3), tuple("EXAMPLE2", 1));
        assertThat(new RootCauses().of(all, CauseOf.PROCEDURE))
                .extracting(RootCause::name)
                .containsExactly("J1100", "A4206", "G0008");
        assertThat(new RootCauses().of(all, CauseOf.REASON))
                .extracting(RootCause::name)
                .startsWith("CO-29");
        assertThat(new RootCauses().of(all, CauseOf.PROVIDER))
                .extracting(RootCause::name)
                .containsExactly("1234567893");
    }

    @Test
    void a_denial_that_several_edits_could_have_found_counts_for_each() {
        assertThat(new RootCauses().of(all, CauseOf.EDIT))
                .extracting(RootCause::name, cause -> cause.share().toPlainString())
                .contains(
                        tuple("billing.edit.clm-08", "70.0"),
                        tuple("billing.edit.clm-10", "70.0"),
                        tuple("billing.edit.px-04", "20.0"),
                        tuple("none", "10.0"));
    }

    @Test
    void nothing_denied_has_no_causes() {
        assertThat(new RootCauses().of(List.of(), CauseOf.CATEGORY)).isEmpty();
    }
}
