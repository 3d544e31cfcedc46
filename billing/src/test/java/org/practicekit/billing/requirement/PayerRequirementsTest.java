package org.practicekit.billing.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.billing.requirement.Rows.DAY;
import static org.practicekit.billing.requirement.Rows.days;
import static org.practicekit.billing.requirement.Rows.mri;
import static org.practicekit.billing.requirement.Rows.question;
import static org.practicekit.billing.requirement.Rows.range;
import static org.practicekit.billing.requirement.Rows.row;
import static org.practicekit.billing.requirement.Rows.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.PlanId;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.requirement.RequirementSheet.PassedOver;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;

class PayerRequirementsTest {
    private static final PlanId GOLD = new PlanId("GOLD");

    @Test
    void a_row_for_the_procedure_goes_before_one_for_its_range_and_that_before_one_for_all() {
        PayerRequirements rows = PayerRequirements.of(List.of(
                row("all", scope()).required(false).build(),
                row("imaging", scope().procedures(range("70010", "76499"))).build(),
                row("brain", scope().procedures(range("70551", "70551")))
                        .required(false)
                        .build()));

        assertThat(holding(rows, mri())).containsExactly("brain");
        assertThat(holding(rows, question("70552"))).containsExactly("imaging");
        assertThat(holding(rows, question("99213"))).containsExactly("all");
        assertThat(rows.on(question("70552").build()).passedOver())
                .extracting(PassedOver::toString)
                .containsExactly("brain: other PROCEDURE", "all: imaging goes before it");
    }

    @Test
    void a_payers_row_goes_before_one_for_all_payers_and_other_payers_rows_say_nothing() {
        PayerRequirements rows = PayerRequirements.of(List.of(
                row("everybody", RequirementScope.builder().procedures(range("70551", "70551")))
                        .build(),
                row("own").build(),
                row("theirs", RequirementScope.builder().payer(new PayerId("EXAMPLE2")))
                        .build()));

        assertThat(holding(rows, mri())).containsExactly("own");
        assertThat(holding(rows, mri().payer(new PayerId("EXAMPLE3")))).containsExactly("everybody");
    }

    @Test
    void between_rows_that_are_as_specific_the_later_layer_goes_first() {
        PayerRequirements rows = PayerRequirements.of(List.of(row("vendor").build()))
                .plus(List.of(row("practice").required(false).build()));

        assertThat(holding(rows, mri())).containsExactly("practice");
    }

    @Test
    void a_later_layer_does_not_go_before_a_more_specific_row() {
        PayerRequirements rows = PayerRequirements.of(
                        List.of(row("vendor, brain", scope().procedures(range("70551", "70551")))
                                .build()))
                .plus(List.of(row("practice, all").required(false).build()));

        assertThat(holding(rows, mri())).containsExactly("vendor, brain");
    }

