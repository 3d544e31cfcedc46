package org.practicekit.billing.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.posting.Said.claim;
import static org.practicekit.billing.posting.Said.decision;
import static org.practicekit.billing.posting.Said.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.posting.LineMatch.How;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidProcedure;

class LineMatcherTest {
    private static final Claim CLAIM =
            claim("a", "G0008 59 40.00", "G0008 60.00", "J1100 60.00").build();

    @Test
    void a_line_is_found_by_the_practices_number_whatever_else_was_changed() {
        PaidLine numbered = PaidLine.builder()
                .like(line("A4206 1.00 1.00"))
                .controlNumber("a-3")
                .build();
        assertThat(match(numbered)).containsExactly(new LineMatch(2, How.CONTROL_NUMBER));
    }

    @Test
    void a_line_that_the_payer_split_is_found_twice_by_its_number() {
        PaidLine half = PaidLine.builder()
                .like(line("J1100 30.00 30.00"))
                .controlNumber("a-3")
                .build();
        assertThat(match(half, half)).extracting(LineMatch::line).containsExactly(2, 2);
    }

    @Test
    void without_a_number_procedure_modifiers_and_days_will_do() {
        assertThat(match(line("G0008 60.00 60.00"), line("G0008 59 40.00 40.00")))
                .containsExactly(new LineMatch(1, How.PROCEDURE), new LineMatch(0, How.PROCEDURE));
    }

    @Test
    void a_line_whose_modifier_was_dropped_is_found_by_its_charge() {
        Claim bothModified = claim("a", "G0008 59 40.00", "G0008 XU 60.00").build();
        List<LineMatch> found = new LineMatcher()
                .match(
                        decision("CN-a", "100.00 100.00")
                                .addLines(line("G0008 60.00 60.00"), line("G0008 40.00 40.00"))
                                .build(),
                        bothModified.sheet());
        assertThat(found).containsExactly(new LineMatch(1, How.CHARGE), new LineMatch(0, How.CHARGE));
    }

    @Test
    void a_line_whose_charge_was_changed_too_is_found_when_only_one_is_left() {
        assertThat(match(line("J1100 99 58.00 58.00"))).containsExactly(new LineMatch(2, How.ONLY_ONE));
    }

    @Test
    void two_lines_that_could_be_meant_are_not_guessed_between() {
        assertThat(match(line("G0008 XU 58.00 58.00"))).containsExactly(LineMatch.NONE);
    }

    @Test
    void a_bundled_line_is_found_by_what_was_asked_for() {
        PaidLine bundled = PaidLine.builder()
                .like(line("G0009 60.00 0.00"))
                .submitted(PaidProcedure.builder().qualifier("HC").code("J1100").build())
                .build();
        assertThat(match(bundled)).containsExactly(new LineMatch(2, How.PROCEDURE));
    }

    @Test
    void a_line_of_another_day_is_another_line() {
        PaidLine later = PaidLine.builder()
                .like(line("J1100 60.00 60.00"))
                .from(Said.SEEN.plusDays(1))
                .build();
        assertThat(match(later)).containsExactly(LineMatch.NONE);
    }

    @Test
    void the_only_line_of_a_claim_is_meant_by_the_only_line_of_its_decision() {
        Claim one = claim("a", "J1100 60.00").build();
        assertThat(new LineMatcher()
                        .match(
                                decision("CN-a", "60.00 60.00")
                                        .addLines(line("J9999 58.00 58.00"))
                                        .build(),
                                one.sheet()))
                .containsExactly(new LineMatch(0, How.ONLY_ONE));
    }

    @Test
    void modifiers_are_the_same_in_any_order() {
        Claim twice = claim("a", "G0008 LT 59 40.00", "G0008 60.00").build();
        for (String said : List.of("G0008 LT 59 38.00 38.00", "G0008 59 LT 38.00 38.00")) {
            assertThat(new LineMatcher()
                            .match(
                                    decision("CN-a", "38.00 38.00")
                                            .addLines(line(said))
                                            .build(),
                                    twice.sheet()))
                    .containsExactly(new LineMatch(0, How.PROCEDURE));
        }
    }

    private static List<LineMatch> match(PaidLine... lines) {
        return new LineMatcher()
                .match(decision("CN-a", "160.00 160.00").addLines(lines).build(), CLAIM.sheet());
    }
}
