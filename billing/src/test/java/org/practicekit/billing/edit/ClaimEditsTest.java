package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Sheets.agreed;
import static org.practicekit.billing.edit.Sheets.clean;
import static org.practicekit.billing.edit.Sheets.known;
import static org.practicekit.billing.edit.Sheets.line;
import static org.practicekit.billing.edit.Sheets.profile;
import static org.practicekit.billing.edit.Sheets.with;
import static org.practicekit.billing.edit.Sheets.withLine;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.Accident;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimLineBuilder;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.FilingLimit;
import org.practicekit.billing.claim.FilingLimits;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.edit.ClaimHistory.LiveClaim;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

class ClaimEditsTest {
    @ParameterizedTest(name = "claim {0}, lines 60.00: {1}")
    @CsvSource({
        "60, PASSED",
        "60.00, PASSED",
        "60.01, ERROR charge",
        "59.99, ERROR charge",
        "0, ERROR charge",
        ", ERROR charge",
    })
    void a_claim_charges_what_its_lines_do(String charge, String said) {
        assertThat(Asked.of(
                        ClaimEdits.TOTAL,
                        with(sheet -> sheet.charge(Optional.ofNullable(charge).map(Money::usd)))))
                .isEqualTo(said);
    }

    @Test
    void the_exact_difference_is_said() {
        assertThat(Asked.messages(ClaimEdits.TOTAL, with(sheet -> sheet.charge(Money.usd("58.50"))), known()))
                .containsExactly("The claim charges USD 58.50 and its lines USD 60.00, a difference of USD -1.50.");
    }

    @ParameterizedTest(name = "a line of {0} to a payer that has nothing {1}: {2}")
    @CsvSource({
        "0.01, REFUSED, PASSED",
        "0, TAKEN, PASSED",
        "0, REFUSED, WARNING line 1 charge",
        "0, , NOT_DECIDED: whether the payer takes a line that charges nothing",
        "-0.01, TAKEN, ERROR line 1 charge",
        "-0.01, , ERROR line 1 charge",
    })
    void some_payers_send_back_a_line_that_charges_nothing(String charge, PayerProfile.ZeroCharges zero, String said) {
        assertThat(Asked.of(
                        ClaimEdits.ZERO_CHARGE,
                        withLine(line -> line.charge(Money.usd(charge))),
                        known().profile(profile()
                                .zeroCharges(Optional.ofNullable(zero))
                                .build())))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "frequency {0}, payer takes {1}: {2}")
    @CsvSource({
        "1, , PASSED",
        "7, , PASSED",
        "8, , PASSED",
        "6, , ERROR frequency",
        "'', , ERROR frequency",
        "9, 1789, PASSED",
        "7, 1, ERROR frequency",
        "1, 1, PASSED",
    })
    void a_claim_frequency_is_one_that_the_payer_takes(String frequency, String taken, String said) {
        PayerProfileBuilder profile = profile();
        if (taken != null) {
            taken.chars().forEach(code -> profile.addFrequencies(Character.toString(code)));
        }
        assertThat(Asked.of(
                        ClaimEdits.FREQUENCY,
                        with(sheet -> sheet.frequency(frequency)),
                        known().profile(profile.build())))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "frequency {0}, number {1}, newest answer {2}: {3}")
    @CsvSource({
        "1, , , PASSED",
        "1, ICN-1, , ERROR number",
        "7, , , ERROR number",
        "8, , , ERROR number",
        "7, ICN-1, , PASSED",
        "8, ICN-1, ICN-1, PASSED",
        "7, ICN-1, ICN-2, ERROR number",
    })
    void a_replacement_bears_the_payers_number(String frequency, String number, String newest, String said) {
        assertThat(Asked.of(
                        ClaimEdits.PAYER_CLAIM_NUMBER,
                        following(frequency, number),
                        known().chain(ClaimChain.builder()
                                .payerClaimNumber(Optional.ofNullable(newest))
                                .controlNumberTaken(false)
                                .build())))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "frequency {0}, sent before as {1}: {2}")
    @CsvSource({
        "7, PK-1001, PASSED",
        "7, PK-0999, WARNING control number",
        "8, PK-0999, WARNING control number",
        "7, , WARNING control number",
        "1, PK-0999, PASSED",
    })
    void a_replacement_keeps_its_control_number(String frequency, String before, String said) {
        ClaimChainBuilder chain = ClaimChain.builder().controlNumberTaken(false);
        Optional.ofNullable(before).ifPresent(chain::addControlNumbers);
        assertThat(Asked.of(
                        ClaimEdits.SAME_CONTROL_NUMBER, following(frequency, "ICN-1"), known().chain(chain.build())))
                .isEqualTo(said);
    }

