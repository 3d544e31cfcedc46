package org.practicekit.billing.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageBuilder;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.policy.VerificationPolicy;
import org.practicekit.billing.policy.VerificationPolicy.LaterVisits;
import org.practicekit.billing.policy.VerificationPolicyBuilder;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.UpcomingVisitBuilder;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;

class VerificationPlannerTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Citation HANDBOOK =
            Citation.of("Practice policy", "Billing handbook, section 3", LocalDate.of(2026, 1, 2));

    @ParameterizedTest(name = "visit on Monday 9 March, asked at {0}: {1}")
    @CsvSource({
        "2026-03-05T23:59, not yet",
        "2026-03-06T00:00, due",
        "2026-03-08T12:00, due",
        "2026-03-09T09:59, due",
        "2026-03-09T23:59, due",
        "2026-03-10T00:00, over"
    })
    void a_coverage_is_due_from_three_days_before_the_visit_until_its_day_is_over(String now, String what) {
        VerificationPlan plan = plan(visit("2026-03-09"), coverage(CoverageKind.GROUP), now);
        assertThat(plan.due()).hasSize(what.equals("due") ? 1 : 0);
        assertThat(plan.notDue()).hasSize(what.equals("not yet") ? 1 : 0);
        if (what.equals("not yet")) {
            assertThat(plan.notDue().get(0).reason().rule()).isEqualTo(VerificationRules.NOT_YET.id());
        }
    }

    @ParameterizedTest(name = "visit on {0}: due from {1}")
    @CsvSource({
        "2026-03-10, 2026-03-07T05:00:00Z", // three days before lies before the clocks go forward
        "2026-11-03, 2026-10-31T04:00:00Z", // and before they go back
        "2026-03-01, 2026-02-26T05:00:00Z",
        "2028-03-02, 2028-02-28T05:00:00Z"
    })
    void days_before_are_days_of_the_calendar_of_the_office(LocalDate date, Instant from) {
        UpcomingVisitBuilder visit = visit(date.toString());
        assertThat(plan(policy(), visit, coverage(CoverageKind.GROUP), from).due())
                .hasSize(1);
        assertThat(plan(policy(), visit, coverage(CoverageKind.GROUP), from.minusMillis(1))
                        .due())
                .isEmpty();
    }

    @Test
    void what_is_due_says_why_by_which_document() {
        DueVerification due = plan(visit("2026-03-09"), coverage(CoverageKind.GROUP), "2026-03-06T09:00")
                .due()
                .get(0);
        assertThat(due.coverage()).isEqualTo(new CoverageId("c-1"));
        assertThat(due.visits()).containsExactly(new VisitId("v-1"));
        assertThat(due.about()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(due.serviceTypes()).containsExactlyInAnyOrder(ServiceType.PLAN, ServiceType.OFFICE_VISIT);
        assertThat(due.reasons()).hasSize(1);
        assertThat(due.reasons().get(0).rule()).isEqualTo(VerificationRules.DAYS_BEFORE.id());
        assertThat(due.reasons().get(0).message()).isEqualTo("Coverage is verified 3 days before.");
        assertThat(due.reasons().get(0).citation()).isEqualTo(HANDBOOK);
    }

    @ParameterizedTest(name = "answered at {0}: due on Friday: {1}")
    @CsvSource({
        "2026-03-03T00:00, false", // three days before the time to ask, to the second
        "2026-03-02T23:59, true",
        "2026-03-05T18:00, false",
        "2026-02-26T09:00, true"
    })
    void an_answer_counts_as_long_as_it_is_fresh_at_the_time_to_ask(String answered, boolean due) {
        VerificationPlan plan = plan(
                policy(),
                visit("2026-03-09"),
                coverage(CoverageKind.GROUP),
                at("2026-03-06T09:00"),
                answered(answered).build());
        assertThat(plan.due()).hasSize(due ? 1 : 0);
        List<RuleId> rules = due
                ? rules(plan.due().get(0).reasons())
                : List.of(plan.notDue().get(0).reason().rule());
        assertThat(rules).contains(VerificationRules.FRESH.id());
    }

    @Test
    void a_stale_answer_is_told_with_its_age() {
        DueVerification due = plan(
                        policy(),
                        visit("2026-03-09"),
                        coverage(CoverageKind.GROUP),
                        at("2026-03-06T09:00"),
                        answered("2026-02-26T09:00").build())
                .due()
                .get(0);
        assertThat(due.reasons())
                .extracting(Finding::message)
                .containsExactly("Coverage is verified 3 days before.", "The last answer is 8 days old.");
    }

    @Test
    void once_answered_nothing_is_asked_again_before_the_next_time_to_ask() {
        VerificationPolicyBuilder policy = policy().addDaysBefore(14, 0);
        Verification early = answered("2026-02-24T08:00").build();
        assertThat(dueAt(policy, "2026-03-05T23:59", early)).isFalse();
        assertThat(dueAt(policy, "2026-03-06T00:00", early)).isTrue();
        Verification friday = answered("2026-03-06T08:00").build();
        assertThat(dueAt(policy, "2026-03-08T23:59", early, friday)).isFalse();
        assertThat(dueAt(policy, "2026-03-09T08:00", early, friday)).isFalse(); // fresh for three days more
        Verification sunday = answered("2026-03-05T08:00").build();
        assertThat(dueAt(policy, "2026-03-09T08:00", early, sunday)).isTrue();
    }

    @Test
    void a_visit_that_is_booked_is_verified_at_once_and_not_again_for_weeks() {
        VerificationPolicyBuilder policy = policy().whenBooked(true);
        UpcomingVisitBuilder visit = visit("2026-04-20").scheduledAt(at("2026-03-02T10:00"));
        DueVerification due = plan(policy, visit, coverage(CoverageKind.GROUP), at("2026-03-02T10:00"))
                .due()
                .get(0);
        assertThat(rules(due.reasons())).containsExactly(VerificationRules.BOOKED.id(), VerificationRules.ASKABLE.id());
        assertThat(due.about()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(plan(
                                policy,
                                visit,
                                coverage(CoverageKind.GROUP),
                                at("2026-04-16T23:00"),
                                answered("2026-03-02T10:01").build())
                        .due())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, answered {1}, now {2}: due {3}")
    @CsvSource({
        "MEDICAID, 2026-03-30T09:00, 2026-04-01T00:00, true", // another month has begun
        "GROUP,    2026-03-30T09:00, 2026-04-01T00:00, false",
        "MEDICAID, 2026-03-30T09:00, 2026-03-31T23:59, false",
        "MEDICAID, 2026-04-01T00:00, 2026-04-01T09:00, false",
        "CHIP,     2026-03-31T23:59, 2026-04-01T09:00, true"
    })
    void what_may_end_with_a_month_needs_an_answer_of_the_month(
            CoverageKind kind, String answered, String now, boolean due) {
        VerificationPlan plan = plan(
                policy(),
                visit("2026-04-02"),
                coverage(kind),
                at(now),
                answered(answered).build());
        assertThat(plan.due()).hasSize(due ? 1 : 0);
        if (due) {
            assertThat(rules(plan.due().get(0).reasons())).contains(VerificationRules.MONTH.id());
        }
    }

    @Test
    void medicaid_for_a_visit_late_in_the_month_is_verified_as_the_month_begins() {
        assertThat(plan(visit("2026-04-20"), coverage(CoverageKind.MEDICAID), "2026-04-01T00:00")
                        .due())
                .hasSize(1);
        assertThat(plan(visit("2026-04-20"), coverage(CoverageKind.GROUP), "2026-04-01T00:00")
                        .due())
                .isEmpty();
    }

    @Test
    void a_coverage_that_was_changed_since_is_asked_about_again() {
        Verification before = answered("2026-03-06T08:00").build();
        CoverageBuilder changed = coverage(CoverageKind.GROUP).version(new Version(2));
        DueVerification due = plan(policy(), visit("2026-03-09"), changed, at("2026-03-06T09:00"), before)
                .due()
                .get(0);
        assertThat(rules(due.reasons())).contains(VerificationRules.CURRENT.id());
    }

    @Test
    void an_answer_about_other_services_will_not_do() {
        UpcomingVisitBuilder visit = visit("2026-03-09").addServices(service("33"));
        DueVerification due = plan(
                        policy(),
                        visit,
                        coverage(CoverageKind.GROUP),
                        at("2026-03-06T09:00"),
                        answered("2026-03-06T08:00").build())
                .due()
                .get(0);
        assertThat(rules(due.reasons())).contains(VerificationRules.SERVICE.id());
        assertThat(due.serviceTypes()).contains(new ServiceType("33"));
    }

    @Test
    void while_a_payer_is_asked_or_waits_to_be_nobody_asks_a_second_time() {
        for (Verification.State state : List.of(Verification.State.ASKING, Verification.State.WAITING)) {
            VerificationPlan plan = plan(
                    policy(),
                    visit("2026-03-09"),
                    coverage(CoverageKind.GROUP),
                    at("2026-03-06T09:00"),
                    open(state, "2026-03-06T09:05").build());
            assertThat(plan.due()).isEmpty();
            assertThat(plan.notDue().get(0).reason().rule()).isEqualTo(VerificationRules.ONCE.id());
        }
    }

    @Test
    void what_was_turned_down_waits_for_a_person_until_the_next_time_to_ask() {
        Verification down = answered("2026-03-06T08:00")
                .state(Verification.State.TURNED_DOWN)
                .build();
        VerificationPolicyBuilder policy = policy().addDaysBefore(0);
        VerificationPlan saturday =
                plan(policy, visit("2026-03-09"), coverage(CoverageKind.GROUP), at("2026-03-07T09:00"), down);
        assertThat(saturday.due()).isEmpty();
        assertThat(saturday.notDue().get(0).reason().rule()).isEqualTo(VerificationRules.PERSON_FIRST.id());
        assertThat(dueAt(policy, "2026-03-09T08:00", down)).isTrue();
        CoverageBuilder corrected = coverage(CoverageKind.GROUP).version(new Version(2));
        assertThat(plan(policy, visit("2026-03-09"), corrected, at("2026-03-07T09:00"), down)
                        .due())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: due on 30 March about {1}, on 1 April about {2}")
    @CsvSource({"ASK_ABOUT_TODAY, 2026-03-30, 2026-04-02", "WAIT_FOR_THE_MONTH, -, 2026-04-02"})
    void a_visit_beyond_this_month_is_asked_about_as_the_practice_chose(
            LaterVisits choice, String march, String april) {
        VerificationPolicyBuilder policy = policy().laterVisits(choice);
        VerificationPlan before =
                plan(policy, visit("2026-04-02"), coverage(CoverageKind.GROUP), at("2026-03-30T09:00"));
        VerificationPlan after =
                plan(policy, visit("2026-04-02"), coverage(CoverageKind.GROUP), at("2026-04-01T00:00"));
        assertThat(before.due())
                .extracting(due -> due.about().toString())
                .isEqualTo(march.equals("-") ? List.of() : List.of(march));
        List<Finding> told = before.due().isEmpty()
                ? List.of(before.notDue().get(0).reason())
                : before.due().get(0).reasons();
        assertThat(rules(told)).contains(VerificationRules.ASKABLE.id());
        assertThat(after.due()).extracting(due -> due.about().toString()).containsExactly(april);
        assertThat(rules(after.due().get(0).reasons())).doesNotContain(VerificationRules.ASKABLE.id());
    }

    @Test
    void a_patient_without_a_coverage_for_the_day_is_on_the_list_of_what_is_not_due() {
        CoverageBuilder ended = coverage(CoverageKind.GROUP)
                .effective(DateRange.closed(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 8)));
        VerificationPlan plan = plan(visit("2026-03-09"), ended, "2026-03-06T09:00");
        assertThat(plan.due()).isEmpty();
        assertThat(plan.notDue()).hasSize(1);
        assertThat(plan.notDue().get(0).coverage()).isEmpty();
        assertThat(plan.notDue().get(0).reason().rule()).isEqualTo(VerificationRules.ON_FILE.id());
    }

    @Test
    void each_coverage_of_a_patient_is_due_by_itself_and_two_visits_make_one_question() {
        List<UpcomingVisit> visits = List.of(
                visit("2026-03-09").build(),
                visit("2026-03-08")
                        .id(new VisitId("v-0"))
                        .addServices(service("33"))
                        .build());
        List<Coverage> coverages = List.of(
                coverage(CoverageKind.GROUP).id(new CoverageId("c-2")).build(),
                coverage(CoverageKind.GROUP).build());
        VerificationPlan plan = planner(policy()).plan(visits, coverages, List.of(), at("2026-03-06T09:00"));
        assertThat(plan.due())
                .extracting(DueVerification::coverage)
                .containsExactly(new CoverageId("c-1"), new CoverageId("c-2"));
        assertThat(plan.due()).allSatisfy(due -> {
            assertThat(due.visits()).containsExactly(new VisitId("v-0"), new VisitId("v-1"));
            assertThat(due.about()).isEqualTo(LocalDate.of(2026, 3, 8));
            assertThat(due.serviceTypes())
                    .containsExactlyInAnyOrder(ServiceType.PLAN, ServiceType.OFFICE_VISIT, new ServiceType("33"));
        });
    }

    @Test
    void the_order_in_which_things_are_given_changes_nothing() {
        List<UpcomingVisit> visits = new ArrayList<>();
        List<Coverage> coverages = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            PatientId patient = new PatientId("p-" + i % 5);
            visits.add(visit("2026-03-" + (10 + i % 3))
                    .id(new VisitId("v-" + i))
                    .patient(patient)
                    .build());
            coverages.add(coverage(i % 2 == 0 ? CoverageKind.GROUP : CoverageKind.MEDICAID)
                    .id(new CoverageId("c-" + i))
                    .patient(patient)
                    .build());
        }
        VerificationPlan plan = planner(policy()).plan(visits, coverages, List.of(), at("2026-03-08T09:00"));
        assertThat(plan.due()).isNotEmpty();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(visits, new Random(seed));
            Collections.shuffle(coverages, new Random(seed + 1));
            assertThat(planner(policy()).plan(visits, coverages, List.of(), at("2026-03-08T09:00")))
                    .isEqualTo(plan);
        }
    }

    @ParameterizedTest(name = "{0} days before, when booked {1}, by the month {2}, on {3}: up to {4}")
    @CsvSource({
        "3, false, false, 2026-03-09, 2026-03-12",
        "3, false, true, 2026-03-09, 2026-03-31",
        "3, false, true, 2026-03-30, 2026-04-02",
        "0, false, false, 2026-03-09, 2026-03-09",
        "3, true, false, 2026-03-09, +999999999-12-31"
    })
    void no_visit_beyond_the_look_ahead_can_be_due(
            int days, boolean booked, boolean monthly, LocalDate today, LocalDate last) {
        VerificationPolicyBuilder policy = VerificationPolicy.builder()
                .citation(HANDBOOK)
                .addDaysBefore(days)
                .whenBooked(booked)
                .monthly(monthly ? Set.of(CoverageKind.MEDICAID) : Set.of());
        assertThat(planner(policy).lookAhead(today)).isEqualTo(DateRange.closed(today, last));
    }

    private static boolean dueAt(VerificationPolicyBuilder policy, String now, Verification... before) {
        return !plan(policy, visit("2026-03-09"), coverage(CoverageKind.GROUP), at(now), before)
                .due()
                .isEmpty();
    }

    private static VerificationPlan plan(UpcomingVisitBuilder visit, CoverageBuilder coverage, String now) {
        return plan(policy(), visit, coverage, at(now));
    }

    private static VerificationPlan plan(
            VerificationPolicyBuilder policy,
            UpcomingVisitBuilder visit,
            CoverageBuilder coverage,
            Instant now,
            Verification... before) {
        return planner(policy).plan(List.of(visit.build()), List.of(coverage.build()), Arrays.asList(before), now);
    }

    private static VerificationPlanner planner(VerificationPolicyBuilder policy) {
        return new VerificationPlanner(policy.build(), NEW_YORK, AskableDays.standard());
    }

    private static VerificationPolicyBuilder policy() {
        return VerificationPolicy.builder().citation(HANDBOOK).addDaysBefore(3).freshFor(Duration.ofDays(3));
    }

    private static List<RuleId> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static Instant at(String wall) {
        return LocalDate.parse(wall.substring(0, 10))
                .atTime(LocalTime.parse(wall.substring(11)))
                .atZone(NEW_YORK)
                .toInstant();
    }

    private static UpcomingVisitBuilder visit(String date) {
        LocalDate day = LocalDate.parse(date);
        return UpcomingVisit.builder()
                .id(new VisitId("v-1"))
                .patient(new PatientId("p-1"))
                .start(at(date + "T10:00"))
                .date(day)
                .location(new LocationId("main"))
                .scheduledAt(at(day.minusDays(60) + "T09:00"))
                .addServices(service("98"));
    }

    private static PlannedService service(String type) {
        return PlannedService.builder()
                .serviceType(new ServiceType(type))
                .place(new PlaceOfService("11"))
                .build();
    }

    private static CoverageBuilder coverage(CoverageKind kind) {
        return Coverage.builder()
                .id(new CoverageId("c-1"))
                .version(Version.FIRST)
                .patient(new PatientId("p-1"))
                .payer(new PayerId("EXAMPLE1"))
                .kind(kind)
                .memberId(MemberId.of("XYZ1"))
                .relationship(Relationship.SELF);
    }

    private static VerificationBuilder open(Verification.State state, String until) {
        return lookUp("2026-03-06T08:00").state(state).until(at(until)).failure(LookupFailure.UNREACHABLE);
    }

    private static VerificationBuilder answered(String when) {
        return lookUp(when)
                .state(Verification.State.ANSWERED)
                .answer(new FingerprintWriter("message").text("at", when).finish())
                .answeredAt(at(when))
                .status(CoverageStatus.ACTIVE);
    }

    private static VerificationBuilder lookUp(String when) {
        return Verification.builder()
                .inquiry(EligibilityInquiry.builder()
                        .id(new InquiryId("e-" + when.replace(":", "")))
                        .payer(new PayerId("EXAMPLE1"))
                        .payerName("Example Mutual")
                        .provider(new Npi("1234567893"))
                        .providerName("Maple Street Family Practice")
                        .subscriber(Insured.builder()
                                .lastName(PersonName.of("Specimen"))
                                .build())
                        .relationship(Relationship.SELF)
                        .dates(DateRange.day(LocalDate.of(2026, 3, 9)))
                        .addServiceTypes(ServiceType.PLAN, ServiceType.OFFICE_VISIT)
                        .build())
                .version(Version.FIRST)
                .coverage(new CoverageId("c-1"))
                .coverageVersion(Version.FIRST)
                .patient(new PatientId("p-1"))
                .addVisits(new VisitId("v-1"))
                .firstVisit(LocalDate.of(2026, 3, 9))
                .tries(1)
                .askedAt(at(when));
    }
}
