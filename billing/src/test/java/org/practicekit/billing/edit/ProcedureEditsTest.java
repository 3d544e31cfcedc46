package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Codes.asked;
import static org.practicekit.billing.edit.Codes.billed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.Insured.Sex;
import org.practicekit.core.privacy.PatientText;

class ProcedureEditsTest {
    @ParameterizedTest(name = "seen {0}: {1}")
    @CsvSource({
        "2026-03-01, ERROR line 1 procedure",
        "2026-03-02, PASSED",
        "2026-03-03, ERROR line 1 procedure",
        "2034-10-01, NOT_DECIDED: the procedures of 2034-10-01"
    })
    void a_procedure_is_in_the_list_of_the_day(LocalDate seen, String said) {
        assertThat(asked(ProcedureEdits.VALID, billed(seen, "A4206"))).isEqualTo(said);
    }

    @Test
    void a_line_of_two_days_needs_a_procedure_of_both() {
        assertThat(asked(ProcedureEdits.VALID, billed("A4206", line -> line.to(LocalDate.of(2026, 3, 3)))))
                .isEqualTo("ERROR line 1 procedure");
    }

    @Test
    void of_other_lists_of_procedures_nothing_is_known() {
        assertThat(asked(ProcedureEdits.VALID, billed("G0008", line -> line.qualifier("WK"))))
                .isEqualTo("NOT_DECIDED: the list of procedures WK");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "G0008, PASSED",
        "G0008-26-LT-RT-95, PASSED",
        "G0008-26-25-59-LT-RT, ERROR line 1 modifier",
        "G0008-26-26, ERROR line 1 modifier 2",
        "G0008-ZZ, ERROR line 1 modifier 1",
        "G0008-lt, ERROR line 1 modifier 1",
        "G0008-5, ERROR line 1 modifier 1",
        "G0008-LT-26, WARNING line 1 modifier 2",
        "G0008-95-LT-26, WARNING line 1 modifier 2; WARNING line 1 modifier 3"
    })
    void modifiers_are_in_the_list_each_once_and_in_order(String line, String said) {
        assertThat(asked(ProcedureEdits.MODIFIERS, billed(line))).isEqualTo(said);
    }

    @Test
    void of_modifiers_that_cannot_be_looked_up_the_form_is_known() {
        assertThat(Asked.of(ProcedureEdits.MODIFIERS, billed("G0008-LT"), Sheets.known()))
                .isEqualTo("NOT_DECIDED: the list of modifiers");
        assertThat(Asked.of(ProcedureEdits.MODIFIERS, billed("G0008-LT-LT"), Sheets.known()))
                .isEqualTo("ERROR line 1 modifier 2: the list of modifiers");
        assertThat(Asked.of(ProcedureEdits.MODIFIERS, billed("G0008"), Sheets.known()))
                .isEqualTo("PASSED");
        assertThat(asked(ProcedureEdits.MODIFIERS, billed(LocalDate.of(2034, 10, 1), "G0008-ZZ")))
                .isEqualTo("NOT_DECIDED: the modifiers of 2034-10-01");
    }

    @ParameterizedTest(name = "{0}, born {1}, {2}: {3}")
    @CsvSource({
        "X6001, 2008-03-03, FEMALE, PASSED",
        "X6001, 2008-03-02, FEMALE, WARNING line 1 procedure",
        "X6001, , FEMALE, NOT_DECIDED: when the patient was born",
        "X6002, 1980-05-17, MALE, PASSED",
        "X6002, 1980-05-17, FEMALE, WARNING line 1 procedure",
        "X6002, 1980-05-17, UNKNOWN, NOT_DECIDED: which sex payers note for the patient",
        "G0008, , UNKNOWN, PASSED"
    })
    void a_procedure_is_meant_for_the_patient(String procedure, LocalDate born, Sex sex, String said) {
        ClaimPerson subscriber = Sheets.person("Maple", LocalDate.of(1980, 5, 17));
        ClaimSheet sheet = ClaimSheet.builder()
                .like(billed(procedure))
                .patient(ClaimPerson.builder()
                        .like(subscriber)
                        .person(Insured.builder()
                                .like(subscriber.person())
                                .birthDate(Optional.ofNullable(born))
                                .sex(sex)
                                .build())
                        .build())
                .build();

        assertThat(asked(ProcedureEdits.PATIENT, sheet)).isEqualTo(said);
    }

    @Test
    void a_procedure_that_says_only_that_nothing_else_fits_is_described_or_explained() {
        assertThat(asked(ProcedureEdits.UNLISTED, billed("X4001"))).isEqualTo("ERROR line 1 procedure");
        assertThat(asked(
                        ProcedureEdits.UNLISTED,
                        billed("X4001", line -> line.description(PatientText.of("made-up procedure")))))
                .isEqualTo("PASSED");
        assertThat(asked(
                        ProcedureEdits.UNLISTED,
                        billed("X4001", line -> line.note(PatientText.of("made-up procedure")))))
                .isEqualTo("PASSED");
        assertThat(asked(ProcedureEdits.UNLISTED, billed("G0008"))).isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "E11.9, 2026-03-02, PASSED",
        "E10.9, 2026-03-02, WARNING line 1 diagnosis pointer",
        "E10.9, 2026-03-01, PASSED",
        "E10.9, 2026-03-03, PASSED",
        "E10.9, 2034-10-01, NOT_DECIDED: the payer's policies of 2034-10-01"
    })
    void a_diagnosis_of_the_line_is_one_for_which_the_policy_covers_the_procedure(
            String diagnosis, LocalDate seen, String said) {
        ClaimSheet sheet = ClaimSheet.builder()
                .like(Codes.diagnosed(diagnosis))
                .lines(List.of(Codes.line(1, "X1033").from(seen).build()))
                .build();

        assertThat(asked(ProcedureEdits.COVERED_DIAGNOSIS, sheet)).isEqualTo(said);
    }

    @Test
    void a_diagnosis_that_the_line_does_not_point_to_supports_nothing() {
        ClaimSheet sheet = ClaimSheet.builder()
                .like(Codes.diagnosed("E10.9", "E11.9"))
                .lines(List.of(Codes.line(1, "X1033").pointers(List.of(1, 7)).build()))
                .build();

        assertThat(asked(ProcedureEdits.COVERED_DIAGNOSIS, sheet)).isEqualTo("WARNING line 1 diagnosis pointer");
        assertThat(Asked.of(ProcedureEdits.COVERED_DIAGNOSIS, sheet, Sheets.known()))
                .isEqualTo("NOT_DECIDED: which diagnoses the payer's policies cover");
    }

    @ParameterizedTest(name = "{0}, number on {1}: {2}")
    @CsvSource({
        "X5001, nothing, ERROR line 1 number",
        "X5001, claim, PASSED",
        "X5001, line, PASSED",
        "X5001-QW, claim, ERROR line 1 modifier",
        "X5002-QW, claim, PASSED",
        "X5002-QW, nothing, ERROR line 1 number",
        "X5002, claim, WARNING line 1 modifier",
        "X5003, claim, PASSED",
        "X5003, nothing, ERROR line 1 number",
        "X5003-QW, claim, ERROR line 1 modifier",
        "G0008, nothing, PASSED",
        "G0008-QW, nothing, ERROR line 1 modifier"
    })
    void a_test_has_the_number_of_the_certificate_and_qw_just_where_the_list_has_it(
            String line, String where, String said) {
        ClaimReference number = ClaimReference.of(ClaimReference.Meaning.CLIA, "14D0000001");
        ClaimReference other = ClaimReference.of(ClaimReference.Meaning.REFERRED_CLIA, "14D0000002");
        ClaimSheet sheet = billed(line, one -> one.addReferences(other, where.equals("line") ? number : other));
        ClaimSheet whole = where.equals("claim")
                ? ClaimSheet.builder().like(sheet).addReferences(number).build()
                : sheet;

        assertThat(asked(ProcedureEdits.CLIA, whole)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}, {1} {2} on {3}: {4}")
    @CsvSource({
        "00000000011, 2, ML, 2026-03-01, ERROR line 1 drug",
        "00000000011, 2, ML, 2026-03-02, PASSED",
        "00000000011, 2, ML, 2026-03-03, ERROR line 1 drug",
        "00000000012, 2, UN, 2026-03-03, PASSED",
        "00000000012, 0.5, GR, 2026-03-03, PASSED",
        "00000000012, 1, F2, 2026-03-03, PASSED",
        "00000000012, 1, ME, 2026-03-03, PASSED",
        "00000000012, 0, ML, 2026-03-03, ERROR line 1 drug",
        "00000000012, , ML, 2026-03-03, ERROR line 1 drug",
        "00000000012, 2, MG, 2026-03-03, ERROR line 1 drug",
        "00000000012, 2, , 2026-03-03, ERROR line 1 drug",
        "0000000012, 2, ML, 2026-03-03, ERROR line 1 drug; ERROR line 1 drug",
        "0000-0000-12, 2, ML, 2026-03-03, ERROR line 1 drug; ERROR line 1 drug"
    })
    void a_drug_has_its_code_how_much_and_in_which_unit(
            String ndc, BigDecimal quantity, String unit, LocalDate seen, String said) {
        assertThat(asked(ProcedureEdits.DRUG, given(ndc, quantity, unit, seen))).isEqualTo(said);
    }

    @ParameterizedTest(name = "twelve digits on {0}: {1}")
    @CsvSource({"2033-03-06, true", "2033-03-07, false"})
    void twelve_digits_are_taken_from_the_day_on_which_they_are_given_out(LocalDate seen, boolean wrong) {
        ClaimSheet sheet = given("000000000123", BigDecimal.ONE, "ML", seen);

        assertThat(Asked.messages(ProcedureEdits.DRUG, sheet, Codes.known())
                        .contains("The National Drug Code does not have eleven digits."))
                .isEqualTo(wrong);
    }

    @Test
    void a_drug_that_payers_want_to_know_is_named() {
        assertThat(asked(ProcedureEdits.DRUG, billed("J1100"))).isEqualTo("ERROR line 1 drug");
        assertThat(asked(ProcedureEdits.DRUG, billed("G0008"))).isEqualTo("PASSED");
    }

    @Test
    void without_a_list_of_drugs_nobody_knows_whether_one_is_on_the_market() {
        ClaimSheet sheet = given("00000000011", BigDecimal.ONE, "ML", Sheets.SEEN);
        EditContextBuilder context =
                Sheets.known().codes(Codes.all().drugs(Optional.empty()).build());

        assertThat(Asked.of(ProcedureEdits.DRUG, sheet, context))
                .isEqualTo("NOT_DECIDED: which drugs are on the market");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProcedureEdits.class,
            names = {
                "VALID",
                "PATIENT",
                "VISIT_WITH_PROCEDURE",
                "AFTER_PROCEDURE",
                "ADD_ON",
                "NEW_PATIENT",
                "BILATERAL",
                "UNLISTED",
                "CLIA",
                "DRUG",
                "UNITS"
            })
    void without_a_list_of_procedures_nothing_is_decided(ProcedureEdits edit) {
        assertThat(Asked.of(edit, billed("G0008"), Sheets.known())).isEqualTo("NOT_DECIDED: the list of procedures");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProcedureEdits.class,
            names = {
                "VALID",
                "PATIENT",
                "VISIT_WITH_PROCEDURE",
                "AFTER_PROCEDURE",
                "ADD_ON",
                "NEW_PATIENT",
                "BILATERAL",
                "UNLISTED",
                "CLIA",
                "DRUG",
                "UNITS"
            })
    void of_codes_that_may_have_come_after_the_last_day_of_the_list_nothing_is_decided(ProcedureEdits edit) {
        assertThat(asked(edit, billed(LocalDate.of(2034, 10, 1), "X9999")))
                .isEqualTo("NOT_DECIDED: the procedures of 2034-10-01");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PATIENT, for which ages and which sex which procedure is meant",
        "VISIT_WITH_PROCEDURE, 'what is paid with which procedure, and which procedures are visits'",
        "AFTER_PROCEDURE, 'what is paid with which procedure, and which procedures are visits'",
        "ADD_ON, which procedures are only billed with others",
        "NEW_PATIENT, which procedures are visits",
        "BILATERAL, what is paid for both sides of which procedure",
        "UNLISTED, which procedures say only that nothing else fits",
        "CLIA, which tests need a CLIA certificate",
        "DRUG, for which procedures payers want to know the drug",
        "UNITS, which procedures are counted in minutes"
    })
    void a_list_without_the_column_decides_nothing(ProcedureEdits edit, String missing) {
        assertThat(Asked.of(edit, billed("G0008"), Codes.bare())).isEqualTo("NOT_DECIDED: " + missing);
    }

    @Test
    void a_clean_claim_passes_them_all() {
        for (ProcedureEdits edit : ProcedureEdits.values()) {
            assertThat(asked(edit, billed("G0008"))).as(edit.name()).isEqualTo("PASSED");
        }
    }

    private static ClaimSheet given(String ndc, BigDecimal quantity, String unit, LocalDate seen) {
        return billed(
                "J1100",
                line -> line.from(seen)
                        .drug(ClaimDrug.builder()
                                .ndc(ndc)
                                .quantity(Optional.ofNullable(quantity))
                                .unit(Optional.ofNullable(unit))
                                .build()));
    }
}
