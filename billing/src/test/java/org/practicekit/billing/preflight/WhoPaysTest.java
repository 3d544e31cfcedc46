package org.practicekit.billing.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
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
import org.practicekit.billing.coverage.order.OrderCase;
import org.practicekit.billing.coverage.order.OrderCaseBuilder;
import org.practicekit.billing.coverage.order.PayerOrder;
import org.practicekit.billing.coverage.order.PlanFacts;
import org.practicekit.billing.coverage.order.PlanFactsBuilder;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.policy.AuthorizationPolicy;
import org.practicekit.billing.policy.FollowUp;
import org.practicekit.billing.preflight.PreflightReport.Verdict;
import org.practicekit.billing.preflight.Prerequisite.State;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * It is Monday, 9 March 2026. Payers say of each coverage that it is active and that nothing has to be authorised, so that a visit
 * is ready as soon as it is known who pays first.
 */
class WhoPaysTest {
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);

    @Test
    void one_coverage_pays_and_nobody_is_asked_about_its_employer() {
        PreflightReport report = check(office(own("c-1", CoverageKind.GROUP)));

        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(report.prerequisites()).noneMatch(one -> one.finding().rule().equals(PreflightRules.ORDER.id()));
    }

    @Test
    void of_two_the_rules_name_the_first_and_what_the_second_payer_did_not_say_holds_nobody_up() {
        PreflightReport report = check(PreflightCase.builder()
                .like(office(spouses("c-1"), own("c-2", CoverageKind.GROUP)))
                .coverages(List.of(silent(spouses("c-1")), answered(own("c-2", CoverageKind.GROUP))))
                .build());

        assertThat(report.verdict()).isEqualTo(Verdict.READY_WITH_WARNINGS);
        assertThat(of(report, "billing.preflight.order"))
                .singleElement()
                .returns(State.MET, Prerequisite::state)
                .returns(
                        "The payers in their order: c-2, then c-1.",
                        one -> one.finding().message());
        assertThat(of(report, "billing.payer-order.subscriber"))
                .singleElement()
                .returns(State.MET, Prerequisite::state)
                .returns("NAIC", one -> one.finding().citation().authority());
        assertThat(of(report, "billing.preflight.answer"))
                .extracting(one -> one.finding().facts().get("coverage"), Prerequisite::state)
                .containsExactly(tuple("c-2", State.MET), tuple("c-1", State.DOUBTFUL));
    }

    @Test
    void a_missing_fact_is_asked_of_the_patient_and_either_payer_may_be_the_first() {
        PreflightReport report = check(PreflightCase.builder()
                .like(office(own("c-1", CoverageKind.GROUP), own("c-2", CoverageKind.GROUP)))
                .coverages(List.of(answered(own("c-1", CoverageKind.GROUP)), silent(own("c-2", CoverageKind.GROUP))))
                .build());

        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(of(report, "billing.preflight.order")).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.state()).isEqualTo(State.UNKNOWN);
            assertThat(asked.fixer()).isEqualTo(Fixer.PATIENT);
            assertThat(asked.task()).isEqualTo(TaskKind.CONTACT_PATIENT);
            assertThat(asked.finding().message()).startsWith("Who pays first is not known. Ask the patient: ");
            assertThat(asked.finding().facts()).containsEntry("question", "WORK");
        });
        assertThat(of(report, "billing.preflight.answer"))
                .extracting(Prerequisite::state)
                .containsExactly(State.MET, State.UNKNOWN);
    }

    /** 42 CFR 411.170(a): the plan of an employer of 20 or more pays before Medicare by age. */
    @ParameterizedTest(name = "an employer of {0}: {1}")
    @CsvSource({"19, 'c-1, then c-2'", "20, 'c-2, then c-1'"})
    void medicare_by_age_pays_before_the_plan_of_a_small_employer(int employees, String order) {
        PreflightReport report =
                check(besideMedicare(job("c-2").employees(employees).build()));

        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(of(report, "billing.preflight.order"))
                .singleElement()
                .returns(
                        "The payers in their order: %s.".formatted(order),
                        one -> one.finding().message());
        assertThat(of(report, "billing.payer-order.working-aged"))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.finding().citation().reference()).contains("42 CFR 411.170"));
    }

    @Test
    void the_size_of_the_employer_beside_medicare_is_a_question_and_no_guess() {
        PreflightReport report = check(besideMedicare(job("c-2").build()));

        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(of(report, "billing.preflight.order"))
                .singleElement()
                .returns(
                        "Who pays first is not known. Ask the patient: How many people does the employer have at work? (c-2)",
                        one -> one.finding().message());
    }

    @Test
    void where_no_rule_decides_the_payers_are_asked() {
        PreflightReport report = check(
                office(own("c-1", CoverageKind.MEDICARE_SUPPLEMENT), own("c-2", CoverageKind.MEDICARE_SUPPLEMENT)));

        assertThat(of(report, "billing.preflight.order"))
                .singleElement()
                .returns(Fixer.PAYER, Prerequisite::fixer)
                .returns(TaskKind.CONTACT_PAYER, Prerequisite::task);
    }

    @Test
    void what_is_open_behind_a_first_payer_that_is_known_is_a_warning() {
        OrderCase known = OrderCase.builder()
                .service(FRIDAY)
                .medicareReason(OrderCase.MedicareReason.AGE)
                .addPlans(retired("c-2"), retired("c-3"))
                .build();
        PreflightReport report = check(PreflightCase.builder()
                .like(office(
                        own("c-1", CoverageKind.MEDICARE),
                        own("c-2", CoverageKind.GROUP),
                        own("c-3", CoverageKind.GROUP)))
                .orderFacts(known)
                .build());

        assertThat(report.verdict()).isEqualTo(Verdict.READY_WITH_WARNINGS);
        assertThat(of(report, "billing.preflight.order")).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.state()).isEqualTo(State.DOUBTFUL);
            assertThat(asked.finding().message()).startsWith("Who pays after c-1 is not known.");
        });
    }

    @Test
    void payers_that_share_equally_are_both_the_first() {
        LocalDate since = LocalDate.of(2020, 1, 1);
        OrderCase known = OrderCase.builder()
                .service(FRIDAY)
                .addPlans(
                        job("c-1").since(since).build(), job("c-2").since(since).build())
                .build();
        PreflightReport report = check(PreflightCase.builder()
                .like(office(own("c-1", CoverageKind.GROUP), own("c-2", CoverageKind.GROUP)))
                .coverages(List.of(answered(own("c-1", CoverageKind.GROUP)), silent(own("c-2", CoverageKind.GROUP))))
                .orderFacts(known)
                .build());

        assertThat(of(report, "billing.preflight.answer"))
                .extracting(Prerequisite::state)
                .containsExactly(State.MET, State.UNKNOWN);
    }

    @Test
    void medicare_behind_a_plan_in_its_place_is_left_out_and_nobody_looks_at_it() {
        PreflightReport report = check(PreflightCase.builder()
                .like(office(own("c-1", CoverageKind.MEDICARE), own("c-2", CoverageKind.MEDICARE_ADVANTAGE)))
                .coverages(List.of(
                        silent(own("c-1", CoverageKind.MEDICARE)),
                        answered(own("c-2", CoverageKind.MEDICARE_ADVANTAGE))))
                .build());

        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(of(report, "billing.payer-order.medicare-advantage")).hasSize(1);
    }

    @Test
    void insurance_of_another_injury_alone_leaves_nobody_who_pays() {
        Coverage works = own("c-1", CoverageKind.WORKERS_COMPENSATION);
        OrderCase known = OrderCase.builder()
                .service(FRIDAY)
                .addPlans(PlanFacts.of(works).forThisInjury(false).build())
                .build();
        PreflightReport report = check(
                PreflightCase.builder().like(office(works)).orderFacts(known).build());

        assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report.open())
                .singleElement()
                .returns(Fixer.PATIENT, Prerequisite::fixer)
                .returns(PreflightRules.INSURED.id(), one -> one.finding().rule());
    }

    @Test
    void the_va_pays_where_there_is_nobody_else() {
        PreflightReport report = check(office(own("c-1", CoverageKind.VETERANS)));

        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(of(report, "billing.preflight.answer")).hasSize(1);
        assertThat(of(report, "billing.payer-order.not-concerned")).isEmpty();
    }

    @Test
    void an_order_fixed_by_hand_is_named_and_nobody_is_asked() {
        PreflightReport report = check(PreflightCase.builder()
                .like(office(own("c-1", CoverageKind.GROUP), own("c-2", CoverageKind.GROUP)))
                .addOrderByHand(new CoverageId("c-2"), new CoverageId("c-1"))
                .build());

        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(of(report, "billing.preflight.order"))
                .singleElement()
                .returns(
                        "The office fixed the order by hand: c-2, then c-1.",
                        one -> one.finding().message());
    }

    @Test
    void an_order_fixed_by_hand_against_the_rules_holds_and_is_a_warning() {
        PreflightReport report = check(PreflightCase.builder()
                .like(besideMedicare(job("c-2").employees(20).build()))
                .addOrderByHand(new CoverageId("c-1"), new CoverageId("c-2"))
                .build());

        assertThat(report.verdict()).isEqualTo(Verdict.READY_WITH_WARNINGS);
        assertThat(report.open())
                .singleElement()
                .returns(
                        "The office fixed c-1, then c-2 by hand, and by the rules the order is c-2, then c-1.",
                        one -> one.finding().message());
        assertThat(of(report, "billing.preflight.answer"))
                .extracting(one -> one.finding().facts().get("coverage"))
                .containsExactly("c-1", "c-2");
    }

    @Test
    void an_order_from_before_another_coverage_came_is_not_relied_on() {
        PreflightReport report = check(PreflightCase.builder()
                .like(office(spouses("c-1"), own("c-2", CoverageKind.GROUP)))
                .addOrderByHand(new CoverageId("c-1"), new CoverageId("c-0"))
                .build());

        assertThat(report.verdict()).isEqualTo(Verdict.READY_WITH_WARNINGS);
        assertThat(of(report, "billing.preflight.order"))
                .extracting(Prerequisite::state)
                .containsExactly(State.DOUBTFUL, State.MET);
        assertThat(of(report, "billing.preflight.answer"))
                .extracting(one -> one.finding().facts().get("coverage"))
                .containsExactly("c-2", "c-1");
    }

    @Test
    void of_what_sort_a_coverage_is_is_as_on_file_and_not_as_it_was_when_somebody_asked() {
        PlanFacts before = PlanFacts.builder()
                .coverage(new CoverageId("c-2"))
                .kind(CoverageKind.INDIVIDUAL)
                .relationship(Relationship.SPOUSE)
                .work(PlanFacts.Work.ACTIVE)
                .employees(60)
                .build();

        assertThat(of(check(besideMedicare(before)), "billing.preflight.order"))
                .singleElement()
                .returns(
                        "The payers in their order: c-2, then c-1.",
                        one -> one.finding().message());
    }

    private static PreflightCase besideMedicare(PlanFacts plan) {
        OrderCaseBuilder known = OrderCase.builder()
                .service(LocalDate.of(2026, 1, 5)) // when the patient was asked
                .medicareReason(OrderCase.MedicareReason.AGE)
                .addPlans(plan);
        return PreflightCase.builder()
                .like(office(own("c-1", CoverageKind.MEDICARE), own("c-2", CoverageKind.GROUP)))
                .orderFacts(known.build())
                .build();
    }

    private static PlanFactsBuilder job(String id) {
        return PlanFacts.of(own(id, CoverageKind.GROUP)).work(PlanFacts.Work.ACTIVE);
    }

    private static PlanFacts retired(String id) {
        return PlanFacts.of(own(id, CoverageKind.GROUP))
                .work(PlanFacts.Work.RETIRED)
                .build();
    }

    private static List<Prerequisite> of(PreflightReport report, String rule) {
        return report.prerequisites().stream()
                .filter(one -> one.finding().rule().value().equals(rule))
                .toList();
    }

    private static PreflightReport check(PreflightCase office) {
        return new Preflight(
                        AuthorizationPolicy.builder()
                                .citation(Citation.of(
                                        "Practice policy", "Billing handbook, section 4", LocalDate.of(2026, 1, 5)))
                                .build(),
                        FollowUp.STANDARD,
                        ZoneId.of("America/New_York"),
                        new BenefitReader(ServiceTypes.standard()),
                        new PayerOrder())
                .check(office);
    }

    private static PreflightCase office(Coverage... coverages) {
        return PreflightCase.builder()
                .now(NOON)
                .visit(UpcomingVisit.builder()
                        .id(new VisitId("v-1"))
                        .patient(new PatientId("patient-1"))
                        .start(FRIDAY.atTime(14, 0).toInstant(ZoneOffset.UTC))
                        .date(FRIDAY)
                        .location(new LocationId("main"))
                        .scheduledAt(NOON)
                        .addServices(PlannedService.builder()
                                .serviceType(ServiceType.OFFICE_VISIT)
                                .place(new PlaceOfService("11"))
                                .build())
                        .build())
                .coverages(Stream.of(coverages).map(WhoPaysTest::answered).toList())
                .build();
    }

    private static PreflightCase.Known silent(Coverage coverage) {
        return new PreflightCase.Known(coverage, null);
    }

    private static PreflightCase.Known answered(Coverage coverage) {
        return new PreflightCase.Known(
                coverage,
                EligibilityAnswer.builder()
                        .source(new Fingerprint("0".repeat(64)))
                        .receivedAt(NOON.minus(Duration.ofHours(1)))
                        .relationship(coverage.relationship())
                        .addBenefits(Benefit.builder()
                                .kind(BenefitKind.ACTIVE)
                                .addServiceTypes(ServiceType.PLAN)
                                .authorization(Answer.NO)
                                .build())
                        .build());
    }

    private static Coverage own(String id, CoverageKind kind) {
        return coverage(id).kind(kind).relationship(Relationship.SELF).build();
    }

    private static Coverage spouses(String id) {
        return coverage(id)
                .kind(CoverageKind.GROUP)
                .relationship(Relationship.SPOUSE)
                .subscriber(Insured.builder()
                        .lastName(PersonName.of("Beispiel"))
                        .birthDate(LocalDate.of(1980, 4, 4))
                        .build())
                .build();
    }

    private static CoverageBuilder coverage(String id) {
        return Coverage.builder()
                .id(new CoverageId(id))
                .version(Version.FIRST)
                .patient(new PatientId("patient-1"))
                .payer(new PayerId("PAYER" + id.substring(2)))
                .memberId(MemberId.of("XYZ1"))
                .effective(DateRange.ALWAYS);
    }
}
