package org.practicekit.billing.edit.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.requirement.Ages;
import org.practicekit.core.time.DateRange;

class CodeRowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final DateRange FISCAL_2026 = DateRange.closed(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30));
    private static final String DIAGNOSES =
            "code,effective_from,effective_to,billable,ages,sex,manifestation,code_first,excludes1,side,seventh\n";

    @ParameterizedTest(name = "seen {0}: {1}")
    @CsvSource({
        "2025-09-30, UNKNOWN, UNKNOWN",
        "2025-10-01, YES, NO",
        "2026-02-28, YES, NO",
        "2026-03-01, NO, NO",
        "2026-09-30, NO, NO",
        "2026-10-01, UNKNOWN, UNKNOWN"
    })
    void a_code_is_there_or_is_not_or_nobody_knows(LocalDate seen, Known listed, Known unlisted) {
        CodeRows<DiagnosisFacts> list =
                diagnoses("code,effective_from,effective_to\nE11.9,2025-10-01,2026-03-01\n", FISCAL_2026);

        assertThat(list.has("E119", seen)).isEqualTo(listed);
        assertThat(list.has("E118", seen)).isEqualTo(unlisted);
    }

    @Test
    void a_column_that_is_missing_is_not_known_and_a_cell_that_is_empty_says_no() {
        DiagnosisFacts all = diagnoses(DIAGNOSES + "E119,,,,,,,,,,\n", DateRange.ALWAYS)
                .on("E119", DAY)
                .orElseThrow();
        DiagnosisFacts few = diagnoses("code,effective_from,effective_to\nE119,,\n", DateRange.ALWAYS)
                .on("E119", DAY)
                .orElseThrow();

        assertThat(all)
                .isEqualTo(DiagnosisFacts.builder()
                        .code("E119")
                        .effective(DateRange.ALWAYS)
                        .billable(false)
                        .ages(AgeClass.ANY)
                        .sex(SexLimit.ANY)
                        .manifestation(false)
                        .codeFirst(List.of())
                        .excludes(List.of())
                        .side(Side.NONE)
                        .seventh("")
                        .build());
        assertThat(few)
                .isEqualTo(DiagnosisFacts.builder()
                        .code("E119")
                        .effective(DateRange.ALWAYS)
                        .build());
    }

    @Test
    void a_diagnosis_is_read_with_all_that_is_said_of_it() {
        DiagnosisFacts facts = diagnoses(
                        "# made up\n" + DIAGNOSES
                                + "O26.892,2025-10-01,,Y,MATERNITY,FEMALE,N,E10. E11,\"Z33.1 Z34\",LEFT,ADS\n",
                        DateRange.ALWAYS)
                .on("O26892", DAY)
                .orElseThrow();

        assertThat(facts)
                .isEqualTo(DiagnosisFacts.builder()
                        .code("O26892")
                        .effective(DateRange.from(LocalDate.of(2025, 10, 1)))
                        .billable(true)
                        .ages(AgeClass.MATERNITY)
                        .sex(SexLimit.FEMALE)
                        .manifestation(false)
                        .codeFirst(List.of("E10", "E11"))
                        .excludes(List.of("Z331", "Z34"))
                        .side(Side.LEFT)
                        .seventh("ADS")
                        .build());
    }

    @Test
    void a_procedure_is_read_with_all_that_is_said_of_it() {
        ProcedureFacts facts = CodeRows.procedures()
                .read("procedures.csv", new StringReader("""
                                code,effective_from,effective_to,add_on_to,global,bilateral,unlisted,visit,clia,drug,ages,sex,places,minutes,fractions
                                G0008,,,,,,,,,,,,,,
                                G0501,2026-01-01,2027-01-01,G0008 G0009,010,3,Y,NEW_PATIENT,WAIVED_WITH_QW,Y,0-17,MALE,11 22,Y,Y
                                """), DateRange.ALWAYS)
                .build()
                .on("G0501", DAY)
                .orElseThrow();

        assertThat(facts)
                .isEqualTo(ProcedureFacts.builder()
                        .code("G0501")
                        .effective(DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                        .addOnTo(List.of("G0008", "G0009"))
                        .global(GlobalPeriod.TEN_DAYS)
                        .bilateral(BilateralRule.EACH_SIDE)
                        .unlisted(true)
                        .visit(VisitKind.NEW_PATIENT)
                        .clia(CliaRule.WAIVED_WITH_QW)
                        .drug(true)
                        .ages(new Ages(0, 17))
                        .sex(SexLimit.MALE)
                        .places(List.of("11", "22"))
                        .minutes(true)
                        .fractions(true)
                        .build());
    }

    @Test
    void modifiers_drugs_and_coverage_are_read() {
        assertThat(CodeRows.modifiers()
                        .read(
                                "modifiers.csv",
                                new StringReader("code,effective_from,effective_to,rank\nLT,,,2\n26,,,1\nRT,,,\n"),
                                DateRange.ALWAYS)
                        .build())
                .satisfies(list -> {
                    assertThat(list.on("26", DAY).orElseThrow().rank()).hasValue(1);
                    assertThat(list.on("RT", DAY).orElseThrow().rank()).isEmpty();
                });
        assertThat(CodeRows.drugs()
                        .read(
                                "drugs.csv",
                                new StringReader(
                                        "code,effective_from,effective_to\n00000000001,2026-01-01,2026-03-10\n"),
                                DateRange.ALWAYS)
                        .build()
                        .has("00000000001", DAY))
                .isEqualTo(Known.NO);
        assertThat(CodeRows.coverage()
                        .read("coverage.csv", new StringReader("""
                                        code,effective_from,effective_to,policy,diagnoses
                                        G0123,,,Example policy 7,E11 Z79.4
                                        """), DateRange.ALWAYS)
                        .build()
                        .on("G0123", DAY))
                .contains(new CoveredDiagnoses("G0123", DateRange.ALWAYS, "Example policy 7", List.of("E11", "Z794")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "e119,,,,,,,,,, | 2:1: a code has the form [A-Z][0-9][A-Z0-9]{1,5}.",
                "E119,10/1/2025,,,,,,,,, | 2:6: a day is written as 2026-01-01.",
                "E119,2025-10-01,2025-10-01,,,,,,,, | 2:17: a row ends after the day on which it begins.",
                "E119,,,yes,,,,,,, | 2:8: Y, N or nothing stands here.",
                "E119,,,,CHILD,,,,,, | 2:9: one of [ANY, NEWBORN, PEDIATRIC, MATERNITY, ADULT] stands here.",
                "E119,,,,,X,,,,, | 2:10: one of [ANY, FEMALE, MALE] stands here.",
                "E119,,,,,,,e10,,, | 2:12: codes of the form [A-Z][A-Z0-9]{0,6}, with blanks between them, stand here.",
                "E119,,,,,,,,,MIDDLE, | 2:14: one of [NONE, LEFT, RIGHT, BOTH, UNSPECIFIED] stands here.",
                "E119,, | 2:7: a row has 11 cells, as the heading has."
            })
    void a_fault_is_named_by_file_line_and_column(String row, String fault) {
        assertThatThrownBy(() -> diagnoses(DIAGNOSES + row + "\n", DateRange.ALWAYS))
                .isInstanceOf(FaultyFile.class)
                .hasMessageStartingWith("codes.csv:" + fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "17-0 | 2:9: ages are written as 0-17, 150 at the most.",
                "0-200 | 2:9: ages are written as 0-17, 150 at the most.",
                "child | 2:9: ages are written as 0-17, 150 at the most."
            })
    void ages_that_cannot_be_are_refused(String ages, String fault) {
        CodeRowsBuilder<ProcedureFacts> loader = CodeRows.procedures()
                .read(
                        "codes.csv",
                        new StringReader("code,ages,effective_from,effective_to\n\"G0008\"," + ages + ",,\n"),
                        DateRange.ALWAYS);

        assertThatThrownBy(loader::build).hasMessage("codes.csv:" + fault);
    }

    @Test
    void an_unknown_column_a_column_twice_and_a_missing_one_are_named() {
        CodeRowsBuilder<ModifierFacts> loader = CodeRows.modifiers()
                .read("m.csv", new StringReader("code,price,rank,rank,effective_from\nLT,1,1,1,\n"), DateRange.ALWAYS);

        assertThatThrownBy(loader::build)
                .hasMessage(
                        "m.csv:1:6: there is no such column; there are [code, effective_from, effective_to] and [rank]."
                                + "\nm.csv:1:17: the column stands there twice."
                                + "\nm.csv:1:1: the column effective_to is missing.");
    }

    @Test
    void two_rows_that_speak_of_one_code_on_the_same_day_are_refused() {
        assertThatThrownBy(() -> diagnoses(
                        "code,effective_from,effective_to\nE119,2025-10-01,2026-10-01\nE119,2026-09-30,\n",
                        DateRange.ALWAYS))
                .hasMessage("codes.csv:3:1: another row speaks of this code on some of these days.");
    }

    @Test
    void an_empty_file_is_no_list() {
        assertThatThrownBy(() -> diagnoses("", DateRange.ALWAYS))
                .hasMessage("codes.csv:1:1: a heading names the columns, and the file has none.");
    }

    @Test
    void what_stands_in_a_faulty_file_is_not_repeated() {
        assertThatThrownBy(() -> diagnoses("code,effective_from,effective_to\nPat Example,,\n", DateRange.ALWAYS))
                .hasMessageNotContaining("Pat");
    }

    @Test
    void a_list_in_two_files_is_whole_for_the_days_of_both_and_has_one_hash_in_either_order() {
        String one = "code,effective_from,effective_to\nE119,2025-10-01,2026-10-01\n";
        String other = "code,effective_from,effective_to\nE118,2024-10-01,2025-10-01\n";
        DateRange before = DateRange.closed(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 9, 30));

        CodeRows<DiagnosisFacts> list = CodeRows.diagnoses()
                .read("2026.csv", new StringReader(one), FISCAL_2026)
                .read("2025.csv", new StringReader(other), before)
                .build();

        assertThat(list.has("E118", LocalDate.of(2025, 9, 30))).isEqualTo(Known.YES);
        assertThat(list.has("E118", LocalDate.of(2025, 10, 1))).isEqualTo(Known.NO);
        assertThat(list.size()).isEqualTo(2);
    }

    private static CodeRows<DiagnosisFacts> diagnoses(String text, DateRange whole) {
        return CodeRows.diagnoses()
                .read("codes.csv", new StringReader(text), whole)
                .build();
    }
}
