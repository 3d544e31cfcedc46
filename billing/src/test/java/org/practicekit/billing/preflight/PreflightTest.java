package org.practicekit.billing.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.Grant;
import org.practicekit.billing.authorization.UnitLedger;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.coverage.order.PayerOrder;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.policy.AuthorizationPolicy;
import org.practicekit.billing.policy.FollowUp;
import org.practicekit.billing.preflight.PreflightReport.Verdict;
import org.practicekit.billing.requirement.Frequency;
import org.practicekit.billing.requirement.PayerRequirements;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.requirement.Requirement;
import org.practicekit.billing.requirement.RequirementBuilder;
import org.practicekit.billing.requirement.RequirementScope;
import org.practicekit.billing.requirement.RequirementTopic;
import org.practicekit.billing.service.PastService;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** It is Monday, 9 March 2026, noon in New York. An MRI is booked for Friday, 20 March. */
class PreflightTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);
    private static final PayerId PAYER = new PayerId("EXAMPLE1");
    private static final PatientId PATIENT = new PatientId("patient-1");
    private static final Citation POLICY = Citation.of("Example Mutual", "Medical policy 7", LocalDate.of(2026, 1, 15));
    private static final PlannedService MRI = PlannedService.builder()
            .serviceType(new ServiceType("62"))
            .procedure(new ProcedureCode("70551"))
            .place(new PlaceOfService("11"))
            .build();

    @Test
    void a_covered_visit_for_which_the_payer_asks_for_nothing_is_ready() {
        PreflightReport report = check(office(covered(Answer.NO)));

        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(report.open()).isEmpty();
    }

    @Test
    void an_authorization_that_is_needed_and_missing_makes_it_not_ready_and_cites_the_policy() {
        PreflightReport report = check(
                office(covered(Answer.UNKNOWN)),
                row(RequirementTopic.AUTHORIZATION).leadDays(5).build());

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_READY);
        assertThat(report.open()).singleElement().satisfies(missing -> {
            assertThat(missing.finding().rule()).isEqualTo(PreflightRules.AUTHORIZED.id());
            assertThat(missing.finding().citation()).isEqualTo(POLICY);
            assertThat(missing.finding().facts()).containsEntry("row", "AUTHORIZATION");
            assertThat(missing.fixer()).isEqualTo(Fixer.FRONT_DESK);
            assertThat(missing.task()).isEqualTo(TaskKind.REQUEST_AUTHORIZATION);
            // Five business days before Friday the 20th.
            assertThat(missing.by()).isEqualTo(LocalDate.of(2026, 3, 13));
        });
    }

    @Test
    void what_should_have_begun_before_today_is_due_today_and_said_to_be_late() {
        PreflightReport report = check(
                office(covered(Answer.UNKNOWN)),
                row(RequirementTopic.AUTHORIZATION).leadDays(10).build());

        assertThat(report.open())
                .extracting(one -> one.finding().rule().value(), Prerequisite::by)
                .containsExactly(
                        tuple("billing.preflight.authorized", LocalDate.of(2026, 3, 9)),
                        tuple("billing.preflight.lead-time", LocalDate.of(2026, 3, 9)));
    }

    @ParameterizedTest(name = "{0} from {1} to {2}, {3} of 3 used: {4}")
    @CsvSource({
        "CERTIFIED, 2026-03-01, 2026-03-31, 2, READY",
        "MODIFIED, 2026-03-20, 2026-03-20, 0, READY",
        "PARTIAL, 2026-03-01, 2026-03-20, 0, READY",
        "CERTIFIED, 2026-03-01, 2026-03-19, 0, NOT_READY", // ends the day before
        "CERTIFIED, 2026-03-21, 2026-03-31, 0, NOT_READY",
        "CERTIFIED, 2026-03-01, 2026-03-31, 3, NOT_READY", // used up
        "PENDED, 2026-03-01, 2026-03-31, 0, NOT_READY",
        "DENIED, 2026-03-01, 2026-03-31, 0, NOT_READY",
        "EXPIRED, 2026-03-01, 2026-03-31, 0, NOT_READY"
    })
    void an_authorization_counts_while_it_holds_and_has_units(
            AuthorizationState state, LocalDate first, LocalDate last, int used, Verdict verdict) {
        PreflightCase office = PreflightCase.builder()
                .like(office(covered(Answer.YES)))
                .addAuthorizations(authorization("a-1", state, DateRange.closed(first, last), used))
                .build();

        assertThat(check(office).verdict()).isEqualTo(verdict);
    }

    @Test
    void units_that_are_reserved_for_the_visit_are_there_for_it() {
        Authorization full = Authorization.builder()
                .like(authorization("a-1", AuthorizationState.CERTIFIED, DateRange.from(LocalDate.of(2026, 3, 1)), 0))
                .ledger(UnitLedger.EMPTY
                        .reserve(3, new VisitId("v-1"), 1, NOON)
                        .flatMap(one -> one.reserve(3, new VisitId("v-2"), 2, NOON))
                        .orElseThrow())
                .build();

        assertThat(check(PreflightCase.builder()
                                .like(office(covered(Answer.YES)))
                                .addAuthorizations(full)
                                .build())
                        .verdict())
                .isEqualTo(Verdict.READY);
    }

    @Test
    void nobody_knows_when_neither_policy_nor_answer_speaks() {
        PreflightReport report = check(office(covered(Answer.UNKNOWN)));

        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report.open()).singleElement().returns(Fixer.PAYER, Prerequisite::fixer);
    }

    @Test
    void policy_and_answer_that_contradict_each_other_need_one_and_somebody_asks() {
        PreflightReport report = check(
                office(covered(Answer.NO)), row(RequirementTopic.AUTHORIZATION).build());

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_READY);
        assertThat(report.open())
                .extracting(Prerequisite::state, Prerequisite::task)
                .contains(tuple(Prerequisite.State.DOUBTFUL, TaskKind.CONTACT_PAYER));
    }

    @Test
    void no_coverage_on_file_is_unknown_and_not_a_no() {
        PreflightCase office = PreflightCase.builder().now(NOON).visit(visit()).build();

        assertThat(check(office).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest(name = "an answer {0} hours old: {1}")
    @CsvSource({"96, READY", "97, UNKNOWN"})
    void an_answer_is_relied_on_while_it_is_fresh(int hours, Verdict verdict) {
        EligibilityAnswer answer = EligibilityAnswer.builder()
                .like(covered(Answer.NO))
                .receivedAt(NOON.minus(Duration.ofHours(hours)))
                .build();

        assertThat(check(office(answer)).verdict()).isEqualTo(verdict);
    }

    @Test
    void a_payer_that_says_not_covered_makes_it_not_ready() {
        EligibilityAnswer inactive = answer(Benefit.builder()
                .kind(BenefitKind.INACTIVE)
                .addServiceTypes(ServiceType.PLAN)
                .build());

        assertThat(check(office(inactive)).open()).anySatisfy(one -> {
            assertThat(one.state()).isEqualTo(Prerequisite.State.MISSING);
            assertThat(one.finding().rule()).isEqualTo(PreflightRules.ACTIVE.id());
            assertThat(one.task()).isEqualTo(TaskKind.CONTACT_PATIENT);
        });
    }

    @Test
    void a_referral_comes_from_the_referring_office() {
        PreflightReport report =
                check(office(covered(Answer.NO)), row(RequirementTopic.REFERRAL).build());

        assertThat(report.open()).singleElement().satisfies(missing -> {
            assertThat(missing.fixer()).isEqualTo(Fixer.REFERRING_OFFICE);
            assertThat(missing.task()).isEqualTo(TaskKind.CONTACT_REFERRER);
        });
    }

    @ParameterizedTest(name = "one in {0}, last on {1}: {2}")
    @CsvSource({
        "CALENDAR_YEAR, 2025-12-31, READY",
        "CALENDAR_YEAR, 2026-01-01, NOT_READY",
        "TWELVE_MONTHS, 2025-03-20, READY",
        "TWELVE_MONTHS, 2025-03-21, NOT_READY",
        "LIFETIME, 2001-01-01, NOT_READY"
    })
    void what_the_payer_pays_for_so_often_is_counted_in_its_window(
            Frequency.Window window, LocalDate last, Verdict verdict) {
        PreflightCase office = PreflightCase.builder()
                .like(office(covered(Answer.NO)))
                .past(List.of(new PastService(last, MRI)))
                .build();

        assertThat(check(office, once(window)).verdict()).isEqualTo(verdict);
    }

    @Test
    void what_was_done_before_is_not_guessed() {
        assertThat(check(office(covered(Answer.NO)), once(Frequency.Window.CALENDAR_YEAR))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void the_rest_of_what_a_policy_can_ask_names_who_can_fix_it() {
        Requirement notes =
                row(RequirementTopic.DOCUMENTATION).documents("notes").build();
        assertThat(check(office(covered(Answer.NO)), notes).open())
                .singleElement()
                .returns(Fixer.CLINICIAN, Prerequisite::fixer)
                .returns(Prerequisite.State.DOUBTFUL, Prerequisite::state);
        assertThat(check(
                                PreflightCase.builder()
                                        .like(office(covered(Answer.NO)))
                                        .addDocumentsAtHand("DOCUMENTATION")
                                        .build(),
                                notes)
                        .verdict())
                .isEqualTo(Verdict.READY);
        assertThat(check(
                                office(covered(Answer.NO)),
                                row(RequirementTopic.NOT_COVERED).build())
                        .open())
                .singleElement()
                .returns(Fixer.PATIENT, Prerequisite::fixer)
                .returns(Prerequisite.State.MISSING, Prerequisite::state);
        assertThat(check(
                                office(covered(Answer.NO)),
                                row(RequirementTopic.NETWORK).build())
                        .verdict())
                .isEqualTo(Verdict.READY); // the practice is in the network
    }

    @Test
    void two_coverages_without_an_order_are_a_question_and_the_second_one_holds_nobody_up() {
        Coverage second = Coverage.builder()
                .like(coverage())
                .id(new CoverageId("c-2"))
                .payer(new PayerId("EXAMPLE2"))
                .build();
        PreflightCase office = PreflightCase.builder()
                .like(office(covered(Answer.NO)))
                .addCoverages(new PreflightCase.Known(second, null))
                .build();

        assertThat(check(office).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(check(PreflightCase.builder()
                                .like(office)
                                .addOrderByHand(new CoverageId("c-1"), new CoverageId("c-2"))
                                .build())
                        .verdict())
                .isEqualTo(Verdict.READY_WITH_WARNINGS);
    }

    @Test
    void one_more_prerequisite_that_is_met_never_makes_it_worse() {
        Property.forAll(PreflightTest::situation).runs(1_000).holds(situation -> {
            Preflight preflight = preflight(situation.rows);
            PreflightCase before = situation.office;
            PreflightCase authorized = PreflightCase.builder()
                    .like(before)
                    .addAuthorizations(
                            authorization("a-9", AuthorizationState.CERTIFIED, DateRange.closed(FRIDAY, FRIDAY), 0))
                    .build();
            PreflightCase documented = PreflightCase.builder()
                    .like(before)
                    .addDocumentsAtHand("DOCUMENTATION")
                    .build();
            PreflightCase past = PreflightCase.builder()
                    .like(before)
                    .past(before.past().isPresent() ? before.past() : Optional.of(List.of()))
                    .build();
            for (PreflightCase better : List.of(authorized, documented, past)) {
                assertThat(preflight.check(better).verdict())
                        .isLessThanOrEqualTo(preflight.check(before).verdict());
            }
        });
    }

    private record Situation(List<Requirement> rows, PreflightCase office) {}

    private static Situation situation(Choices choices) {
        List<Requirement> rows = new ArrayList<>();
        for (RequirementTopic topic : RequirementTopic.values()) {
            if (choices.chance(40)) {
                rows.add(
                        topic == RequirementTopic.FREQUENCY
                                ? once(choices.oneOf(Frequency.Window.values()))
                                : row(topic).leadDays(choices.between(0, 12)).build());
            }
        }
        PreflightCaseBuilder office =
                PreflightCase.builder().like(office(covered(choices.oneOf(Answer.YES, Answer.NO, Answer.UNKNOWN))));
        for (int i = choices.between(0, 3); i > 0; i--) {
            office.addAuthorizations(authorization(
                    "a-" + i,
                    choices.oneOf(AuthorizationState.values()),
                    DateRange.days(FRIDAY.minusDays(choices.between(0, 3)), choices.between(1, 4)),
                    choices.between(0, 3)));
        }
        if (choices.chance(50)) {
            office.past(List.of(new PastService(FRIDAY.minusDays(choices.between(1, 500)), MRI)));
        }
        return new Situation(rows, office.build());
    }

    private static PreflightReport check(PreflightCase office, Requirement... rows) {
        return preflight(List.of(rows)).check(office);
    }

    private static Preflight preflight(List<Requirement> rows) {
        return new Preflight(
                AuthorizationPolicy.builder()
                        .citation(POLICY)
                        .requirements(PayerRequirements.of(rows))
                        .putNetworks(PAYER, NetworkSide.IN)
                        .build(),
                FollowUp.STANDARD,
                ZONE,
                new BenefitReader(ServiceTypes.standard()),
                new PayerOrder());
    }

    private static RequirementBuilder row(RequirementTopic topic) {
        return Requirement.builder()
                .name(topic.name())
                .topic(topic)
                .scope(RequirementScope.builder()
                        .payer(PAYER)
                        .procedures(ProcedureRange.of(new ProcedureCode("70551")))
                        .build())
                .citation(POLICY);
    }

    private static Requirement once(Frequency.Window window) {
        return row(RequirementTopic.FREQUENCY)
                .frequency(new Frequency(1, Frequency.Counted.VISITS, window))
                .build();
    }

    private static PreflightCase office(EligibilityAnswer answer) {
        return PreflightCase.builder()
                .now(NOON)
                .visit(visit())
                .addCoverages(new PreflightCase.Known(coverage(), answer))
                .build();
    }

    private static UpcomingVisit visit() {
        return UpcomingVisit.builder()
                .id(new VisitId("v-1"))
                .patient(PATIENT)
                .start(FRIDAY.atTime(10, 0).atZone(ZONE).toInstant())
                .date(FRIDAY)
                .location(new LocationId("main"))
                .scheduledAt(NOON.minus(Duration.ofDays(7)))
                .addServices(MRI)
                .build();
    }

    private static Coverage coverage() {
        return Coverage.builder()
                .id(new CoverageId("c-1"))
                .version(Version.FIRST)
                .patient(PATIENT)
                .payer(PAYER)
                .kind(CoverageKind.GROUP)
                .memberId(MemberId.of("XYZ1"))
                .relationship(Relationship.SELF)
                .build();
    }

    /** Active, and so much about an authorisation for imaging. */
    private static EligibilityAnswer covered(Answer authorization) {
        Benefit active = Benefit.builder()
                .kind(BenefitKind.ACTIVE)
                .addServiceTypes(ServiceType.PLAN)
                .authorization(Optional.of(authorization).filter(said -> said != Answer.UNKNOWN))
                .build();
        return answer(active);
    }

    private static EligibilityAnswer answer(Benefit row) {
        return EligibilityAnswer.builder()
                .source(new Fingerprint("0".repeat(64)))
                .receivedAt(NOON.minus(Duration.ofHours(1)))
                .relationship(Relationship.SELF)
                .addBenefits(row)
                .build();
    }

    private static Authorization authorization(String id, AuthorizationState state, DateRange days, int used) {
        UnitLedger ledger = used == 0
                ? UnitLedger.EMPTY
                : UnitLedger.EMPTY.consume(3, new VisitId("v-0"), used, NOON).orElseThrow();
        return Authorization.builder()
                .id(new AuthorizationId(id))
                .version(Version.FIRST)
                .patient(PATIENT)
                .payer(PAYER)
                .wish(AuthorizationWish.builder()
                        .coverage(new CoverageId("c-1"))
                        .serviceType(new ServiceType("62"))
                        .addProcedures(ProcedureRange.of(new ProcedureCode("70551")))
                        .units(3)
                        .days(days)
                        .build())
                .state(state)
                .submittedAt(NOON)
                .grant(new Grant("N-1", days, 3))
                .ledger(ledger)
                .build();
    }
}
