package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Codes.asked;
import static org.practicekit.billing.edit.Codes.beside;
import static org.practicekit.billing.edit.Codes.billed;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;

class VisitEditsTest {
    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "X2002, X1000, WARNING line 1 modifier",
        "X2002-25, X1000, PASSED",
        "X2002, X1010, WARNING line 1 modifier",
        "X2002-57, X1010, WARNING line 1 modifier",
        "X2002, X1090, WARNING line 1 modifier",
        "X2002-57, X1090, PASSED",
        "X2002-25, X1090, WARNING line 1 modifier",
        "X2002, X1033, PASSED",
        "X2002, X4001, PASSED",
        "G0008, X1000, PASSED"
    })
    void a_visit_on_the_day_of_a_procedure_has_its_modifier(String visit, String procedure, String said) {
        assertThat(asked(ProcedureEdits.VISIT_WITH_PROCEDURE, billed(visit, procedure)))
                .isEqualTo(said);
        assertThat(Asked.of(ProcedureEdits.VISIT_WITH_PROCEDURE, billed(visit), beside(billed(procedure))))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} done {1}: {2}")
    @CsvSource({
        "X1090, 2026-03-03, WARNING line 1 modifier",
        "X1090, 2026-03-04, PASSED",
        "X1090, 2026-03-01, PASSED",
        "X1010, 2026-03-03, PASSED",
        "X1010, 2026-03-01, PASSED"
    })
    void a_major_procedure_reaches_back_one_day(String procedure, LocalDate done, String said) {
        assertThat(Asked.of(ProcedureEdits.VISIT_WITH_PROCEDURE, billed("X2002"), beside(billed(done, procedure))))
                .isEqualTo(said);
    }

    @Test
    void another_providers_procedure_has_nothing_to_do_with_a_visit() {
        ClaimSheet other =
                by(billed("X1090"), Sheets.doctor().npi(Sheets.ASSISTANT).build());

        assertThat(Asked.of(ProcedureEdits.VISIT_WITH_PROCEDURE, billed("X2002"), beside(other)))
                .isEqualTo("PASSED");
        assertThat(Asked.of(ProcedureEdits.AFTER_PROCEDURE, billed(Sheets.SEEN.plusDays(5), "X2002"), beside(other)))
                .isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "{0} after {1} done {2}: {3}")
    @CsvSource({
        "X2002, X1010, 2026-02-20, WARNING line 1 modifier",
        "X2002, X1010, 2026-02-19, PASSED",
        "X2002-24, X1010, 2026-02-20, PASSED",
        "X2002-79, X1010, 2026-02-20, WARNING line 1 modifier",
        "X2002, X1090, 2025-12-02, WARNING line 1 modifier",
        "X2002, X1090, 2025-12-01, PASSED",
        "X2002, X1000, 2026-03-01, PASSED",
        "X2002, X1010, 2026-03-02, PASSED",
        "X2002, X1010, 2026-03-03, PASSED",
        "X1000, X1090, 2026-02-20, WARNING line 1 modifier",
        "X1000-24, X1090, 2026-02-20, WARNING line 1 modifier",
        "X1000-58, X1090, 2026-02-20, PASSED",
        "X1000-78, X1090, 2026-02-20, PASSED",
        "X1000-79, X1090, 2026-02-20, PASSED",
        "X1090, X1010, 2026-02-20, WARNING line 1 modifier",
        "G0008, X1090, 2026-02-20, PASSED"
    })
    void in_the_ten_or_ninety_days_after_a_procedure_care_has_its_modifier(
            String care, String procedure, LocalDate done, String said) {
        assertThat(Asked.of(ProcedureEdits.AFTER_PROCEDURE, billed(care), beside(billed(done, procedure))))
                .isEqualTo(said);
    }

    @Test
    void a_procedure_earlier_on_the_same_claim_counts_too() {
        ClaimSheet sheet = ClaimSheet.builder()
                .like(billed("X1010"))
                .addLines(Codes.line(2, "X2002").from(Sheets.SEEN.plusDays(10)).build())
                .build();

        assertThat(asked(ProcedureEdits.AFTER_PROCEDURE, sheet)).isEqualTo("WARNING line 2 modifier");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "X3001, ERROR line 1 procedure",
        "X3001 X1010, PASSED",
        "X3001 X1000, PASSED",
        "X3001 X1090, ERROR line 1 procedure",
        "X3002, NOT_DECIDED: with what the payer takes X3002",
        "X1010, PASSED"
    })
    void what_is_only_billed_with_others_has_one_of_them(String lines, String said) {
        assertThat(asked(ProcedureEdits.ADD_ON, billed(lines.split(" ")))).isEqualTo(said);
    }

    @Test
    void the_others_are_of_the_same_day_and_provider_and_may_be_on_another_claim() {
        ClaimSheet sheet = billed("X3001");

        assertThat(Asked.of(ProcedureEdits.ADD_ON, sheet, beside(billed("X1010"))))
                .isEqualTo("PASSED");
        assertThat(Asked.of(ProcedureEdits.ADD_ON, sheet, beside(billed(Sheets.SEEN.plusDays(1), "X1010"))))
                .isEqualTo("ERROR line 1 procedure");
        assertThat(Asked.of(
                        ProcedureEdits.ADD_ON,
                        sheet,
                        beside(by(
                                billed("X1010"),
                                Sheets.doctor().npi(Sheets.ASSISTANT).build()))))
                .isEqualTo("ERROR line 1 procedure");
    }

    @ParameterizedTest(name = "{0} before on {1}: {2}")
    @CsvSource({
        "X2002, 2023-03-02, PASSED",
        "X2002, 2023-03-03, WARNING line 1 procedure",
        "X2002, 2026-03-01, WARNING line 1 procedure",
        "X2002, 2026-03-02, PASSED",
        "X1010, 2026-03-01, WARNING line 1 procedure",
        "G0008, 2026-03-01, PASSED"
    })
    void a_new_patient_was_not_seen_for_three_years(String before, LocalDate seen, String said) {
        assertThat(Asked.of(ProcedureEdits.NEW_PATIENT, billed("X2001"), beside(billed(seen, before))))
                .isEqualTo(said);
        assertThat(Asked.of(ProcedureEdits.NEW_PATIENT, billed("X2002"), beside(billed(seen, before))))
                .isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "by {0}, {1}: {2}")
    @CsvSource({
        "1888888884, 207Q00000X, WARNING line 1 procedure",
        "1888888884, 207R00000X, PASSED",
        "1888888884, , NOT_DECIDED: of which specialty those are who saw the patient",
        "1999999992, 207R00000X, WARNING line 1 procedure",
        "1999999992, , WARNING line 1 procedure"
    })
    void the_same_specialty_of_the_group_makes_a_patient_known(String npi, String specialty, String said) {
        ClaimProvider colleague = Sheets.doctor()
                .npi(npi)
                .taxonomy(Optional.ofNullable(specialty))
                .build();
        ClaimSheet before = by(billed(LocalDate.of(2025, 3, 1), "X2002"), colleague);

        assertThat(Asked.of(ProcedureEdits.NEW_PATIENT, billed("X2001"), beside(before)))
                .isEqualTo(said);
    }

    @Test
    void another_group_does_not_make_a_patient_known() {
        ClaimSheet before = billed(LocalDate.of(2025, 3, 1), "X2002");
        ClaimSheet elsewhere = by(before, Sheets.clinic().npi(Sheets.ASSISTANT).build());

        assertThat(Asked.of(ProcedureEdits.NEW_PATIENT, billed("X2001"), beside(elsewhere)))
                .isEqualTo("PASSED");
    }

    @Test
    void without_the_other_claims_nobody_knows() {
        EditContextBuilder alone = Codes.known().history(Optional.empty());

        assertThat(Asked.of(ProcedureEdits.NEW_PATIENT, billed("X2001"), alone))
                .isEqualTo("NOT_DECIDED: which other claims of the patient are live");
        assertThat(Asked.of(
                        ProcedureEdits.NEW_PATIENT,
                        billed("X2002"),
                        Codes.known().history(Optional.empty())))
                .isEqualTo("PASSED");
        assertThat(Asked.of(
                        ProcedureEdits.AFTER_PROCEDURE,
                        billed("X2002"),
                        Codes.known().history(Optional.empty())))
                .isEqualTo("NOT_DECIDED: which other claims of the patient are live");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "X1000-50, PASSED",
        "X1000-50*2, WARNING line 1 units",
        "X1000-LT X1000-RT, WARNING line 2 modifier",
        "X1000-LT-RT, WARNING line 1 modifier",
        "X1000-LT, PASSED",
        "X1000-RT, PASSED",
        "X1000-RT X1010-LT, PASSED",
        "X1033-50, PASSED",
        "X1033-50*2, PASSED",
        "X1033-LT X1033-RT, PASSED",
        "X1010-50, WARNING line 1 modifier",
        "X1090-50, WARNING line 1 modifier",
        "G0008-50, WARNING line 1 modifier",
        "X1090-LT X1090-RT, PASSED"
    })
    void both_sides_are_billed_as_the_indicator_says(String lines, String said) {
        assertThat(asked(ProcedureEdits.BILATERAL, billed(lines.split(" ")))).isEqualTo(said);
    }

    private static ClaimSheet by(ClaimSheet sheet, ClaimProvider provider) {
        return ClaimSheet.builder()
                .like(sheet)
                .providers(sheet.providers().stream()
                        .filter(one -> one.role() != provider.role())
                        .toList())
                .addProviders(provider)
                .build();
    }
}
