package org.practicekit.billing.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageBuilder;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

class CoverageComparisonTest {
    private static final LocalDate SERVICE = LocalDate.of(2026, 3, 10);
    private static final Coverage COVERAGE = coverage("c-1", "EXAMPLE1").build();
    private static final Insured PAT = person("Muster", "Pat", "1980-05-04");

    @Test
    void an_answer_that_agrees_differs_in_nothing() {
        assertThat(compared(active().memberId(MemberId.of("abc 123-456"))
                        .subscriber(PAT)
                        .relationship(Relationship.SELF)
                        .addReferences(group("42"))
                        .addDates(days(BenefitDate.Meaning.PLAN, "2026-01-01", "2027-01-01"))))
                .isEmpty();
    }

    @Test
    void an_answer_that_says_nothing_differs_in_nothing() {
        assertThat(compared(answer())).isEmpty();
    }

    @Test
    void the_plan_is_not_in_force() {
        assertThat(compared(answer().addBenefits(plan(BenefitKind.INACTIVE))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(ComparisonRules.INACTIVE.id());
                    assertThat(finding.facts())
                            .containsEntry("coverage", "c-1")
                            .containsEntry("service", "2026-03-10")
                            .containsEntry("evidence", "7");
                });
    }

    @Test
    void one_kind_of_service_that_is_not_covered_says_nothing_of_the_plan() {
        assertThat(compared(active().addBenefits(Benefit.builder()
                        .kind(BenefitKind.INACTIVE)
                        .addServiceTypes(new ServiceType("35"))
                        .addEvidence(8)
                        .build())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "ACTIVE, INACTIVE, UNSETTLED",
        "INACTIVE_PENDING_UPDATE, , UNSETTLED",
        "INACTIVE_PENDING_INVESTIGATION, , UNSETTLED",
        "INACTIVE_PENDING_UPDATE, INACTIVE, INACTIVE"
    })
    void a_payer_that_does_not_say_one_thing_for_good_is_asked(
            BenefitKind one, @Nullable BenefitKind other, ComparisonRules rule) {
        EligibilityAnswerBuilder answer = answer().addBenefits(plan(one));
        Optional.ofNullable(other).ifPresent(kind -> answer.addBenefits(plan(kind)));

        assertThat(rules(answer)).containsExactly(rule);
    }

    @Test
    void a_row_of_other_days_says_nothing_of_the_day_of_service() {
        Benefit until2025 = Benefit.builder()
                .like(plan(BenefitKind.INACTIVE))
                .addDates(days(BenefitDate.Meaning.PLAN, "2025-01-01", "2026-01-01"))
                .build();

        assertThat(rules(active().addBenefits(until2025))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Rejection.Reason.class,
            names = {"MEMBER_ID", "NAME", "BIRTH_DATE", "NOT_FOUND", "PATIENT_NOT_FOUND", "NOT_IN_GROUP", "DUPLICATE"})
    void a_payer_that_does_not_find_the_patient_is_no_payer_that_covers_nobody(Rejection.Reason reason) {
        assertThat(rules(answer().addRejections(rejection(reason)))).containsExactly(ComparisonRules.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(
            value = Rejection.Reason.class,
            names = {
                "UNAVAILABLE",
                "NOT_ALLOWED_TO_ASK",
                "PROVIDER_NOT_FOUND",
                "MISSING_DATA",
                "DATE",
                "SERVICE",
                "OTHER"
            })
    void a_look_up_that_failed_says_nothing_of_the_insurance(Rejection.Reason reason) {
        assertThat(rules(answer().addRejections(rejection(reason)))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: differs {1}")
    @CsvSource({
        "ABC123456, false",
        "abc-123 456, false",
        "ABC12345601, false", // with the number of the family member
        "ABC1234, false", // without it
        "ABC123456001, true",
        "ABC123457, true",
        "XYZ123456, true"
    })
    void another_member_id_is_one_that_is_more_than_a_suffix_away(String number, boolean differs) {
        assertThat(rules(active().memberId(MemberId.of(number))))
                .isEqualTo(differs ? List.of(ComparisonRules.MEMBER_ID) : List.of());
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-01-01, 2027-01-01, ",
        "2026-01-01, , ",
        ", 2027-01-01, ",
        "2026-02-01, 2027-01-01, PLAN_DATES",
        "2026-01-01, 2026-07-01, PLAN_DATES",
        "2025-01-01, 2026-01-01, PLAN_DATES", // active, and not on that day
        "2026-03-10, 2026-03-11, " // one day says when the payer looked
    })
    void the_payers_dates_are_those_on_file(
            @Nullable String from, @Nullable String to, @Nullable ComparisonRules rule) {
        BenefitDate days = days(
                BenefitDate.Meaning.ELIGIBILITY,
                from == null ? LocalDate.MIN.toString() : from,
                to == null ? LocalDate.MAX.toString() : to);

        assertThat(rules(active().addDates(days)))
                .isEqualTo(Optional.ofNullable(rule).stream().toList());
    }

    @ParameterizedTest(name = "{0} and {1}: differs {2}")
    @CsvSource({"42, 42, false", "0042, 42, false", "00-42, 0042, false", "42, 43, true"})
    void another_group_number_is_one_with_other_digits(String onFile, String said, boolean differs) {
        assertThat(CoverageComparison.compare(
                        coverage("c-1", "EXAMPLE1").group(onFile).build(),
                        active().addReferences(group(said)).build(),
                        SERVICE))
                .hasSize(differs ? 1 : 0);
    }

    @Test
    void another_plan_manages_the_care() {
        Benefit row = Benefit.builder()
                .kind(BenefitKind.CARE_COORDINATOR)
                .addParties(payer("SUMMIT"))
                .addEvidence(12)
                .build();

        assertThat(rules(active().addBenefits(row))).containsExactly(ComparisonRules.MANAGED_CARE);
        assertThat(CoverageComparison.compare(
                        coverage("c-1", "SUMMIT").build(),
                        active().addBenefits(row).build(),
                        SERVICE))
                .as("the plan on file itself")
                .isEmpty();
    }

    @Test
    void another_payer_that_is_not_on_file_is_asked_about() {
        EligibilityAnswer answer = active().addBenefits(otherPayer("CEDAR2")).build();

        assertThat(CoverageComparison.compare(COVERAGE, answer, SERVICE))
                .extracting(Finding::rule)
                .containsExactly(ComparisonRules.OTHER_PAYER.id());
        assertThat(compare(answer, coverage("c-2", "CEDAR2").build())).isEmpty();
        assertThat(compare(answer, coverage("c-2", "UNDER-ANOTHER-ID").build()))
                .as("payers' ids come from many lists, so one on file is taken for the one reported")
                .isEmpty();
        assertThat(compare(
                        answer,
                        coverage("c-2", "CEDAR2")
                                .effective(DateRange.from(LocalDate.of(2027, 1, 1)))
                                .build()))
                .as("one on file that does not cover the day")
                .hasSize(1);
    }

    @Test
    void of_two_other_payers_one_on_file_is_not_enough() {
        EligibilityAnswer answer =
                active().addBenefits(otherPayer("CEDAR2"), otherPayer("LAKE3")).build();

        assertThat(compare(answer, coverage("c-2", "CEDAR2").build()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts())
                        .containsEntry("reported", "2")
                        .containsEntry("onFile", "1"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "Muster, Pat, 1980-05-04, ",
        "MUSTER, P, 1980-05-04, ",
        "Sample, Pat, 1980-05-04, NAME",
        "Muster, Kim, 1980-05-04, NAME",
        "Muster, Pat, 1980-04-05, BIRTH_DATE"
    })
    void name_and_birthday_are_the_payers(String last, String first, String born, @Nullable ComparisonRules rule) {
        List<Finding> findings = compared(active().subscriber(person(last, first, born)));

        assertThat(findings)
                .extracting(Finding::rule)
                .isEqualTo(Optional.ofNullable(rule).map(ComparisonRules::id).stream()
                        .toList());
        assertThat(findings.toString()).doesNotContain(last, first, born);
    }

    @Test
    void of_a_child_both_the_subscriber_and_the_patient_are_compared() {
        Insured parent = person("Muster", "Kim", "1955-01-02");
        CoverageOnFile file = CoverageOnFile.builder()
                .coverage(coverage("c-1", "EXAMPLE1")
                        .relationship(Relationship.CHILD)
                        .subscriber(parent)
                        .build())
                .patient(PAT)
                .build();

        assertThat(CoverageComparison.compare(
                        file,
                        active().subscriber(person("Muster", "Kim", "1955-02-01"))
                                .dependent(person("Muster", "Sam", "1980-05-04"))
                                .relationship(Relationship.CHILD)
                                .build(),
                        SERVICE))
                .extracting(finding -> finding.rule() + " " + finding.facts().get("who"))
                .containsExactly("billing.comparison.birth-date subscriber", "billing.comparison.name patient");
    }

    @Test
    void the_payer_has_another_relationship() {
        assertThat(rules(active().relationship(Relationship.SPOUSE))).containsExactly(ComparisonRules.RELATIONSHIP);
    }

    @ParameterizedTest
    @EnumSource
    void each_rule_says_whom_to_ask_and_why(ComparisonRules rule) {
        assertThat(rule.contact()).isIn(TaskKind.CONTACT_PAYER, TaskKind.CONTACT_PATIENT);
        assertThat(rule.why()).contains(rule.contact() == TaskKind.CONTACT_PAYER ? "payer" : "patient");
    }

    private static List<Finding> compared(EligibilityAnswerBuilder answer) {
        return CoverageComparison.compare(
                CoverageOnFile.builder().coverage(COVERAGE).patient(PAT).build(), answer.build(), SERVICE);
    }

    private static List<Finding> compare(EligibilityAnswer answer, Coverage other) {
        return CoverageComparison.compare(
                CoverageOnFile.builder().coverage(COVERAGE).addOthers(other).build(), answer, SERVICE);
    }

    private static List<ComparisonRules> rules(EligibilityAnswerBuilder answer) {
        return compared(answer).stream()
                .flatMap(finding -> Stream.of(ComparisonRules.values())
                        .filter(rule -> rule.id().equals(finding.rule())))
                .toList();
    }

    private static EligibilityAnswerBuilder active() {
        return answer().addBenefits(plan(BenefitKind.ACTIVE));
    }

    private static EligibilityAnswerBuilder answer() {
        return EligibilityAnswer.builder()
                .source(new Fingerprint("0".repeat(64)))
                .receivedAt(Instant.parse("2026-03-09T16:00:00Z"));
    }

    private static Benefit plan(BenefitKind kind) {
        return Benefit.builder()
                .kind(kind)
                .addServiceTypes(ServiceType.PLAN)
                .addEvidence(7)
                .build();
    }

    private static Benefit otherPayer(String id) {
        return Benefit.builder()
                .kind(BenefitKind.OTHER_PAYER)
                .addParties(payer(id))
                .addEvidence(15)
                .build();
    }

    private static RelatedParty payer(String id) {
        return RelatedParty.builder()
                .role(RelatedParty.Role.PAYER)
                .identifier(PatientText.of(id))
                .build();
    }

    private static Rejection rejection(Rejection.Reason reason) {
        return new Rejection(reason, "00", Rejection.FollowUp.NOT_SAID, Rejection.About.SUBSCRIBER, List.of(5));
    }

    private static Reference group(String number) {
        return new Reference(Reference.Meaning.GROUP, PatientText.of(number), null);
    }

    private static BenefitDate days(BenefitDate.Meaning meaning, String from, String to) {
        return new BenefitDate(meaning, new DateRange(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static CoverageBuilder coverage(String id, String payer) {
        return Coverage.builder()
                .id(new CoverageId(id))
                .version(Version.FIRST)
                .patient(new PatientId("patient-1"))
                .payer(new PayerId(payer))
                .kind(CoverageKind.GROUP)
                .memberId(MemberId.of("ABC123456"))
                .group("0042")
                .relationship(Relationship.SELF)
                .effective(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
    }

    private static Insured person(String last, String first, String born) {
        return Insured.builder()
                .lastName(PersonName.of(last))
                .firstName(PersonName.of(first))
                .birthDate(LocalDate.parse(born))
                .build();
    }
}