    @Test
    void what_was_sent_before_has_to_be_known() {
        EditContextBuilder context = known().chain(Optional.empty());
        assertThat(Asked.of(ClaimEdits.SAME_CONTROL_NUMBER, following("7", "ICN-1"), context))
                .isEqualTo("NOT_DECIDED: under which control numbers the claim was sent before");
        assertThat(Asked.of(ClaimEdits.CONTROL_NUMBER, clean(), context))
                .isEqualTo("NOT_DECIDED: whether another claim has the control number");
    }

    @ParameterizedTest(name = "{0} characters, taken {1}: {2}")
    @CsvSource({
        "1, false, PASSED",
        "20, false, PASSED",
        "21, false, ERROR control number",
        "38, false, ERROR control number",
        "20, true, ERROR control number",
        "21, true, ERROR control number; ERROR control number",
        "0, false, ERROR control number",
    })
    void a_control_number_is_one_that_every_payer_keeps(int length, boolean taken, String said) {
        assertThat(Asked.of(
                        ClaimEdits.CONTROL_NUMBER,
                        with(sheet -> sheet.controlNumber("7".repeat(length))),
                        known().chain(ClaimChain.builder()
                                .controlNumberTaken(taken)
                                .build())))
                .isEqualTo(said);
    }

    @Test
    void the_same_service_is_not_asked_for_twice() {
        assertThat(Asked.of(ClaimEdits.DUPLICATE, clean(), live("claim-0", clean())))
                .isEqualTo("ERROR line 1; ERROR line 2");
        assertThat(Asked.messages(ClaimEdits.DUPLICATE, clean(), live("claim-0", clean())))
                .contains("Claim claim-0 asks for the same service in line 2.");
    }

    @Test
    void a_service_that_differs_in_anything_that_counts_is_another_one() {
        List<UnaryOperator<ClaimLineBuilder>> other = List.of(
                line -> line.procedure("G0009"),
                line -> line.from(LocalDate.of(2026, 3, 3)),
                line -> line.to(LocalDate.of(2026, 3, 3)),
                line -> line.charge(Money.usd("41")),
                line -> line.addModifiers("LT"),
                line -> line.addProviders(Sheets.doctor().npi(Sheets.ASSISTANT).build()));
        assertThat(other)
                .allSatisfy(change -> assertThat(
                                Asked.of(ClaimEdits.DUPLICATE, clean(), live("claim-0", onlyLine(change))))
                        .isEqualTo("PASSED"));
    }

    @Test
    void the_order_of_modifiers_makes_no_other_service() {
        ClaimSheet one = onlyLine(line -> line.addModifiers("LT", "59"));
        ClaimSheet other = onlyLine(line -> line.addModifiers("59", "LT"));
        assertThat(Asked.of(ClaimEdits.DUPLICATE, one, live("claim-0", other))).isEqualTo("ERROR line 1");
    }

    @Test
    void a_claim_is_no_duplicate_of_itself_nor_of_one_to_another_payer_nor_of_what_it_replaces() {
        assertThat(Asked.of(ClaimEdits.DUPLICATE, clean(), live(Sheets.CLAIM.value(), clean())))
                .isEqualTo("PASSED");
        assertThat(Asked.of(
                        ClaimEdits.DUPLICATE,
                        clean(),
                        live("claim-0", Sheets.withInsurance(one -> one.payerId("OTHER")))))
                .isEqualTo("PASSED");
        assertThat(Asked.of(ClaimEdits.DUPLICATE, following("7", "ICN-1"), live("claim-0", clean())))
                .isEqualTo("PASSED");
    }

