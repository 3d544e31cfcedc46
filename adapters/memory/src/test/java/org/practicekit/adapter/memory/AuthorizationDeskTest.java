package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.testkit.billing.EligibilityOffice.ZONE;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.EligibilityOffice.person;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;
import static org.practicekit.testkit.billing.TestOffice.coverage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.AuthorizationDesk;
import org.practicekit.billing.OfficeKnows;
import org.practicekit.billing.PreflightDesk;
import org.practicekit.billing.authorization.Agreed;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.AuthorizationAnswerBuilder;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationRequest;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.AuthorizationWishBuilder;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.authorization.Grant;
import org.practicekit.billing.authorization.ServiceDecision;
import org.practicekit.billing.authorization.Urgency;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.policy.AuthorizationPolicy;
import org.practicekit.billing.port.PayerAuthorizations;
import org.practicekit.billing.preflight.PreflightReport;
import org.practicekit.billing.requirement.PayerRequirements;
import org.practicekit.billing.requirement.PolicyImpact;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.requirement.Requirement;
import org.practicekit.billing.requirement.RequirementScope;
import org.practicekit.billing.requirement.RequirementTopic;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.time.SettableClock;

/** It is Monday, 9 March 2026, in New York. A patient with a Medicare Advantage plan has physical therapy every Friday. */
class AuthorizationDeskTest {
    private static final Validation VALIDATION = new Validation();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final DateRange MARCH = DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Citation POLICY = Citation.of("Example Mutual", "Medical policy 7", LocalDate.of(2026, 1, 15));

    private final SettableClock clock = new SettableClock(at(MONDAY, "09:00"), ZONE);
    private final MemoryBilling store = new MemoryBilling();
    private final List<AuthorizationRequest> sent = new ArrayList<>();
    private PayerAuthorizations.Reply reply = new PayerAuthorizations.Taken();
    private final AuthorizationDesk desk = new AuthorizationDesk(
            store,
            (practice, request) -> {
                sent.add(request);
                return reply;
            },
            clock,
            VALIDATION);
    private final PreflightDesk preflight = new PreflightDesk(store, new BenefitReader(ServiceTypes.standard()), clock);
    private int commands;

    @BeforeEach
    void office() {
        rules(PayerRequirements.NONE);
        store.store(TestOffice.setup(NEIGHBOUR).build());
        store.store(PRACTICE, new PatientId("patient-1"), person("patient-1"));
        Coverage plan = coverage("c-1", "patient-1")
                .kind(CoverageKind.MEDICARE_ADVANTAGE)
                .build();
        store.run(
                PRACTICE,
                Set.of(new Guard("test", "c")),
                ports -> ports.coverages().add(PRACTICE, plan));
        visits(visit("v-1", 13), visit("v-2", 20), visit("v-3", 27));
    }

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void a_request_goes_to_the_payer_with_its_number_and_the_payers_clock_begins() {
        Authorization request = submitted(wish());

        assertThat(sent).singleElement().satisfies(one -> {
            assertThat(one.authorization()).isEqualTo(request);
            assertThat(one.coverage().id()).isEqualTo(new CoverageId("c-1"));
            assertThat(one.patient()).isEqualTo(person("patient-1"));
        });
        assertThat(request.state()).isEqualTo(AuthorizationState.SUBMITTED);
        // Seven calendar days after the 9th end with the 16th.
        assertThat(request.dueAt()).contains(at(LocalDate.of(2026, 3, 17), "00:00"));
        assertThat(submitted(wish().urgency(Urgency.EXPEDITED)).dueAt())
                .contains(at(LocalDate.of(2026, 3, 12), "09:00"));
        assertThat(submitted(wish().drug(true)).dueAt()).isEmpty();
    }

    @Test
    void a_command_that_is_repeated_sends_nothing_again() {
        Authorization draft = draft(wish());
        CommandId command = command();
        Receipt<Authorization> first = desk.submit(PRACTICE, command, draft.id(), draft.version());
        Receipt<Authorization> again = desk.submit(PRACTICE, command, draft.id(), draft.version());

        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(sent).hasSize(1);
    }

