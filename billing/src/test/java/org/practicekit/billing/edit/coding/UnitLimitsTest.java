package org.practicekit.billing.edit.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.edit.coding.UnitLimit.Basis;
import org.practicekit.billing.edit.coding.UnitLimit.Table;
import org.practicekit.core.time.DateRange;

class UnitLimitsTest {
    private static final DateRange SPRING = DateRange.closed(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    private static final DateRange SUMMER = DateRange.closed(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
    private static final String HEADING = "\"A notice of those who own the codes,\nover two lines.\",,,\n"
            + "\"HCPCS/\nCPT Code\",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n";

    @ParameterizedTest(name = "{0}: {1} units, {2}")
    @CsvSource({"G0008, 1, DAY_BY_POLICY", "A4206, 300, LINE", "J1100, 120, DAY_CLINICAL"})
    void values_and_indicators_are_read(String code, int most, Basis basis) {
        CodeRows<UnitLimit> limits = CodeRows.unitLimits(Table.PRACTITIONER)
                .read("mue.csv", new StringReader(HEADING + """
                                G0008,1,2 Date of Service Edit: Policy,Code Descriptor
                                A4206,300,1 Line Edit,Clinical
                                J1100,120,"3 Date of Service Edit: Clinical","Clinical: Data"
                                """), SUMMER)
                .build();

        assertThat(limits.on(code, LocalDate.of(2026, 7, 1))).contains(new UnitLimit(code, SUMMER, most, basis));
    }

    @ParameterizedTest(name = "seen {0}: {1}")
    @CsvSource({
        "2026-03-31, not known",
        "2026-04-01, 1",
        "2026-06-30, 1",
        "2026-07-01, 2",
        "2026-09-30, 2",
        "2026-10-01, not known"
    })
    void each_quarter_has_its_own_number_and_beyond_them_nothing_is_known(LocalDate seen, String expected) {
        CodeRows<UnitLimit> limits = CodeRows.unitLimits(Table.PRACTITIONER)
                .read("q2.csv", new StringReader(HEADING + "G0008,1,2 Policy,\n"), SPRING)
                .read("q3.csv", new StringReader(HEADING + "G0008,2,2 Policy,\n"), SUMMER)
                .build();

        assertThat(limits.covers(seen)).isEqualTo(!expected.equals("not known"));
        assertThat(limits.on("G0008", seen)
                        .map(limit -> String.valueOf(limit.most()))
                        .orElse("not known"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "G008,1,2 Policy,x | 5:1: a procedure code has three digits between two digits or capital letters.",
                "G0008,many,2 Policy,x | 5:7: a number of units stands here.",
                "G0008,,2 Policy,x | 5:7: a number of units stands here.",
                "G0008,1,4,x | 5:9: the adjudication indicator begins with 1, 2 or 3.",
                "G0008,1,33,x | 5:9: the adjudication indicator begins with 1, 2 or 3."
            })
    void a_fault_is_named_by_file_line_and_column(String row, String fault) {
        CodeRowsBuilder<UnitLimit> loader =
                CodeRows.unitLimits(Table.PRACTITIONER).read("mue.csv", new StringReader(HEADING + row + "\n"), SPRING);

        assertThatThrownBy(loader::build).isInstanceOf(FaultyFile.class).hasMessage("mue.csv:" + fault);
    }

    @Test
    void the_table_for_hospitals_is_not_taken_for_that_of_practitioners() {
        CodeRowsBuilder<UnitLimit> loader =
                CodeRows.unitLimits(Table.OUTPATIENT).read("mue.csv", new StringReader(HEADING), SPRING);

        assertThatThrownBy(loader::build).hasMessage("mue.csv:4:11: these are not the values for OUTPATIENT.");
    }

    @Test
    void a_code_has_one_row_in_a_quarter() {
        CodeRowsBuilder<UnitLimit> loader = CodeRows.unitLimits(Table.PRACTITIONER)
                .read("mue.csv", new StringReader(HEADING + "G0008,1,2 Policy,\nG0008,2,2 Policy,\n"), SPRING);

        assertThatThrownBy(loader::build)
                .hasMessage("mue.csv:6:1: another row speaks of this code on some of these days.");
    }

    @Test
    void a_quote_that_does_not_close_is_named_where_it_opens() {
        CodeRowsBuilder<UnitLimit> loader = CodeRows.unitLimits(Table.PRACTITIONER)
                .read("mue.csv", new StringReader(HEADING + "G0008,1,\"2 Policy,x\nG0009,1,2,x\n"), SPRING);

        assertThatThrownBy(loader::build).hasMessageContaining("mue.csv:5:9: a quote opens here and does not close.");
    }

    @Test
    void a_file_without_the_heading_is_no_such_file() {
        CodeRowsBuilder<UnitLimit> loader = CodeRows.unitLimits(Table.PRACTITIONER)
                .read("mue.csv", new StringReader("G0008,1,2 Policy,\n"), SPRING);

        assertThatThrownBy(loader::build)
                .hasMessage("mue.csv:1:1: a line that begins with \"HCPCS/\" is the heading, and there is none.");
    }
}