    @Test
    void rows_on_different_topics_hold_side_by_side() {
        PayerRequirements rows = PayerRequirements.of(List.of(
                row("agree").build(),
                row("refer").topic(RequirementTopic.REFERRAL).build(),
                row("show")
                        .topic(RequirementTopic.DOCUMENTATION)
                        .documents("operative note")
                        .build()));

        assertThat(holding(rows, mri())).containsExactlyInAnyOrder("agree", "refer", "show");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2024-02-28, ''",
        "2024-02-29, leap",
        "2024-03-31, leap",
        "2024-04-01, spring",
        "2024-04-30, spring",
        "2024-05-01, ''",
        "2025-02-28, ''",
    })
    void a_row_holds_from_its_first_day_to_its_last(LocalDate day, String expected) {
        PayerRequirements rows = PayerRequirements.of(List.of(
                row("leap").effective(days("2024-02-29", "2024-03-31")).build(),
                row("spring").effective(days("2024-04-01", "2024-04-30")).build()));

        assertThat(String.join("", holding(rows, mri().date(day)))).isEqualTo(expected);
    }

    @Test
    void two_rows_of_a_layer_for_one_case_and_day_are_refused_and_both_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PayerRequirements.of(List.of(
                        row("old").effective(days("2026-01-01", "2026-06-30")).build(),
                        row("new").effective(days("2026-06-30", "2026-12-31")).build())))
                .withMessageContaining("old")
                .withMessageContaining("new");
        assertThatIllegalArgumentException()
                .as("ranges of one size that share a code")
                .isThrownBy(() -> PayerRequirements.of(List.of(
                        row("low", scope().procedures(range("70010", "70019"))).build(),
                        row("high", scope().procedures(range("70019", "70028"))).build())))
                .withMessageContaining("low and high");
    }

    @Test
    void rows_that_differ_in_what_they_are_about_live_side_by_side() {
        assertThat(PayerRequirements.of(List.of(
                                row("old")
                                        .effective(days("2026-01-01", "2026-06-30"))
                                        .build(),
                                row("new")
                                        .effective(days("2026-07-01", "2026-12-31"))
                                        .build(),
                                row("children", scope().ages(new Ages(0, 17))).build(),
                                row("grown", scope().ages(new Ages(18, 35))).build(),
                                row("refer").topic(RequirementTopic.REFERRAL).build()))
                        .rows())
                .hasSize(5);
    }

    @Test
    void two_rows_never_have_one_name_even_in_two_layers() {
        PayerRequirements vendor = PayerRequirements.of(List.of(row("a").build()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.plus(
                        List.of(row("a").topic(RequirementTopic.REFERRAL).build())))
                .withMessageContaining("called a");
    }

    @Test
    void each_part_of_a_scope_leaves_out_other_cases() {
        RequirementQuestion question = mri().plan(new PlanId("SILVER"))
                .provider(new Npi("1234567893"))
                .network(NetworkSide.IN)
                .age(17)
                .build();
        PayerRequirements rows = PayerRequirements.of(List.of(
                row("plan", scope().plan(GOLD)).build(),
                row("procedure", scope().procedures(range("97110", "97112"))).build(),
                row("type", scope().serviceType(new ServiceType("98"))).build(),
                row("place", scope().place(new PlaceOfService("22"))).build(),
                row("provider", scope().provider(new Npi("1999999901"))).build(),
                row("network", scope().network(NetworkSide.OUT)).build(),
                row("age", scope().ages(new Ages(18, Ages.OLDEST))).build(),
                row("units", scope().unitsFrom(2)).build(),
                row("day").effective(days("2025-01-01", "2025-12-31")).build()));

        assertThat(rows.on(question).applying()).isEmpty();
        assertThat(rows.on(question).open()).isEmpty();
        assertThat(rows.on(question).passedOver())
                .extracting(PassedOver::toString)
                .containsExactlyInAnyOrder(
                        "plan: other PLAN",
                        "procedure: other PROCEDURE",
                        "type: other SERVICE_TYPE",
                        "place: other PLACE",
                        "provider: other PROVIDER",
                        "network: other NETWORK",
                        "age: other AGE",
                        "units: other UNITS",
                        "day: other DAY");
    }

    @Test
    void a_row_whose_facts_are_missing_stays_open_and_says_what_would_have_to_be_known() {
        PayerRequirements rows = PayerRequirements.of(List.of(
                row("all").build(),
                row("gold", scope().plan(GOLD)).required(false).build(),
                row("old in network", scope().ages(new Ages(65, 99)).network(NetworkSide.IN))
                        .leadDays(5)
                        .build()));

        RequirementSheet sheet = rows.on(mri().build());

        assertThat(sheet.on(RequirementTopic.AUTHORIZATION)).get().returns("all", Requirement::name);
        assertThat(sheet.openOn(RequirementTopic.AUTHORIZATION))
                .extracting(one -> one.row().name(), RequirementSheet.Open::missing)
                .containsExactlyInAnyOrder(
                        tuple("gold", Set.of(CaseFact.PLAN)),
                        tuple("old in network", Set.of(CaseFact.NETWORK, CaseFact.AGE)));
        assertThat(rows.on(mri().plan(GOLD).age(40).build()).open()).isEmpty();
    }

    @Test
    void an_open_row_that_would_say_the_same_does_not_matter() {
        PayerRequirements rows = PayerRequirements.of(
                List.of(row("all").build(), row("gold", scope().plan(GOLD)).build()));
        PayerRequirements exceptionAlone = PayerRequirements.of(
                List.of(row("gold", scope().plan(GOLD)).required(false).build()));

        assertThat(rows.on(mri().build()).open()).isEmpty();
        assertThat(exceptionAlone.on(mri().build()).open()).isEmpty();
    }

    @Test
    void a_service_without_a_procedure_leaves_rows_about_procedures_open() {
        PayerRequirements rows = PayerRequirements.of(List.of(
                row("imaging", scope().procedures(range("70010", "76499"))).build()));
        RequirementQuestion question = mri().service(PlannedService.builder()
                        .serviceType(new ServiceType("62"))
                        .place(new PlaceOfService("11"))
                        .build())
                .build();

        assertThat(rows.on(question).openOn(RequirementTopic.AUTHORIZATION)).hasSize(1);
        assertThat(rows.on(question).applying()).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1} holds {2}: {3}")
    @CsvSource({
        "70010, 76499, 70010, true",
        "70010, 76499, 76499, true",
        "70010, 76499, 76500, false",
        "00100, 01999, 0042T, false", // between the two as text
        "0042T, 0999T, 0501T, true",
        "0042T, 0999T, 0501U, false",
        "J0120, J9999, J1100, true",
        "J0120, J9999, K1100, false"
    })
    void a_range_of_procedures_counts_codes_of_one_form(String first, String last, String code, boolean inside) {
        assertThat(range(first, last).contains(new ProcedureCode(code))).isEqualTo(inside);
    }

    @Test
    void a_range_that_no_code_can_be_in_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> range("76499", "70010"));
        assertThatIllegalArgumentException().isThrownBy(() -> range("J0120", "K0120"));
    }

    @ParameterizedTest(name = "{0}, for {1}: {2}")
    @CsvSource({
        "DAY, 2024-02-29, 2024-02-29/2024-03-01",
        "CALENDAR_MONTH, 2024-02-29, 2024-02-01/2024-03-01",
        "CALENDAR_MONTH, 2026-12-31, 2026-12-01/2027-01-01",
        "CALENDAR_YEAR, 2026-03-10, 2026-01-01/2027-01-01",
        "TWELVE_MONTHS, 2026-03-10, 2025-03-11/2026-03-11",
        "TWELVE_MONTHS, 2024-02-29, 2023-03-01/2024-03-01",
        "TWELVE_MONTHS, 2025-02-28, 2024-03-01/2025-03-01",
        "LIFETIME, 2026-03-10, ../2026-03-11"
    })
    void a_limit_counts_the_days_of_its_window(Frequency.Window window, LocalDate day, String counted) {
        assertThat(new Frequency(1, Frequency.Counted.VISITS, window)
                        .countedFor(day)
                        .toString())
                .isEqualTo(counted);
    }

    @Test
    void a_row_names_how_often_just_where_it_limits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("a").topic(RequirementTopic.FREQUENCY).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("a").frequency(new Frequency(1, Frequency.Counted.VISITS, Frequency.Window.DAY))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("a").documents("notes").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequirementScope.builder().plan(GOLD).build());
        assertThat(row("a").topic(RequirementTopic.FREQUENCY)
                        .required(false)
                        .build()
                        .effective()
                        .contains(DAY))
                .isTrue();
    }

    private static List<String> holding(PayerRequirements rows, RequirementQuestionBuilder question) {
        return rows.on(question.build()).applying().stream()
                .map(Requirement::name)
                .toList();
    }
}