    @Test
    void an_answer_at_once_is_taken_in() {
        Authorization draft = draft(wish());
        reply = new PayerAuthorizations.Answered(certified(draft.id(), 2)
                .outcome(AuthorizationAnswer.Outcome.MODIFIED)
                .build());
        desk.submit(PRACTICE, command(), draft.id(), draft.version());

        assertThat(stands(draft)).returns(AuthorizationState.MODIFIED, Authorization::state);
        assertThat(stands(draft).unitsLeft()).isEqualTo(2);
    }

    @Test
    void a_request_that_did_not_leave_is_a_draft_again_and_one_of_which_nobody_knows_counts_as_sent() {
        Authorization draft = draft(wish());
        reply = new PayerAuthorizations.NotSent();
        desk.submit(PRACTICE, command(), draft.id(), draft.version());
        assertThat(stands(draft)).returns(AuthorizationState.DRAFT, Authorization::state);
        assertThat(stands(draft).dueAt()).isEmpty();

        AuthorizationDesk broken = new AuthorizationDesk(
                store,
                (practice, request) -> {
                    throw new IllegalStateException("the line is dead");
                },
                clock,
                VALIDATION);
        broken.submit(PRACTICE, command(), draft.id(), stands(draft).version());
        assertThat(stands(draft)).returns(AuthorizationState.SUBMITTED, Authorization::state);
    }

    @Test
    void a_second_copy_of_an_answer_changes_nothing() {
        Authorization request = submitted(wish());
        AuthorizationAnswer answer = certified(request.id(), 3).build();
        Receipt<Authorization> first = desk.receive(PRACTICE, answer);
        clock.advance(Duration.ofDays(1));
        Receipt<Authorization> again = desk.receive(
                PRACTICE,
                AuthorizationAnswer.builder()
                        .like(answer)
                        .receivedAt(clock.instant())
                        .build());

        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(stands(request).answers()).hasSize(1);
    }

    @Test
    void an_answer_to_no_request_or_to_the_neighbours_is_refused() {
        Authorization request = submitted(wish());

        assertThat(rules(desk.receive(
                        PRACTICE, certified(new AuthorizationId("a-9"), 3).build())))
                .containsExactly("billing.authorization.trace");
        assertThat(rules(desk.receive(
                        PRACTICE,
                        AuthorizationAnswer.builder()
                                .like(certified(request.id(), 3).build())
                                .source(message("without a number"))
                                .request(Optional.empty())
                                .build())))
                .containsExactly("billing.authorization.trace");
        assertThat(rules(desk.receive(NEIGHBOUR, certified(request.id(), 3).build())))
                .containsExactly("billing.authorization.trace");
    }

    @Test
    void word_that_it_is_pending_after_the_decision_does_not_open_it_again() {
        Authorization request = submitted(wish());
        desk.receive(PRACTICE, certified(request.id(), 3).build());
        Receipt<Authorization> late = desk.receive(
                PRACTICE,
                answer(request.id(), AuthorizationAnswer.Outcome.PENDED).build());

        assertThat(rules(late)).containsExactly("billing.authorization.late-answer");
        assertThat(stands(request)).returns(AuthorizationState.CERTIFIED, Authorization::state);
        assertThat(stands(request).answers()).hasSize(2);
    }

