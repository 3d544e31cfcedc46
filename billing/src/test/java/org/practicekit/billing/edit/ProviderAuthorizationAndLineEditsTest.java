package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Sheets.clean;
import static org.practicekit.billing.edit.Sheets.doctor;
import static org.practicekit.billing.edit.Sheets.known;
import static org.practicekit.billing.edit.Sheets.profile;
import static org.practicekit.billing.edit.Sheets.with;
import static org.practicekit.billing.edit.Sheets.withClinic;
import static org.practicekit.billing.edit.Sheets.withLine;
import static org.practicekit.billing.edit.Sheets.withProvider;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.edit.Enrolments.Enrolment;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.core.code.Npi;
import org.practicekit.core.time.DateRange;

class ProviderAuthorizationAndLineEditsTest {
    private static final ClaimReference AGREED = ClaimReference.of(Meaning.AUTHORIZATION, "AUTH-1");

    @Test
    void where_an_organisation_bills_a_person_is_named() {
        ClaimSheet nobody =
                with(sheet -> sheet.providers(List.of(Sheets.clinic().build())));
        assertThat(Asked.of(ProviderEdits.RENDERING, clean())).isEqualTo("PASSED");
        assertThat(Asked.of(ProviderEdits.RENDERING, nobody))
                .isEqualTo("ERROR line 1 rendering provider; ERROR line 2 rendering provider");
        assertThat(Asked.of(
                        ProviderEdits.RENDERING,
                        withProvider(doctor().npi(Optional.empty()).build())))
                .isEqualTo("ERROR line 1 rendering provider; ERROR line 2 rendering provider");
    }

    @Test
    void a_line_may_name_another_person_than_the_claim_does() {
        assertThat(Asked.of(
                        ProviderEdits.RENDERING,
                        withLine(line ->
                                line.addProviders(doctor().npi(Sheets.ASSISTANT).build()))))
                .isEqualTo("PASSED");
        assertThat(Asked.of(ProviderEdits.RENDERING, withLine(line -> line.addProviders(doctor().build()))))
                .isEqualTo("WARNING line 1 rendering provider");
    }

