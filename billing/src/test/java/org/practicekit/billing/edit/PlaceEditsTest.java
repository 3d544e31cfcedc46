package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Codes.asked;
import static org.practicekit.billing.edit.Codes.billed;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.CoverageKind;

class PlaceEditsTest {
    @ParameterizedTest(name = "place {0} of the line on {1}: {2}")
    @CsvSource({
        ", 2026-03-02, PASSED",
        "22, 2026-03-02, PASSED",
        "28, 2026-03-02, ERROR line 1 place of service",
        "1, 2026-03-02, ERROR line 1 place of service",
        "27, 2023-09-30, ERROR line 1 place of service",
        "27, 2023-10-01, PASSED"
    })
    void a_place_is_in_the_list_on_the_day(String place, LocalDate seen, String said) {
        ClaimSheet sheet = billed("G0008", line -> line.from(seen).place(Optional.ofNullable(place)));

        assertThat(asked(PlaceEdits.VALID, sheet)).isEqualTo(said);
    }

    @Test
    void the_claims_place_is_that_of_lines_without_one() {
        ClaimSheet nowhere = ClaimSheet.builder()
                .like(billed("G0008"))
                .place(Optional.empty())
                .build();
        ClaimSheet wrong =
                ClaimSheet.builder().like(billed("G0008")).place("28").build();

        assertThat(asked(PlaceEdits.VALID, nowhere)).isEqualTo("ERROR line 1 place of service");
        assertThat(asked(PlaceEdits.VALID, wrong)).isEqualTo("ERROR line 1 place of service");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "X7001, 21, PASSED",
        "X7001, 22, PASSED",
        "X7001, 11, ERROR line 1 place of service",
        "G0008, 11, PASSED"
    })
    void a_procedure_is_done_where_it_may_be(String procedure, String place, String said) {
        assertThat(asked(PlaceEdits.VALID, billed(procedure, line -> line.place(place))))
                .isEqualTo(said);
    }

    @Test
    void without_a_list_of_procedures_the_place_alone_is_judged() {
        assertThat(Asked.of(PlaceEdits.VALID, billed("G0008"), Sheets.known()))
                .isEqualTo("NOT_DECIDED: the list of procedures");
        assertThat(Asked.of(PlaceEdits.VALID, billed("G0008", line -> line.place("28")), Sheets.known()))
                .isEqualTo("ERROR line 1 place of service: the list of procedures");
        assertThat(Asked.of(PlaceEdits.VALID, billed("G0008"), Codes.bare()))
                .isEqualTo("NOT_DECIDED: where which procedure may be done");
    }

    @ParameterizedTest(name = "{0} at {1} for {2}: {3}")
    @CsvSource({
        "G0008-95, 10, GROUP, PASSED",
        "G0008-95, 02, GROUP, PASSED",
        "G0008-95, 11, GROUP, WARNING line 1 place of service",
        "G0008-95, 10, MEDICARE, WARNING line 1 place of service",
        "G0008-95, 02, MEDICARE, WARNING line 1 place of service",
        "G0008-95, 22, MEDICARE, PASSED",
        "G0008-95, 10, , NOT_DECIDED: what sort of insurance is asked",
        "G0008-93, 10, MEDICARE, PASSED",
        "G0008-93, 02, , PASSED",
        "G0008-93, 11, MEDICARE, WARNING line 1 place of service",
        "G0008-93-95, 10, GROUP, WARNING line 1 place of service",
        "G0008, 10, MEDICARE, PASSED",
        "G0008, 11, , PASSED"
    })
    void telehealth_has_its_place_and_its_modifier(String line, String place, CoverageKind kind, String said) {
        EditContextBuilder context = Codes.known().kind(Optional.ofNullable(kind));

        assertThat(Asked.of(PlaceEdits.TELEHEALTH, billed(line, one -> one.place(place)), context))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "seen {0}: {1}")
    @CsvSource({"2023-12-31, NOT_IN_FORCE", "2024-01-01, WARNING line 1 place of service"})
    void the_place_says_how_telehealth_is_paid_since_2024(LocalDate seen, String said) {
        assertThat(asked(PlaceEdits.TELEHEALTH, billed(seen, "G0008-95"))).isEqualTo(said);
    }
}