    @Test
    void a_denial_keeps_its_reason_and_becomes_a_task_and_an_approval_later_ends_the_task() {
        Authorization request = submitted(wish());
        desk.receive(
                PRACTICE,
                answer(request.id(), AuthorizationAnswer.Outcome.NOT_CERTIFIED)
                        .addReasons(new DenialReason("0M", null))
                        .build());
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.FOLLOW_UP_AUTHORIZATION);
            assertThat(task.subject()).isEqualTo("authorization/" + request.id());
            assertThat(task.reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.message()).contains("0M"));
        });

        desk.receive(PRACTICE, certified(request.id(), 3).build());
        assertThat(stands(request).denials()).extracting(DenialReason::code).containsExactly("0M");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_payer_that_agrees_without_saying_to_how_much_agrees_to_what_was_asked() {
        Authorization request = submitted(wish());
        desk.receive(
                PRACTICE,
                answer(request.id(), AuthorizationAnswer.Outcome.CERTIFIED)
                        .agreed(new Agreed("N-78", DateRange.from(LocalDate.of(2026, 3, 10)), null))
                        .build());

        assertThat(stands(request).grant())
                .contains(new Grant("N-78", DateRange.closed(LocalDate.of(2026, 3, 10), MARCH.lastDay()), 3));
    }

    @Test
    void a_request_that_the_payer_could_not_look_at_is_no_denial_and_is_sent_again() {
        Authorization request = submitted(wish());
        desk.receive(
                PRACTICE,
                answer(request.id(), AuthorizationAnswer.Outcome.TURNED_DOWN)
                        .addRejections(new Rejection(
                                Rejection.Reason.MEMBER_ID,
                                "72",
                                Rejection.FollowUp.CORRECT_AND_RESUBMIT,
                                Rejection.About.SUBSCRIBER,
                                List.of(9)))
                        .build());
        Authorization draft = stands(request);
        assertThat(draft).returns(AuthorizationState.DRAFT, Authorization::state);
        assertThat(draft.dueAt()).isEmpty();
        assertThat(draft.denials()).isEmpty();
        assertThat(taskReasons()).containsExactly("billing.authorization.turned-down");
        assertThat(tasks().get(0).reasons().get(0).message()).contains("MEMBER_ID at SUBSCRIBER (72)");

        desk.submit(PRACTICE, command(), draft.id(), draft.version());
        assertThat(stands(request)).returns(AuthorizationState.SUBMITTED, Authorization::state);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void an_answer_that_says_nothing_is_followed_up_until_the_payer_decides() {
        Authorization request = submitted(wish());
        desk.receive(
                PRACTICE,
                answer(request.id(), AuthorizationAnswer.Outcome.UNCLEAR).build());
        desk.review(PRACTICE, command());
        assertThat(stands(request)).returns(AuthorizationState.PENDED, Authorization::state);
        assertThat(taskReasons()).containsExactly("billing.authorization.unclear");

        desk.receive(PRACTICE, certified(request.id(), 3).build());
        assertThat(tasks()).isEmpty();
    }

    @Test
    void of_two_services_that_were_decided_differently_the_refused_one_takes_no_units() {
        Authorization request = submitted(wish());
        desk.receive(
                PRACTICE,
                answer(request.id(), AuthorizationAnswer.Outcome.CERTIFIED_IN_PART)
                        .agreed(new Agreed("N-79", null, null))
                        .addServices(decided("97110", AuthorizationAnswer.Outcome.NOT_CERTIFIED))
                        .addServices(decided("97140", AuthorizationAnswer.Outcome.CERTIFIED))
                        .build());
        visits(
                visit("v-1", 13),
                UpcomingVisit.builder()
                        .like(visit("v-2", 20))
                        .services(List.of(service("97140")))
                        .build());

        assertThat(rules(reserve(request, "v-1"))).containsExactly("billing.authorization.within");
        assertThat(reserve(request, "v-2").isGranted()).isTrue();
    }

    @Test
    void units_go_from_left_to_reserved_to_consumed_and_no_further() {
        Authorization agreed = agreed(2);
        assertThat(reserve(agreed, "v-1").isGranted()).isTrue();
        assertThat(reserve(agreed, "v-2").isGranted()).isTrue();
        assertThat(rules(reserve(agreed, "v-3"))).containsExactly("billing.authorization.units");

        desk.giveBack(PRACTICE, command(), agreed.id(), new VisitId("v-1"));
        assertThat(reserve(agreed, "v-3").isGranted()).isTrue();
        desk.consume(PRACTICE, command(), agreed.id(), new VisitId("v-2"), LocalDate.of(2026, 3, 20), 1);
        assertThat(stands(agreed).ledger()).hasToString("1 reserved, 1 consumed");
        assertThat(rules(desk.consume(
                        PRACTICE, command(), agreed.id(), new VisitId("v-9"), LocalDate.of(2026, 4, 1), 1)))
                .containsExactly("billing.authorization.within");
    }

    @Test
    void of_two_visits_that_want_the_last_unit_at_once_one_gets_it() throws Exception {
        Authorization agreed = agreed(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Receipt<Authorization>>> wishes = IntStream.range(0, 24)
                    .<Callable<Receipt<Authorization>>>mapToObj(i -> () -> desk.reserve(
                            PRACTICE, new CommandId("r-" + i), agreed.id(), new VisitId("v-" + (i % 3 + 1))))
                    .toList();
            for (Future<Receipt<Authorization>> one : threads.invokeAll(wishes)) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(stands(agreed).ledger().reserved()).isEqualTo(1);
        assertThat(stands(agreed).unitsLeft()).isZero();
    }

    @Test
    void a_visit_of_another_service_day_or_patient_takes_no_units() {
        Authorization agreed = agreed(3);
        UpcomingVisit april = UpcomingVisit.builder()
                .like(visit("v-4", 31))
                .date(LocalDate.of(2026, 4, 1))
                .build();
        UpcomingVisit stranger = UpcomingVisit.builder()
                .like(visit("v-5", 20))
                .patient(new PatientId("patient-2"))
                .build();
        UpcomingVisit other = UpcomingVisit.builder()
                .like(visit("v-6", 20))
                .services(List.of(service("99213")))
                .build();
        visits(april, stranger, other);

        for (String visit : List.of("v-4", "v-5", "v-6")) {
            assertThat(rules(reserve(agreed, visit))).containsExactly("billing.authorization.within");
        }
    }

    @Test
    void a_payer_that_lets_its_time_pass_becomes_a_task_once() {
        Authorization request = submitted(wish());
        clock.set(at(LocalDate.of(2026, 3, 16), "23:59"));
        desk.review(PRACTICE, command());
        assertThat(tasks()).isEmpty();

        clock.set(at(LocalDate.of(2026, 3, 17), "00:00"));
        desk.review(PRACTICE, command());
        desk.review(PRACTICE, command());
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.subject()).isEqualTo("authorization/" + request.id());
            assertThat(task.forWhom()).contains("billing");
            assertThat(task.reasons())
                    .extracting(reason -> reason.rule().value())
                    .containsExactly("billing.authorization.overdue");
        });
    }

    @Test
    void an_authorization_that_runs_out_or_ends_before_the_last_visit_becomes_a_task() {
        Authorization agreed = agreed(2);
        desk.review(PRACTICE, command());
        assertThat(tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.reasons())
                        .extracting(reason -> reason.rule().value())
                        .containsExactly("billing.authorization.running-out"));

        visits(
                visit("v-1", 13),
                UpcomingVisit.builder()
                        .like(visit("v-4", 31))
                        .date(LocalDate.of(2026, 4, 1))
                        .build());
        clock.set(at(LocalDate.of(2026, 3, 16), "09:00"));
        desk.review(PRACTICE, command());
        assertThat(tasks()).isEmpty(); // 15 days before the last one
        clock.set(at(LocalDate.of(2026, 3, 17), "09:00"));
        desk.review(PRACTICE, command());
        assertThat(tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.reasons())
                        .extracting(reason -> reason.rule().value())
                        .containsExactly("billing.authorization.expiring"));

        clock.set(at(LocalDate.of(2026, 4, 1), "00:00"));
        desk.review(PRACTICE, command());
        assertThat(stands(agreed)).returns(AuthorizationState.EXPIRED, Authorization::state);
    }

    @Test
    void a_request_that_is_taken_back_gives_its_units_back_and_stays_so() {
        Authorization agreed = agreed(2);
        reserve(agreed, "v-1");
        desk.cancel(PRACTICE, command(), agreed.id(), stands(agreed).version());

        assertThat(stands(agreed)).returns(AuthorizationState.CANCELLED, Authorization::state);
        assertThat(stands(agreed).ledger().reserved()).isZero();
        assertThat(rules(desk.cancel(
                        PRACTICE, command(), agreed.id(), stands(agreed).version())))
                .containsExactly("billing.authorization.state");
        assertThat(rules(desk.cancel(PRACTICE, command(), agreed.id(), agreed.version())))
                .containsExactly("billing.command.version");
    }

    @Test
    void a_preflight_opens_one_task_of_a_kind_and_drops_it_when_it_is_met() {
        rules(PayerRequirements.of(List.of(needed("PT", "97110", "97150"))));
        PreflightReport report = look("v-2");
        look("v-2");

        assertThat(report.verdict()).isEqualTo(PreflightReport.Verdict.NOT_READY);
        assertThat(tasks())
                .extracting(Task::kind, Task::subject)
                .containsExactlyInAnyOrder(
                        tuple(TaskKind.CONTACT_PAYER, "visit/v-2"), tuple(TaskKind.REQUEST_AUTHORIZATION, "visit/v-2"));

        agreed(3);
        look("v-2");
        assertThat(tasks()).extracting(Task::kind).containsExactly(TaskKind.CONTACT_PAYER);
    }

    @Test
    void a_new_policy_tells_which_visits_it_touches_and_opens_their_tasks_once() {
        Requirement fromThe20th = Requirement.builder()
                .like(needed("PT", "97110", "97150"))
                .effective(DateRange.from(LocalDate.of(2026, 3, 20)))
                .leadDays(5)
                .build();
        rules(PayerRequirements.of(List.of(fromThe20th)));
        CommandId command = command();
        PolicyImpact impact = changed(command, PayerRequirements.NONE);
        assertThat(changed(command, PayerRequirements.NONE)).isEqualTo(impact);

        assertThat(impact.visits())
                .extracting(touched -> touched.visit().value())
                .containsExactly("v-2", "v-3");
        assertThat(tasks())
                .extracting(Task::kind, Task::subject, Task::due)
                .containsExactly(
                        tuple(TaskKind.REQUEST_AUTHORIZATION, "visit/v-2", LocalDate.of(2026, 3, 13)),
                        tuple(TaskKind.REQUEST_AUTHORIZATION, "visit/v-3", LocalDate.of(2026, 3, 20)));
        look("v-2");
        assertThat(tasks().stream().filter(task -> task.kind() == TaskKind.REQUEST_AUTHORIZATION))
                .hasSize(2);
        changed(command(), PayerRequirements.of(List.of(fromThe20th)));
        assertThat(tasks().stream().filter(task -> task.kind() == TaskKind.REQUEST_AUTHORIZATION))
                .as("an edition without a difference takes nothing back")
                .hasSize(2);
    }

    private PolicyImpact changed(CommandId command, PayerRequirements before) {
        return preflight
                .policyChanged(PRACTICE, command, before)
                .decision()
                .granted()
                .orElseThrow();
    }

    private PreflightReport look(String visit) {
        return preflight
                .check(PRACTICE, command(), new VisitId(visit), OfficeKnows.NOTHING)
                .decision()
                .granted()
                .orElseThrow();
    }

    private static Requirement needed(String name, String first, String last) {
        return Requirement.builder()
                .name(name)
                .topic(RequirementTopic.AUTHORIZATION)
                .scope(RequirementScope.builder()
                        .payer(PAYER)
                        .procedures(new ProcedureRange(new ProcedureCode(first), new ProcedureCode(last)))
                        .build())
                .citation(POLICY)
                .build();
    }

    private void rules(PayerRequirements requirements) {
        store.store(TestOffice.setup(PRACTICE)
                .authorization(AuthorizationPolicy.builder()
                        .citation(POLICY)
                        .requirements(requirements)
                        .build())
                .build());
    }

    private Authorization agreed(int units) {
        Authorization request = submitted(wish().units(units));
        desk.receive(PRACTICE, certified(request.id(), units).build());
        return stands(request);
    }

    private Receipt<Authorization> reserve(Authorization agreed, String visit) {
        return desk.reserve(PRACTICE, command(), agreed.id(), new VisitId(visit));
    }

    private Authorization stands(Authorization seen) {
        return desk.find(PRACTICE, seen.id()).orElseThrow();
    }

    private Authorization draft(AuthorizationWishBuilder wish) {
        return desk.draft(PRACTICE, command(), wish.build())
                .decision()
                .granted()
                .orElseThrow();
    }

    private Authorization submitted(AuthorizationWishBuilder wish) {
        Authorization draft = draft(wish);
        return desk.submit(PRACTICE, command(), draft.id(), draft.version())
                .decision()
                .granted()
                .orElseThrow();
    }

    private static AuthorizationWishBuilder wish() {
        return AuthorizationWish.builder()
                .coverage(new CoverageId("c-1"))
                .serviceType(new ServiceType("AE"))
                .addProcedures(new ProcedureRange(new ProcedureCode("97110"), new ProcedureCode("97150")))
                .units(3)
                .days(MARCH);
    }

    private AuthorizationAnswerBuilder certified(AuthorizationId request, int units) {
        return answer(request, AuthorizationAnswer.Outcome.CERTIFIED)
                .agreed(Agreed.of(new Grant("N-77", MARCH, units)));
    }

    private AuthorizationAnswerBuilder answer(AuthorizationId request, AuthorizationAnswer.Outcome outcome) {
        return AuthorizationAnswer.builder()
                .source(message(request + " " + outcome))
                .receivedAt(clock.instant())
                .request(request)
                .outcome(outcome);
    }

    private static ServiceDecision decided(String procedure, AuthorizationAnswer.Outcome outcome) {
        return ServiceDecision.builder()
                .procedures(ProcedureRange.of(new ProcedureCode(procedure)))
                .outcome(outcome)
                .agreed(Optional.of(Agreed.AS_ASKED)
                        .filter(all -> outcome.state().isGranted()))
                .build();
    }

    private List<String> taskReasons() {
        return tasks().stream()
                .flatMap(task -> task.reasons().stream())
                .map(reason -> reason.rule().value())
                .toList();
    }

    private static Fingerprint message(String text) {
        return new FingerprintWriter("message").text("text", text).finish();
    }

    private List<Task> tasks() {
        return store.run(PRACTICE, Set.of(), ports -> ports.tasks().open(PRACTICE, 100));
    }

    private void visits(UpcomingVisit... visits) {
        store.store(PRACTICE, List.of(visits));
    }

    private static UpcomingVisit visit(String id, int day) {
        LocalDate date = LocalDate.of(2026, 3, day);
        return UpcomingVisit.builder()
                .id(new VisitId(id))
                .patient(new PatientId("patient-1"))
                .start(at(date, "10:00"))
                .date(date)
                .location(new LocationId("main"))
                .scheduledAt(at(MONDAY.minusDays(30), "09:00"))
                .addServices(service("97110"))
                .build();
    }

    private static PlannedService service(String procedure) {
        return PlannedService.builder()
                .serviceType(new ServiceType("AE"))
                .procedure(new ProcedureCode(procedure))
                .place(new PlaceOfService("11"))
                .build();
    }

    private static List<String> rules(Receipt<?> receipt) {
        return receipt.findings().stream()
                .map(Finding::rule)
                .map(rule -> rule.value())
                .toList();
    }

    private CommandId command() {
        return new CommandId("k-" + ++commands);
    }
}
