package org.practicekit.billing.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.edit.Edit;
import org.practicekit.billing.edit.StandardEdits;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;

class DenialTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    private final DenialTable table = DenialTable.standard();

    /** The table of the facts with its corrections, row by row. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "26 27 31 32 33 140, ELIGIBILITY",
        "22 109 19 20 21 129, COORDINATION",
        "15 197 198 243 39, AUTHORIZATION",
        "29, TIMELY_FILING",
        "18, DUPLICATE",
        "4 5 6 7 8 9 10 11 58 146 181 182 199 B16, CODING",
        "97 231 234 236 59 151 222, BUNDLING",
        "50 55 150 167, NECESSITY",
        "16 163 226 227 252, DOCUMENTATION",
        "35 49 96 119 204 256, COVERAGE",
        "183 185 208 242 B7 170, PROVIDER",
        "1 2 3 23 45 253 94 104 144 187 223, NONE"
    })
    void each_reason_is_about_one_thing(String reasons, DenialCategory category) {
        assertThat(Arrays.stream(reasons.split(" ")))
                .allSatisfy(reason -> assertThat(
                                table.find(reason, DAY).orElseThrow().category())
                        .isEqualTo(category));
    }

    @Test
    void the_patient_answers_227_and_the_practice_226_and_252() {
        assertThat(action("227")).isEqualTo(DenialAction.CONTACT_PATIENT);
        assertThat(action("226")).isEqualTo(DenialAction.SEND_RECORDS);
        assertThat(action("252")).isEqualTo(DenialAction.SEND_RECORDS);
    }

    /** An edit that predicts a reason is an edit that could have prevented it. */
    @Test
    void a_denial_is_preventable_by_the_edits_that_predict_its_reason() {
        List<String> missing = new ArrayList<>();
        for (Edit edit : StandardEdits.pack().edits()) {
            for (String reason : edit.rule().predictedReasons()) {
                boolean named = table.find(reason, DAY)
                        .filter(row -> row.preventableBy().contains(edit.rule().id()))
                        .isPresent();
                if (!named) {
                    missing.add(reason + " by " + edit.rule().id());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_row_holds_for_its_days_of_decision_and_no_others() {
        DenialTable own = DenialTable.of(List.of(row("50", DenialCategory.NECESSITY, DateRange.from(SUMMER))));
        assertThat(own.find("50", SUMMER.minusDays(1))).isEmpty();
        assertThat(own.find("50", SUMMER)).isPresent();
    }

    @Test
    void a_hosts_row_comes_before_that_of_practicekit_while_it_holds() {
        DenialTable own = table.plus(List.of(row("45", DenialCategory.COVERAGE, DateRange.from(SUMMER))));
        assertThat(own.find("45", SUMMER.minusDays(1)).orElseThrow().category()).isEqualTo(DenialCategory.NONE);
        assertThat(own.find("45", SUMMER).orElseThrow().category()).isEqualTo(DenialCategory.COVERAGE);
    }

    @Test
    void two_rows_about_one_reason_on_one_day_are_refused() {
        DenialRow spring = row("50", DenialCategory.NECESSITY, DateRange.closed(DAY, SUMMER));
        DenialRow summer = row("50", DenialCategory.COVERAGE, DateRange.from(SUMMER));
        assertThatThrownBy(() -> table.plus(List.of(spring, summer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two rows are about reason 50")
                .hasMessageContaining("Maybe the older one should end.");
    }

    private DenialAction action(String reason) {
        return table.find(reason, DAY).orElseThrow().action();
    }

    static DenialRow row(String reason, DenialCategory category, DateRange effective) {
        return new DenialRow(
                reason,
                category,
                CoreScenario.NOT_COVERED,
                false,
                List.of(new RuleId("billing.edit.px-13")),
                DenialAction.APPEAL,
                AppealSense.APPEAL,
                effective,
                Citation.of("Example payer", "provider manual, denials", DAY));
    }
}