    @Test
    void other_live_claims_have_to_be_known() {
        assertThat(Asked.of(ClaimEdits.DUPLICATE, clean(), known().history(Optional.empty())))
                .isEqualTo("NOT_DECIDED: which other claims of the patient are live");
    }

    // The calendar days are counted by hand: 2025-03-03 and 2026-03-03 are a Monday and a Tuesday.
    @ParameterizedTest(name = "Medicare, seen {0}, sent {1}: {2}")
    @CsvSource({
        "2025-03-03, 2026-01-31, PASSED",
        "2025-03-03, 2026-02-01, WARNING line 1 days of service",
        "2025-03-03, 2026-03-03, WARNING line 1 days of service",
        "2025-03-03, 2026-03-04, ERROR line 1 days of service",
        // 29 February 2024 has to be in by 28 February 2025, a Friday.
        "2024-02-29, 2025-02-28, WARNING line 1 days of service",
        "2024-02-29, 2025-03-01, ERROR line 1 days of service",
        // 2026-03-07 is a Saturday, so that Monday still counts.
        "2025-03-07, 2026-03-09, WARNING line 1 days of service",
        "2025-03-07, 2026-03-10, ERROR line 1 days of service",
        // 2026-05-25 is Memorial Day.
        "2025-05-25, 2026-05-26, WARNING line 1 days of service",
        "2025-05-25, 2026-05-27, ERROR line 1 days of service",
        "2010-01-01, 2011-01-04, ERROR line 1 days of service",
        "2009-12-31, 2011-01-04, NOT_IN_FORCE",
    })
    void medicare_takes_claims_for_one_calendar_year(LocalDate seen, LocalDate sent, String said) {
        assertThat(Asked.of(
                        ClaimEdits.TIMELY_FILING,
                        onlyLine(line -> line.from(seen)),
                        known().on(sent).kind(CoverageKind.MEDICARE).filing(FilingLimits.standard())))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "90 days, seen 2026-03-02, sent {0}: {1}")
    @CsvSource({
        "2026-04-29, PASSED",
        "2026-04-30, WARNING line 1 days of service",
        "2026-05-31, WARNING line 1 days of service",
        "2026-06-01, ERROR line 1 days of service",
    })
    void a_contract_says_how_long_its_payer_takes_claims(LocalDate sent, String said) {
        // 2026-03-02 and 90 days are Sunday 2026-05-31, and a contract does not wait for Monday unless it says so.
        assertThat(Asked.of(
                        ClaimEdits.TIMELY_FILING,
                        onlyLine(line -> line),
                        known().on(sent)
                                .filing(agreed(90))
                                .profile(profile().filingWarningDays(31).build())))
                .isEqualTo(said);
    }

    @Test
    void each_line_has_its_own_limit_counted_from_its_first_day() {
        ClaimSheet sheet = with(all -> all.lines(List.of(
                line(1).from(LocalDate.of(2025, 3, 3))
                        .to(LocalDate.of(2025, 4, 30))
                        .build(),
                line(2).from(LocalDate.of(2025, 4, 30)).build())));
        assertThat(Asked.of(
                        ClaimEdits.TIMELY_FILING,
                        sheet,
                        known().kind(CoverageKind.MEDICARE)
                                .filing(FilingLimits.standard())
                                .on(LocalDate.of(2026, 3, 10))))
                .isEqualTo("ERROR line 1 days of service");
    }