    @Test
    void a_doctor_who_bills_alone_is_not_named_again() {
        ClaimProvider alone =
                Sheets.clinic().organization(false).npi(Sheets.DOCTOR).build();
        assertThat(Asked.of(ProviderEdits.RENDERING, withProvider(alone))).isEqualTo("WARNING rendering provider");
        assertThat(Asked.of(ProviderEdits.RENDERING, with(sheet -> sheet.providers(List.of(alone)))))
                .isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "291U00000X, PASSED",
        "292200000X, PASSED",
        "293D00000X, PASSED",
        "261QA1903X, PASSED",
        "335V00000X, PASSED",
        "341600000X, PASSED",
        "332B00000X, PASSED",
        "261QP2300X, ERROR line 1 rendering provider",
    })
    void laboratories_surgical_centres_and_ambulances_bill_without_a_person(String taxonomy, String said) {
        ClaimSheet sheet = with(
                all -> all.providers(List.of(Sheets.clinic().taxonomy(taxonomy).build()))
                        .lines(List.of(Sheets.line(1).build())));
        assertThat(Asked.of(ProviderEdits.RENDERING, sheet)).isEqualTo(said);
    }

    @ParameterizedTest(name = "asked for {0}, claim names {1}, line names {2}: {3}")
    @CsvSource({
        "NO, , , PASSED",
        "YES, , , ERROR line 1 referring provider",
        "YES, REFERRING, , PASSED",
        "YES, , ORDERING, PASSED",
        "YES, , REFERRING, ERROR referring provider",
        "NO, , REFERRING, ERROR referring provider",
        "NO, REFERRING, REFERRING, PASSED",
        "UNKNOWN, , , NOT_DECIDED: whether the payer asks who referred or ordered",
        "UNKNOWN, REFERRING, , PASSED",
    })
    void who_referred_or_ordered_is_named_where_the_payer_asks(
            Answer asked, ProviderRole claim, ProviderRole line, String said) {
        ClaimSheet sheet = with(all -> {
            Optional.ofNullable(claim).map(this::sender).ifPresent(all::addProviders);
            return all.lines(List.of(Sheets.line(1)
                    .providers(
                            Optional.ofNullable(line).map(this::sender).stream().toList())
                    .build()));
        });
        assertThat(Asked.of(ProviderEdits.SENDER, sheet, known().needs(List.of(new LineNeed(1, Answer.NO, asked)))))
                .isEqualTo(said);
    }

    @Test
    void a_line_of_which_nothing_is_known_is_not_decided() {
        EditContextBuilder context = known().needs(List.of(new LineNeed(2, Answer.NO, Answer.NO)));
        assertThat(Asked.of(ProviderEdits.SENDER, clean(), context))
                .isEqualTo("NOT_DECIDED: whether the payer asks who referred or ordered");
        assertThat(Asked.of(AuthorizationEdits.PRESENT, clean(), context))
                .isEqualTo("NOT_DECIDED: whether the services need an authorisation");
    }

    private ClaimProvider sender(ProviderRole role) {
        return ClaimProvider.builder().role(role).npi(Sheets.ASSISTANT).build();
    }

    @ParameterizedTest(name = "enrolled from {0} to before {1}: {2}")
    @CsvSource({
        "2026-03-02, 2026-03-03, PASSED",
        "2026-03-03, 2027-01-01, WARNING line 1 rendering provider; WARNING line 2 rendering provider",
        "2025-01-01, 2026-03-02, WARNING line 1 rendering provider; WARNING line 2 rendering provider",
    })
    void who_provided_the_service_is_enrolled_on_its_day(LocalDate from, LocalDate to, String said) {
        assertThat(Asked.of(
                        ProviderEdits.ENROLLED,
                        clean(),
                        known().enrolments(enrolled(Sheets.DOCTOR, new DateRange(from, to)))))
                .isEqualTo(said);
    }

    @Test
    void it_counts_who_rendered_the_line_then_the_claim_then_who_bills() {
        EditContextBuilder assistant = known().enrolments(enrolled(Sheets.ASSISTANT, DateRange.ALWAYS));
        assertThat(Asked.of(
                        ProviderEdits.ENROLLED,
                        withLine(line ->
                                line.addProviders(doctor().npi(Sheets.ASSISTANT).build())),
                        assistant))
                .isEqualTo("WARNING line 2 rendering provider");
        assertThat(Asked.of(
                        ProviderEdits.ENROLLED,
                        with(sheet -> sheet.providers(List.of(Sheets.clinic().build()))),
                        known().enrolments(enrolled(Sheets.CLINIC, DateRange.ALWAYS))))
                .isEqualTo("PASSED");
        assertThat(Asked.of(ProviderEdits.ENROLLED, clean(), known().enrolments(Optional.empty())))
                .isEqualTo("NOT_DECIDED: who is enrolled with the payer");
    }

    private static Enrolments enrolled(String npi, DateRange days) {
        return new Enrolments(List.of(new Enrolment(new Npi(npi), days)));
    }

    @ParameterizedTest(name = "needed {0}, on the claim {1}, on the line {2}: {3}")
    @CsvSource({
        "NO, false, false, PASSED",
        "YES, false, false, ERROR line 1 number",
        "YES, true, false, PASSED",
        "YES, false, true, PASSED",
        "UNKNOWN, true, false, PASSED",
    })
    void an_authorisation_is_there_where_one_is_needed(Answer need, boolean claim, boolean line, String said) {
        ClaimSheet sheet = with(all -> all.references(claim ? List.of(AGREED) : List.of())
                .lines(List.of(Sheets.line(1)
                        .references(line ? List.of(AGREED) : List.of())
                        .build())));
        assertThat(Asked.of(
                        AuthorizationEdits.PRESENT, sheet, known().needs(List.of(new LineNeed(1, need, Answer.NO)))))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "agreed to {0} from {1} to before {2}, by {3}, {4} units left: {5}")
    @CsvSource({
        "G0008, 2026-03-01, 2026-04-01, 1999999992, 2, PASSED",
        "G0008, 2026-03-02, 2026-03-03, , , PASSED",
        ", 2026-03-01, 2026-04-01, , , PASSED",
        "G0009, 2026-03-01, 2026-04-01, , , ERROR line 1 number",
        "G0008, 2026-03-03, 2026-04-01, , , ERROR line 1 days of service",
        "G0008, 2026-01-01, 2026-03-02, , , ERROR line 1 days of service",
        "G0008, 2026-03-01, 2026-04-01, 1888888884, , ERROR line 1 rendering provider",
        "G0008, 2026-03-01, 2026-04-01, , 1, ERROR line 1 number",
    })
    void an_authorisation_covers_procedure_days_provider_and_units(
            String procedure, LocalDate from, LocalDate to, String npi, BigDecimal left, String said) {
        AuthorizedCare care = AuthorizedCare.builder()
                .number("AUTH-1")
                .days(new DateRange(from, to))
                .procedures(Optional.ofNullable(procedure).stream().toList())
                .provider(Optional.ofNullable(npi).map(Npi::new))
                .unitsLeft(Optional.ofNullable(left))
                .build();
        ClaimSheet sheet = withLine(line -> line.addReferences(AGREED).units(BigDecimal.valueOf(2)));
        assertThat(Asked.of(
                        AuthorizationEdits.FITTING,
                        sheet,
                        known().authorizations(new KnownAuthorizations(List.of(care)))))
                .isEqualTo(said);
    }

    @Test
    void an_authorisation_of_the_claim_stands_for_the_lines_that_need_one() {
        ClaimSheet sheet = with(all -> all.addReferences(AGREED));
        KnownAuthorizations shot = new KnownAuthorizations(List.of(AuthorizedCare.builder()
                .number("AUTH-1")
                .days(DateRange.day(Sheets.SEEN))
                .addProcedures("G0008")
                .unitsLeft(BigDecimal.ONE)
                .build()));
        LineNeed first = new LineNeed(1, Answer.YES, Answer.NO);
        LineNeed second = new LineNeed(2, Answer.YES, Answer.NO);
        LineNeed none = new LineNeed(2, Answer.NO, Answer.NO);
        assertThat(Asked.of(
                        AuthorizationEdits.FITTING,
                        sheet,
                        known().authorizations(shot).needs(List.of(first, none))))
                .isEqualTo("PASSED");
        assertThat(Asked.of(
                        AuthorizationEdits.FITTING,
                        sheet,
                        known().authorizations(shot).needs(List.of(second))))
                .isEqualTo("ERROR number");
        assertThat(Asked.of(
                        AuthorizationEdits.FITTING,
                        sheet,
                        known().authorizations(shot).needs(List.of())))
                .isEqualTo("PASSED");
    }

    @Test
    void a_number_under_which_nothing_was_agreed_to_is_wrong() {
        ClaimSheet sheet = with(all -> all.addReferences(AGREED));
        assertThat(Asked.of(AuthorizationEdits.FITTING, sheet)).isEqualTo("ERROR number");
        assertThat(Asked.of(AuthorizationEdits.FITTING, sheet, known().authorizations(Optional.empty())))
                .isEqualTo("NOT_DECIDED: what the payer agreed to");
        assertThat(Asked.of(AuthorizationEdits.FITTING, clean(), known().authorizations(Optional.empty())))
                .isEqualTo("PASSED");
    }

    @Test
    void there_is_one_number_of_a_kind() {
        ClaimReference referral = ClaimReference.of(Meaning.REFERRAL, "REF-1");
        ClaimReference other = ClaimReference.of(Meaning.REFERRAL, "REF-2");
        assertThat(Asked.of(AuthorizationEdits.FITTING, with(all -> all.addReferences(referral))))
                .isEqualTo("PASSED");
        assertThat(Asked.of(AuthorizationEdits.FITTING, withLine(line -> line.addReferences(referral, other))))
                .isEqualTo("ERROR line 1 number");
        assertThat(Asked.messages(
                        AuthorizationEdits.FITTING,
                        with(all -> all.addReferences(AGREED, ClaimReference.of(Meaning.AUTHORIZATION, "AUTH-2"))),
                        known()))
                .contains("There is more than one number of an authorisation.");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "A, B, PASSED",
        "A, A, ERROR line 2 control number",
        "A, , PASSED",
        ", , PASSED",
        "123456789012345678901234567890, B, PASSED",
        "1234567890123456789012345678901, B, ERROR line 1 control number",
    })
    void a_lines_control_number_is_its_own_and_not_too_long(String first, String second, String said) {
        ClaimSheet sheet = with(all -> all.lines(List.of(
                Sheets.line(1).controlNumber(Optional.ofNullable(first)).build(),
                Sheets.line(2).controlNumber(Optional.ofNullable(second)).build())));
        assertThat(Asked.of(LineEdits.CONTROL_NUMBER, sheet)).isEqualTo(said);
    }

    @ParameterizedTest(name = "from {0} to {1}, several days {2}: {3}")
    @CsvSource({
        "2026-03-09, , , PASSED",
        "2026-03-09, 2026-03-09, false, PASSED",
        "2026-03-10, , true, ERROR line 1 days of service",
        "2026-03-08, 2026-03-09, true, PASSED",
        "2026-03-08, 2026-03-10, true, ERROR line 1 days of service",
        "2026-03-08, 2026-03-07, true, ERROR line 1 days of service",
        "2026-03-10, 2026-03-09, true, ERROR line 1 days of service; ERROR line 1 days of service",
        "2026-03-08, 2026-03-09, false, ERROR line 1 days of service",
        "2026-03-08, 2026-03-09, , NOT_DECIDED: whether the payer takes a line of several days",
        ", , true, ERROR line 1 days of service",
    })
    void days_of_service_are_over_and_in_order(LocalDate from, LocalDate to, Boolean spans, String said) {
        ClaimSheet sheet = withLine(line -> line.from(Optional.ofNullable(from)).to(Optional.ofNullable(to)));
        assertThat(Asked.of(
                        LineEdits.SERVICE_DAYS,
                        sheet,
                        known().profile(profile()
                                .spansTaken(Optional.ofNullable(spans))
                                .build())))
                .isEqualTo(said);
    }

    @Test
    void a_clinic_that_is_no_organisation_needs_nobody_else() {
        assertThat(Asked.of(ProviderEdits.RENDERING, withClinic(one -> one.organization(false))))
                .isEqualTo("PASSED");
    }
}
