package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Codes.asked;
import static org.practicekit.billing.edit.Codes.billed;
import static org.practicekit.billing.edit.Codes.diagnosed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.Insured.Sex;

class DiagnosisEditsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"E11.9, PASSED", "E11, ERROR diagnosis 1", "E11.99, ERROR diagnosis 1", "E1, ERROR diagnosis 1"})
    void a_diagnosis_is_in_the_list_in_its_full_length(String code, String said) {
        assertThat(asked(DiagnosisEdits.VALID, diagnosed(code))).isEqualTo(said);
    }

    @ParameterizedTest(name = "seen {0}: {1}")
    @CsvSource({
        "2024-09-30, ERROR diagnosis 1",
        "2024-10-01, PASSED",
        "2025-09-30, PASSED",
        "2025-10-01, ERROR diagnosis 1",
        "2015-09-30, NOT_DECIDED: the diagnoses of 2015-09-30",
        "2034-10-01, NOT_DECIDED: the diagnoses of 2034-10-01"
    })
    void a_diagnosis_is_in_the_list_of_the_fiscal_year_of_the_service(LocalDate seen, String said) {
        assertThat(asked(DiagnosisEdits.VALID, diagnosed(seen, "E11.65"))).isEqualTo(said);
    }

    @Test
    void a_line_from_september_to_october_needs_a_code_of_both_years() {
        ClaimSheet sheet = Codes.change(
                diagnosed(LocalDate.of(2025, 9, 30), "E11.65"), line -> line.to(LocalDate.of(2025, 10, 1)));

        assertThat(asked(DiagnosisEdits.VALID, sheet)).isEqualTo("ERROR diagnosis 1");
    }

    @Test
    void a_diagnosis_is_judged_on_the_days_of_the_lines_that_point_to_it() {
        ClaimSheet sheet =
                Sheets.with(all -> all.diagnoses(List.of(ClaimDiagnosis.icd10("E11.65"), ClaimDiagnosis.icd10("Z23")))
                        .lines(List.of(
                                Sheets.line(1).from(LocalDate.of(2025, 9, 30)).build(),
                                Sheets.line(2)
                                        .from(LocalDate.of(2025, 10, 1))
                                        .pointers(List.of(2))
                                        .build())));

        assertThat(asked(DiagnosisEdits.VALID, sheet)).isEqualTo("PASSED");
    }

    @Test
    void a_diagnosis_that_no_line_points_to_is_judged_on_all_days() {
        ClaimSheet sheet =
                Sheets.with(all -> all.diagnoses(List.of(ClaimDiagnosis.icd10("Z23"), ClaimDiagnosis.icd10("E11.99"))));

        assertThat(asked(DiagnosisEdits.VALID, sheet)).isEqualTo("ERROR diagnosis 2");
    }

    @Test
    void of_a_diagnosis_of_icd_9_nothing_is_known() {
        ClaimSheet sheet =
                Sheets.with(all -> all.diagnoses(List.of(new ClaimDiagnosis(ClaimDiagnosis.System.ICD_9, "25000"))));

        assertThat(asked(DiagnosisEdits.VALID, sheet)).isEqualTo("NOT_DECIDED: the list of ICD-9-CM");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "ICD_10, 2015-09-30, ERROR diagnosis 1",
        "ICD_10, 2015-10-01, PASSED",
        "ICD_9, 2015-09-30, PASSED",
        "ICD_9, 2015-10-01, ERROR diagnosis 1"
    })
    void icd_10_began_on_the_first_of_october_2015(ClaimDiagnosis.System system, LocalDate seen, String said) {
        ClaimSheet sheet = Sheets.with(all -> all.diagnoses(List.of(new ClaimDiagnosis(system, "E119")))
                .lines(List.of(Sheets.line(1).from(seen).build())));

        assertThat(asked(DiagnosisEdits.SYSTEM, sheet)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} diagnoses: {1}")
    @CsvSource({"0, ERROR diagnosis", "1, PASSED", "12, PASSED", "13, ERROR diagnosis"})
    void a_claim_has_one_to_twelve_diagnoses(int count, String said) {
        ClaimSheet sheet =
                diagnosed(IntStream.range(0, count).mapToObj("Z%02d"::formatted).toArray(String[]::new));

        assertThat(asked(DiagnosisEdits.NUMBER, sheet)).isEqualTo(said);
    }

    @Test
    void a_diagnosis_stands_there_once() {
        assertThat(asked(DiagnosisEdits.NUMBER, diagnosed("Z23", "E11.9", "Z23", "E119")))
                .isEqualTo("ERROR diagnosis 3; ERROR diagnosis 4");
    }

    @ParameterizedTest(name = "pointers {0}: {1}")
    @CsvSource({
        "1, PASSED",
        "2 1, PASSED",
        "'', ERROR line 1 diagnosis pointer",
        "3, ERROR line 1 diagnosis pointer",
        "0, ERROR line 1 diagnosis pointer",
        "1 1, ERROR line 1 diagnosis pointer",
        "1 2 1 2 1, ERROR line 1 diagnosis pointer; ERROR line 1 diagnosis pointer; ERROR line 1 diagnosis pointer; ERROR line 1 diagnosis pointer"
    })
    void a_line_points_to_diagnoses_that_are_there(String pointers, String said) {
        List<Integer> numbers = pointers.isEmpty()
                ? List.of()
                : List.of(pointers.split(" ")).stream().map(Integer::valueOf).toList();
        ClaimSheet sheet = Codes.change(diagnosed("Z23", "E11.9"), line -> line.pointers(numbers));

        assertThat(asked(DiagnosisEdits.POINTERS, sheet)).isEqualTo(said);
    }

    @Test
    void four_pointers_fit() {
        assertThat(asked(DiagnosisEdits.POINTERS, diagnosed("Z23", "E11.9", "E10.9", "H36")))
                .isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "E10.9, E11.9, WARNING diagnosis 2",
        "E11.9, E10.9, WARNING diagnosis 2",
        "E10.9, Z23, PASSED",
        "E11.9, E11.65, PASSED"
    })
    void what_is_said_of_a_category_holds_for_the_codes_below_it_in_either_order(
            String one, String other, String said) {
        assertThat(asked(DiagnosisEdits.EXCLUDES, diagnosed(LocalDate.of(2025, 1, 1), one, other)))
                .isEqualTo(said);
    }

    @Test
    void two_diagnoses_of_different_days_are_not_kept_apart() {
        ClaimSheet sheet =
                Sheets.with(all -> all.diagnoses(List.of(ClaimDiagnosis.icd10("E10.9"), ClaimDiagnosis.icd10("E11.9")))
                        .lines(List.of(
                                Sheets.line(1).build(),
                                Sheets.line(2)
                                        .from(LocalDate.of(2026, 3, 3))
                                        .pointers(List.of(2))
                                        .build())));

        assertThat(asked(DiagnosisEdits.EXCLUDES, sheet)).isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "first {0}: {1}")
    @CsvSource({
        "Z23, PASSED",
        "V00, ERROR diagnosis 1",
        "W19.XXXA, ERROR diagnosis 1",
        "X00, ERROR diagnosis 1",
        "Y99.9, ERROR diagnosis 1",
        "U07.1, PASSED"
    })
    void an_external_cause_is_not_first(String first, String said) {
        assertThat(asked(DiagnosisEdits.EXTERNAL_CAUSE, diagnosed(first, "W19.XXXA")))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "E11.9, G63, PASSED",
        "G63, E11.9, ERROR diagnosis 1",
        "G63, Z23, ERROR diagnosis 1",
        "H36, E10.9, ERROR diagnosis 1",
        "H36, Z23, PASSED",
        "Z23, H36, PASSED"
    })
    void a_disease_stands_in_front_of_what_shows_it(String first, String second, String said) {
        assertThat(asked(DiagnosisEdits.ORDER, diagnosed(first, second))).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}, born {1}: {2}")
    @CsvSource({
        "P00, 2025-03-03, PASSED",
        "P00, 2025-03-02, WARNING diagnosis 1",
        "Z00.129, 2008-03-03, PASSED",
        "Z00.129, 2008-03-02, WARNING diagnosis 1",
        "O26, 2017-03-02, PASSED",
        "O26, 2017-03-03, WARNING diagnosis 1",
        "O26, 1961-03-03, PASSED",
        "O26, 1961-03-02, WARNING diagnosis 1",
        "Z00.00, 2011-03-02, PASSED",
        "Z00.00, 2011-03-03, WARNING diagnosis 1",
        "Z23, 2026-03-02, PASSED",
        "P00, 2026-03-03, NOT_DECIDED: when the patient was born",
        "P00, , NOT_DECIDED: when the patient was born",
        "Z23, , PASSED"
    })
    void ages_count_in_completed_years_on_the_day_of_service(String code, LocalDate born, String said) {
        assertThat(asked(DiagnosisEdits.AGE, of(diagnosed(code), Optional.ofNullable(born), Sex.UNKNOWN)))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} of {1} on {2}: {3}")
    @CsvSource({
        "O26, MALE, 2015-10-01, WARNING diagnosis 1",
        "O26, FEMALE, 2024-09-30, PASSED",
        "N40, FEMALE, 2024-09-30, WARNING diagnosis 1",
        "N40, MALE, 2024-09-30, PASSED",
        "N40, FEMALE, 2024-10-01, NOT_IN_FORCE",
        "N40, UNKNOWN, 2024-09-30, NOT_DECIDED: which sex payers note for the patient",
        "Z23, UNKNOWN, 2024-09-30, PASSED"
    })
    void the_sex_was_asked_to_the_end_of_fiscal_year_2024(String code, Sex sex, LocalDate seen, String said) {
        ClaimSheet sheet = of(diagnosed(seen, code), Optional.of(LocalDate.of(1980, 5, 17)), sex);

        assertThat(asked(DiagnosisEdits.SEX, sheet)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "H25.11, X1000-RT, PASSED",
        "H25.11, X1000-LT, WARNING line 1 modifier",
        "H25.12, X1000-RT, WARNING line 1 modifier",
        "H25.11, X1000-50, WARNING line 1 modifier",
        "H25.12, X1000-LT-RT, WARNING line 1 modifier",
        "H25.13, X1000-50, PASSED",
        "H25.13, X1000-LT, PASSED",
        "H25.11 H25.12, X1000-50, PASSED",
        "H25.11 H25.12, X1000-LT, PASSED",
        "H25.11, X1000, PASSED",
        "Z23, X1000-LT, PASSED",
        "H25.10, X1000, WARNING line 1 diagnosis pointer",
        "H25.10, X1000-LT, WARNING line 1 diagnosis pointer"
    })
    void diagnoses_and_modifiers_are_about_the_same_side(String codes, String line, String said) {
        String[] all = codes.split(" ");
        ClaimSheet sheet = ClaimSheet.builder()
                .like(diagnosed(all))
                .lines(List.of(Codes.line(1, line)
                        .pointers(IntStream.rangeClosed(1, all.length).boxed().toList())
                        .build()))
                .build();

        assertThat(asked(DiagnosisEdits.SIDE, sheet)).isEqualTo(said);
    }

    @Test
    void it_is_told_which_side_does_not_fit() {
        ClaimSheet sheet = ClaimSheet.builder()
                .like(diagnosed("H25.11"))
                .lines(List.of(Codes.line(1, "X1000-LT").build()))
                .build();

        assertThat(Asked.messages(DiagnosisEdits.SIDE, sheet, Codes.known()))
                .containsExactly(
                        "The modifiers say left, and the diagnoses of the line are about the right side alone.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "S52.501A, PASSED",
        "S52.501Z, ERROR diagnosis 1",
        "S52.501, ERROR diagnosis 1",
        "S52.5, ERROR diagnosis 1",
        "W19.XXXA, PASSED",
        "Z23, PASSED",
        "T14, PASSED"
    })
    void a_code_with_a_seventh_character_has_one_that_is_named(String code, String said) {
        assertThat(asked(DiagnosisEdits.SEVENTH_CHARACTER, diagnosed(code))).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(
            value = DiagnosisEdits.class,
            names = {"EXCLUDES", "EXTERNAL_CAUSE", "ORDER", "AGE", "SEX", "SIDE", "SEVENTH_CHARACTER"})
    void what_hangs_on_icd_10_is_not_asked_before_it(DiagnosisEdits edit) {
        ClaimSheet before = of(diagnosed(LocalDate.of(2015, 9, 30), "V00"), Optional.empty(), Sex.UNKNOWN);
        ClaimSheet after = of(diagnosed(LocalDate.of(2015, 10, 1), "V00"), Optional.empty(), Sex.UNKNOWN);

        assertThat(asked(edit, before)).isEqualTo("NOT_IN_FORCE");
        assertThat(asked(edit, after)).isNotEqualTo("NOT_IN_FORCE");
    }

    @ParameterizedTest
    @EnumSource(
            value = DiagnosisEdits.class,
            names = {"VALID", "EXCLUDES", "ORDER", "AGE", "SEX", "SIDE", "SEVENTH_CHARACTER"})
    void without_a_list_nothing_is_decided(DiagnosisEdits edit) {
        ClaimSheet sheet = diagnosed(LocalDate.of(2024, 3, 1), "E11.9", "E10.9");

        assertThat(Asked.of(edit, sheet, Sheets.known())).isEqualTo("NOT_DECIDED: the list of diagnoses");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "VALID, which diagnoses have their full length",
        "EXCLUDES, which diagnoses the list keeps apart",
        "ORDER, which diagnoses stand behind others",
        "AGE, at which ages one can have which diagnosis",
        "SEX, for which sex which diagnosis is meant",
        "SIDE, which side which diagnosis is about",
        "SEVENTH_CHARACTER, which diagnoses have a seventh character"
    })
    void a_list_without_the_column_decides_nothing(DiagnosisEdits edit, String missing) {
        ClaimSheet sheet = diagnosed(LocalDate.of(2024, 3, 1), "E11.9", "E10.9");

        assertThat(Asked.of(edit, sheet, Codes.bare())).isEqualTo("NOT_DECIDED: " + missing);
    }

    @ParameterizedTest
    @EnumSource(
            value = DiagnosisEdits.class,
            names = {"EXCLUDES", "ORDER", "AGE", "SIDE", "SEVENTH_CHARACTER"})
    void of_codes_that_may_have_come_after_the_last_day_of_the_list_nothing_is_decided(DiagnosisEdits edit) {
        assertThat(asked(edit, diagnosed(LocalDate.of(2034, 10, 1), "Z98", "Z99")))
                .isEqualTo("NOT_DECIDED: the diagnoses of 2034-10-01");
    }

    @Test
    void a_clean_claim_passes_them_all() {
        for (DiagnosisEdits edit : DiagnosisEdits.values()) {
            assertThat(asked(edit, billed("G0008"))).isIn("PASSED", "NOT_IN_FORCE");
        }
    }

    private static ClaimSheet of(ClaimSheet sheet, Optional<LocalDate> born, Sex sex) {
        ClaimPerson subscriber = Sheets.person("Maple", LocalDate.of(1980, 5, 17));
        ClaimPerson patient = ClaimPerson.builder()
                .like(subscriber)
                .person(Insured.builder()
                        .like(subscriber.person())
                        .birthDate(born)
                        .sex(sex)
                        .build())
                .build();
        return ClaimSheet.builder().like(sheet).patient(patient).build();
    }
}