    @ParameterizedTest(name = "seen {0}, sent {1}: {2}")
    @CsvSource({
        // 90 days until the contract changes on 2026-07-01, 180 days from then on.
        "2026-06-30, 2026-09-28, WARNING line 1 days of service",
        "2026-06-30, 2026-09-29, ERROR line 1 days of service",
        "2026-07-01, 2026-09-29, PASSED",
        "2026-07-01, 2026-12-28, WARNING line 1 days of service",
        "2026-07-01, 2026-12-29, ERROR line 1 days of service",
        "2025-12-31, 2026-01-05, NOT_DECIDED: how long after the service the payer takes claims",
    })
    void a_limit_holds_for_the_services_of_its_days(LocalDate seen, LocalDate sent, String said) {
        LocalDate changed = LocalDate.of(2026, 7, 1);
        FilingLimits limits = FilingLimits.of(List.of(
                FilingLimit.ofDays(Sheets.PAYER, 90, new DateRange(LocalDate.of(2026, 1, 1), changed), Sheets.MANUAL),
                FilingLimit.ofDays(Sheets.PAYER, 180, DateRange.from(changed), Sheets.MANUAL)));
        assertThat(Asked.of(
                        ClaimEdits.TIMELY_FILING,
                        onlyLine(line -> line.from(seen)),
                        known().on(sent).filing(limits)))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "sent {0}: {1}")
    @CsvSource({
        // The first payer decided on 2026-03-05; 60 days later is 2026-05-04.
        "2026-05-04, WARNING line 1 days of service; WARNING line 2 days of service",
        "2026-05-05, ERROR line 1 days of service; ERROR line 2 days of service",
    })
    void the_time_of_a_second_payer_runs_from_the_decision_of_the_first_where_its_contract_says_so(
            LocalDate sent, String said) {
        FilingLimits limits = agreed(20)
                .plus(List.of(new FilingLimit(
                        Sheets.PAYER,
                        null,
                        Period.ofDays(60),
                        FilingLimit.Basis.EARLIER_PAYER,
                        false,
                        0,
                        DateRange.ALWAYS,
                        Sheets.MANUAL)));
        assertThat(Asked.of(
                        ClaimEdits.TIMELY_FILING,
                        Sheets.second(),
                        known().on(sent).filing(limits)))
                .isEqualTo(said);
    }

    @Test
    void a_limit_that_nobody_knows_is_not_guessed() {
        EditContextBuilder context = known().filing(FilingLimits.standard());
        assertThat(Asked.of(ClaimEdits.TIMELY_FILING, clean(), context))
                .isEqualTo("NOT_DECIDED: how long after the service the payer takes claims");
        assertThat(Asked.of(ClaimEdits.DELAY_REASON, clean(), context))
                .isEqualTo("NOT_DECIDED: how long after the service the payer takes claims");
    }

    @Test
    void a_replacement_is_no_late_original() {
        EditContextBuilder late = known().on(LocalDate.of(2029, 1, 1));
        assertThat(Asked.of(ClaimEdits.TIMELY_FILING, following("7", "ICN-1"), late))
                .isEqualTo("PASSED");
        assertThat(Asked.of(ClaimEdits.DELAY_REASON, following("7", "ICN-1"), late))
                .isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "sent {0}, reason {1}: {2}")
    @CsvSource({
        // 180 days after 2026-03-02 is Saturday 2026-08-29.
        "2026-08-29, , PASSED",
        "2026-08-30, , WARNING claim",
        "2026-08-30, 11, PASSED",
    })
    void a_late_claim_says_why(LocalDate sent, String reason, String said) {
        assertThat(Asked.of(
                        ClaimEdits.DELAY_REASON,
                        with(sheet -> sheet.delayReason(Optional.ofNullable(reason))),
                        known().on(sent)))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "cause {0}, date {1}, state {2}: {3}")
    @CsvSource({
        "AA, 2026-02-27, IL, PASSED",
        "AA, , IL, ERROR accident",
        "AA, 2026-02-27, , ERROR accident",
        "AA, , , ERROR accident; ERROR accident",
        "OA, 2026-02-27, , PASSED",
        "OA, , , ERROR accident",
        "EM, , , PASSED",
        "EM, 2026-03-02, , PASSED",
        "OA, 2026-03-02, , PASSED",
        "OA, 2026-03-03, , ERROR line 1 days of service; ERROR line 2 days of service",
    })
    void an_accident_has_its_date_and_a_car_accident_its_state(
            String cause, LocalDate date, String state, String said) {
        Accident accident = Accident.builder()
                .addCauses(cause)
                .date(Optional.ofNullable(date))
                .state(Optional.ofNullable(state))
                .build();
        assertThat(Asked.of(ClaimEdits.ACCIDENT, with(sheet -> sheet.accident(accident))))
                .isEqualTo(said);
    }

