package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Sheets.clean;
import static org.practicekit.billing.edit.Sheets.coverage;
import static org.practicekit.billing.edit.Sheets.known;
import static org.practicekit.billing.edit.Sheets.profile;
import static org.practicekit.billing.edit.Sheets.with;
import static org.practicekit.billing.edit.Sheets.withInsurance;
import static org.practicekit.billing.edit.Sheets.withLine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.time.DateRange;

class EligibilityEditsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "W12345678, PASSED",
        "W1234567, ERROR subscriber",
        "W123456789, ERROR subscriber",
        "w12345678, ERROR subscriber",
        "X12345678, ERROR subscriber",
        ", ERROR subscriber",
    })
    void a_member_id_looks_as_the_payers_do(String id, String said) {
        assertThat(Asked.of(EligibilityEdits.MEMBER_ID, withMemberId(id))).isEqualTo(said);
    }

    @Test
    void a_payer_whose_ids_nobody_described_is_not_guessed_at() {
        assertThat(Asked.of(
                        EligibilityEdits.MEMBER_ID,
                        clean(),
                        known().profile(profile()
                                .memberIdPattern(Optional.empty())
                                .build())))
                .isEqualTo("NOT_DECIDED: what the payer's member ids look like");
        assertThat(Asked.of(EligibilityEdits.MEMBER_ID, withMemberId(null), known().profile(Optional.empty())))
                .isEqualTo("ERROR subscriber");
    }

    @ParameterizedTest
    @EnumSource(names = {"WORKERS_COMPENSATION", "NO_FAULT", "LIABILITY"})
    void insurers_of_accidents_go_by_their_own_case_not_by_a_card(CoverageKind kind) {
        assertThat(Asked.of(EligibilityEdits.MEMBER_ID, withMemberId(null), known().kind(kind)))
                .isEqualTo("PASSED");
    }

    private static ClaimSheet withMemberId(@Nullable String id) {
        return withInsurance(one -> one.memberId(Optional.ofNullable(id).map(MemberId::of)));
    }

    @ParameterizedTest(name = "covered from {0} to before {1}, not from {2}: {3}")
    @CsvSource({
        "2026-01-01, 2027-01-01, , PASSED",
        "2026-03-02, 2026-03-03, , PASSED",
        "2026-01-01, 2026-03-02, , NOT_DECIDED: whether the coverage is active on all days of service",
        "2026-03-03, 2027-01-01, , NOT_DECIDED: whether the coverage is active on all days of service",
        "2026-01-01, 2026-03-02, 2026-03-02, ERROR line 1 days of service; ERROR line 2 days of service",
        "2026-01-01, 2026-03-03, 2026-03-03, PASSED",
    })
    void the_coverage_is_active_on_the_day_of_service(LocalDate from, LocalDate to, LocalDate end, String said) {
        CoverageFactsBuilder facts = CoverageFacts.builder().addActive(new DateRange(from, to));
        if (end != null) {
            facts.addInactive(DateRange.from(end));
        }
        assertThat(Asked.of(EligibilityEdits.ACTIVE, clean(), known().coverage(facts.build())))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "service until {0}: {1}")
    @CsvSource({"2026-03-04, PASSED", "2026-03-05, ERROR line 1 days of service"})
    void every_day_of_a_longer_service_counts(LocalDate last, String said) {
        CoverageFacts facts = CoverageFacts.builder()
                .addActive(DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 3)))
                .addActive(DateRange.day(LocalDate.of(2026, 3, 4)))
                .addInactive(DateRange.from(LocalDate.of(2026, 3, 5)))
                .build();
        assertThat(Asked.of(EligibilityEdits.ACTIVE, withLine(line -> line.to(last)), known().coverage(facts)))
                .isEqualTo(said);
    }

    @Test
    void without_any_answer_nobody_knows_whether_the_coverage_is_active() {
        assertThat(Asked.of(EligibilityEdits.ACTIVE, clean(), known().coverage(Optional.empty())))
                .isEqualTo("NOT_DECIDED: on which days the coverage is active");
    }

    @ParameterizedTest(name = "relationship {0}, patient apart {1}: {2}")
    @CsvSource({
        "18, false, PASSED",
        "18, true, ERROR patient",
        "19, true, PASSED",
        "19, false, ERROR patient",
        ", true, ERROR patient",
        ", false, ERROR patient",
    })
    void a_patient_stands_apart_just_where_they_are_somebody_else(String code, boolean apart, String said) {
        ClaimSheet sheet = ClaimSheet.builder()
                .like(withInsurance(one -> one.relationshipCode(Optional.ofNullable(code))))
                .patient(Optional.of(Sheets.person("Maple", LocalDate.of(2015, 8, 1)))
                        .filter(one -> apart))
                .build();
        assertThat(Asked.of(EligibilityEdits.RELATIONSHIP, sheet)).isEqualTo(said);
    }

    @Test
    void somebody_is_the_subscriber() {
        ClaimSheet sheet = withInsurance(one -> one.subscriber(Optional.empty()));
        assertThat(Asked.of(EligibilityEdits.RELATIONSHIP, sheet)).isEqualTo("ERROR subscriber");
        assertThat(Asked.of(EligibilityEdits.LIFETIME, sheet)).isEqualTo("NOT_DECIDED: who the patient is");
    }

    @ParameterizedTest(name = "born {0}, died {1}: {2}")
    @CsvSource({
        "1980-05-17, , PASSED",
        "2026-03-02, , PASSED",
        "2026-03-03, , ERROR line 1 days of service; ERROR line 2 days of service",
        "1980-05-17, 2026-03-02, PASSED",
        "1980-05-17, 2026-03-01, ERROR line 1 days of service; ERROR line 2 days of service",
        ", , ERROR subscriber",
    })
    void a_patient_is_born_and_alive_on_the_day_of_service(LocalDate born, LocalDate died, String said) {
        ClaimPerson subscriber = ClaimPerson.builder()
                .person(Insured.builder()
                        .like(Sheets.person("Maple", LocalDate.of(1980, 5, 17)).person())
                        .birthDate(Optional.ofNullable(born))
                        .build())
                .deathDate(Optional.ofNullable(died))
                .build();
        assertThat(Asked.of(EligibilityEdits.LIFETIME, withInsurance(one -> one.subscriber(subscriber))))
                .isEqualTo(said);
    }

    @Test
    void a_service_of_several_days_ends_before_the_patient_has_died() {
        ClaimPerson subscriber = ClaimPerson.builder()
                .like(Sheets.person("Maple", LocalDate.of(1980, 5, 17)))
                .deathDate(LocalDate.of(2026, 3, 3))
                .build();
        ClaimSheet sheet = ClaimSheet.builder()
                .like(withLine(line -> line.to(LocalDate.of(2026, 3, 4))))
                .insurance(Sheets.insurance().subscriber(subscriber).build())
                .build();
        assertThat(Asked.of(EligibilityEdits.LIFETIME, sheet)).isEqualTo("ERROR line 1 days of service");
    }

    @Test
    void a_patient_apart_is_the_one_whose_life_counts() {
        ClaimSheet sheet = with(all -> all.patient(Sheets.person("Maple", LocalDate.of(2026, 3, 4))));
        assertThat(Asked.of(EligibilityEdits.LIFETIME, sheet))
                .isEqualTo("ERROR line 1 days of service; ERROR line 2 days of service");
    }

    @ParameterizedTest(name = "answered by {0}: {1}")
    @CsvSource({
        "ACME1, PASSED",
        "PLAN7, WARNING payer",
        ", NOT_DECIDED: which payer the payer's own answer names",
    })
    void a_claim_goes_to_the_payer_that_the_answer_names(String answered, String said) {
        CoverageFacts facts = coverage()
                .answeredBy(Optional.ofNullable(answered).map(PayerId::new))
                .build();
        assertThat(Asked.of(EligibilityEdits.ROUTE, clean(), known().coverage(facts)))
                .isEqualTo(said);
    }

    @Test
    void a_line_without_a_day_is_the_business_of_another_edit() {
        ClaimSheet sheet = with(
                all -> all.lines(List.of(Sheets.line(1).from(Optional.empty()).build())));
        assertThat(Asked.of(EligibilityEdits.ACTIVE, sheet)).isEqualTo("PASSED");
        assertThat(Asked.of(EligibilityEdits.LIFETIME, sheet)).isEqualTo("PASSED");
    }
}