    @Test
    void the_date_of_the_accident_may_stand_among_the_other_days() {
        Accident accident = Accident.builder().addCauses("OA").build();
        assertThat(Asked.of(
                        ClaimEdits.ACCIDENT,
                        with(sheet -> sheet.accident(accident)
                                .addDates(
                                        new ClaimDate(ClaimDate.ACCIDENT, DateRange.day(LocalDate.of(2026, 2, 27)))))))
                .isEqualTo("PASSED");
        assertThat(Asked.of(
                        ClaimEdits.ACCIDENT,
                        with(sheet -> sheet.accident(accident)
                                .addDates(new ClaimDate(ClaimDate.ONSET, DateRange.day(LocalDate.of(2026, 2, 27)))))))
                .isEqualTo("ERROR accident");
        assertThat(Asked.of(ClaimEdits.ACCIDENT, clean())).isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "signature {0}, assignment {1}, benefits {2}, release {3}: {4}")
    @CsvSource({
        "Y, A, Y, Y, PASSED",
        "N, B, N, I, PASSED",
        "Y, C, W, Y, PASSED",
        ", A, Y, Y, ERROR",
        "Y, , Y, Y, ERROR",
        "Y, A, , Y, ERROR",
        "Y, A, Y, , ERROR",
        "I, A, Y, Y, ERROR",
        "Y, P, Y, Y, ERROR",
        "Y, A, I, Y, ERROR",
        "Y, A, Y, N, ERROR",
        "YN, A, Y, Y, ERROR",
    })
    void signature_assignment_and_release_are_said(
            String signature, String assignment, String benefits, String release, String said) {
        ClaimSheet sheet = with(all -> all.signatureOnFile(Optional.ofNullable(signature))
                .assignment(Optional.ofNullable(assignment))
                .benefitsAssigned(Optional.ofNullable(benefits))
                .releaseOfInformation(Optional.ofNullable(release)));
        assertThat(Asked.of(ClaimEdits.CONSENT, sheet))
                .isEqualTo(said.equals("ERROR") ? "ERROR signature, assignment and release" : said);
    }

    @ParameterizedTest(name = "{0} lines: {1}")
    @CsvSource({"0, ERROR claim", "1, PASSED", "50, PASSED", "51, ERROR claim"})
    void a_claim_has_up_to_fifty_lines(int count, String said) {
        List<ClaimLine> lines = new ArrayList<>();
        IntStream.rangeClosed(1, count).forEach(number -> lines.add(line(number).build()));
        assertThat(Asked.of(ClaimEdits.LINES, with(sheet -> sheet.lines(lines))))
                .isEqualTo(said);
    }

    private static ClaimSheet onlyLine(UnaryOperator<ClaimLineBuilder> change) {
        return with(sheet -> sheet.lines(List.of(change.apply(line(1)).build())));
    }

    private static ClaimSheet following(String frequency, String payerClaimNumber) {
        return with(sheet -> {
            sheet.frequency(frequency);
            return payerClaimNumber == null
                    ? sheet
                    : sheet.addReferences(ClaimReference.of(ClaimReference.Meaning.PAYER_CLAIM, payerClaimNumber));
        });
    }

    private static EditContextBuilder live(String claim, ClaimSheet sheet) {
        return known().history(new ClaimHistory(List.of(new LiveClaim(new ClaimId(claim), sheet))));
    }
}
