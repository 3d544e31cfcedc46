package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.EligibilityOffice.MONDAY;
import static org.practicekit.testkit.billing.EligibilityOffice.ZONE;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.EligibilityOffice.person;
import static org.practicekit.testkit.billing.EligibilityOffice.policy;
import static org.practicekit.testkit.billing.EligibilityOffice.setup;
import static org.practicekit.testkit.billing.EligibilityOffice.visit;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.EligibilityDesk;
import org.practicekit.billing.VerificationSweep;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageBuilder;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.ComparisonRules;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.policy.Retry;
import org.practicekit.billing.policy.VerificationOutcome;
import org.practicekit.billing.policy.VerificationPolicy;
import org.practicekit.billing.policy.VerificationPolicyBuilder;
import org.practicekit.billing.port.PayerLookup;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.verification.AskableDays;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.verification.VerificationRules;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.billing.TestPayer;
import org.practicekit.testkit.time.SettableClock;

class EligibilityDeskTest {
    private static final CoverageId COVERAGE = new CoverageId("c-1");

    private final SettableClock clock = new SettableClock(at(MONDAY.minusDays(3), "09:00"), ZONE);
    private final MemoryBilling store = new MemoryBilling();
    private final TestPayer payer = new TestPayer(clock);
    private final EligibilityDesk desk = new EligibilityDesk(
            store, payer, clock, new BenefitReader(ServiceTypes.standard()), AskableDays.standard());

    @BeforeEach
    void a_patient_with_a_visit_on_monday() {
        use(policy());
        patient(1);
        store.store(PRACTICE, List.of(visit("v-1", "patient-1", MONDAY).build()));
    }

    @Test
    void a_sweep_asks_what_is_due_keeps_the_answer_and_tells_about_it() {
        VerificationSweep sweep = desk.sweep(PRACTICE, 10);
        assertThat(sweep.lookups()).hasSize(1);
        Verification lookup = sweep.lookups().get(0);
        assertThat(lookup.state()).isEqualTo(Verification.State.ANSWERED);
        assertThat(lookup.status()).contains(CoverageStatus.ACTIVE);
        assertThat(answers(lookup)).hasSize(1);
        assertThat(tasks()).isEmpty();
        assertThat(store.events(PRACTICE))
                .extracting(DomainEvent::type)
                .containsExactly("billing.verification.asking", "billing.verification.answered");
    }

    @Test
    void the_payer_hears_what_it_needs_and_nothing_else() {
        desk.sweep(PRACTICE, 10);
        EligibilityInquiry asked = payer.inquiries().get(0);
        assertThat(asked.payer()).isEqualTo(PAYER);
        assertThat(asked.subscriber()).isEqualTo(person("patient-1"));
        assertThat(asked.dependent()).isEmpty();
        assertThat(asked.memberId()).contains(MemberId.of("XYZc-1"));
        assertThat(asked.dates().from()).isEqualTo(MONDAY);
        assertThat(asked.dates().length()).isEqualTo(1);
        assertThat(asked.serviceTypes()).containsExactlyInAnyOrder(ServiceType.PLAN, ServiceType.OFFICE_VISIT);
    }

    @Test
    void a_child_is_asked_about_under_the_subscriber() {
        Insured parent = person("parent");
        change(Coverage.builder()
                .like(coverage())
                .version(coverage().version().next())
                .relationship(Relationship.CHILD)
                .subscriber(parent));
        desk.sweep(PRACTICE, 10);
        EligibilityInquiry asked = payer.inquiries().get(0);
        assertThat(asked.subscriber()).isEqualTo(parent);
        assertThat(asked.dependent()).contains(person("patient-1"));
    }

    @Test
    void what_was_answered_is_not_asked_again() {
        desk.sweep(PRACTICE, 10);
        clock.advance(Duration.ofHours(1));
        assertThat(desk.sweep(PRACTICE, 10).lookups()).isEmpty();
        assertThat(payer.inquiries()).hasSize(1);
    }

    @Test
    void no_more_questions_are_asked_than_the_limit_says() {
        patient(2);
        patient(3);
        store.store(
                PRACTICE,
                List.of(
                        visit("v-1", "patient-1", MONDAY).build(),
                        visit("v-2", "patient-2", MONDAY.minusDays(1)).build(),
                        visit("v-3", "patient-3", MONDAY).build()));
        assertThat(desk.sweep(PRACTICE, 2).lookups())
                .extracting(Verification::visits)
                .containsExactly(List.of(new VisitId("v-2")), List.of(new VisitId("v-1")));
        assertThat(desk.sweep(PRACTICE, 2).lookups()).hasSize(1);
    }

    @Test
    void a_payer_is_asked_no_faster_than_the_practice_says() {
        use(policy().rate(new VerificationPolicy.Rate(1, Duration.ofMinutes(10))));
        patient(2);
        store.store(
                PRACTICE,
                List.of(
                        visit("v-1", "patient-1", MONDAY).build(),
                        visit("v-2", "patient-2", MONDAY).build()));
        VerificationSweep first = desk.sweep(PRACTICE, 10);
        assertThat(first.lookups()).hasSize(1);
        assertThat(first.heldBack()).containsExactly(new CoverageId("c-2"));
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(desk.sweep(PRACTICE, 10).lookups()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(desk.sweep(PRACTICE, 10).lookups()).hasSize(1);
    }

    @Test
    void a_payer_that_is_down_is_asked_again_after_the_waits_of_the_practice_and_then_somebody_calls() {
        use(policy().putRetries(LookupFailure.UNAVAILABLE, new Retry(3, Duration.ofMinutes(5), Duration.ofHours(1))));
        for (int i = 0; i < 3; i++) {
            payer.then(inquiry -> new PayerLookup.Failed(LookupFailure.UNAVAILABLE));
        }
        Verification waits = desk.sweep(PRACTICE, 10).lookups().get(0);
        assertThat(waits.state()).isEqualTo(Verification.State.WAITING);
        assertThat(waits.until()).contains(at(MONDAY.minusDays(3), "09:05"));
        assertThat(desk.sweep(PRACTICE, 10).lookups()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        assertThat(desk.sweep(PRACTICE, 10).lookups().get(0).until()).contains(at(MONDAY.minusDays(3), "09:15"));
        assertThat(tasks()).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        Verification over = desk.sweep(PRACTICE, 10).lookups().get(0);
        assertThat(over.state()).isEqualTo(Verification.State.GIVEN_UP);
        assertThat(over.tries()).isEqualTo(3);
        assertThat(tasks()).extracting(Task::kind).containsExactly(TaskKind.CONTACT_PAYER);
        assertThat(payer.asked()).hasSize(1); // always under the same number
        assertThat(desk.sweep(PRACTICE, 10).lookups()).isEmpty();
    }

    @Test
    void a_payer_that_says_try_later_in_its_answer_is_asked_again_too() {
        payer.then(inquiry -> new PayerLookup.Answered(payer.about(inquiry)
                .addRejections(rejection(Rejection.Reason.UNAVAILABLE, "42"))
                .build()));
        Verification waits = desk.sweep(PRACTICE, 10).lookups().get(0);
        assertThat(waits.state()).isEqualTo(Verification.State.WAITING);
        assertThat(answers(waits)).hasSize(1);
        clock.advance(Duration.ofMinutes(5));
        assertThat(desk.sweep(PRACTICE, 10).lookups().get(0).status()).contains(CoverageStatus.ACTIVE);
    }

    @Test
    void not_covered_goes_to_whoever_the_practice_says_and_ends_when_the_payer_says_covered() {
        use(policy().addDaysBefore(0)
                .freshFor(Duration.ZERO)
                .putResponses(
                        VerificationOutcome.INACTIVE,
                        new VerificationPolicy.Response(TaskKind.CONTACT_PATIENT, "billing")));
        payer.then(payer::notCovered);
        desk.sweep(PRACTICE, 10);
        Task task = tasks().get(0);
        assertThat(task.kind()).isEqualTo(TaskKind.CONTACT_PATIENT);
        assertThat(task.forWhom()).contains("billing");
        assertThat(task.visits()).containsExactly(new VisitId("v-1"));
        assertThat(task.due()).isEqualTo(MONDAY.minusDays(3)); // a business day before Monday is Friday
        assertThat(task.reasons())
                .extracting(reason -> reason.facts().get("outcome"))
                .containsExactly("INACTIVE");
        assertThat(task.reasons().get(0).rule()).isEqualTo(VerificationRules.OUTCOME.id());
        clock.set(at(MONDAY, "08:00"));
        desk.sweep(PRACTICE, 10);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_second_no_brings_the_open_task_up_to_date_and_makes_no_second_one() {
        use(policy().addDaysBefore(0).freshFor(Duration.ZERO));
        payer.then(payer::notCovered).then(payer::notCovered);
        desk.sweep(PRACTICE, 10);
        Task first = tasks().get(0);
        clock.set(at(MONDAY, "08:00"));
        desk.sweep(PRACTICE, 10);
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).id()).isEqualTo(first.id());
        assertThat(tasks().get(0).version()).isEqualTo(first.version().next());
        assertThat(tasks().get(0).due()).isEqualTo(first.due()); // and not put off to Monday
    }

    @Test
    void a_member_that_was_not_found_is_a_task_and_never_no_coverage() {
        payer.then(inquiry -> new PayerLookup.Answered(payer.about(inquiry)
                .addRejections(rejection(Rejection.Reason.NOT_FOUND, "75"))
                .build()));
        Verification down = desk.sweep(PRACTICE, 10).lookups().get(0);
        assertThat(down.state()).isEqualTo(Verification.State.TURNED_DOWN);
        assertThat(down.status()).contains(CoverageStatus.UNKNOWN);
        assertThat(tasks()).extracting(Task::kind).containsExactly(TaskKind.CONTACT_PATIENT);
        clock.advance(Duration.ofHours(1));
        assertThat(desk.sweep(PRACTICE, 10).lookups()).isEmpty();
        change(Coverage.builder()
                .like(coverage())
                .version(coverage().version().next())
                .memberId(MemberId.of("XYZ-corrected")));
        assertThat(desk.sweep(PRACTICE, 10).lookups().get(0).status()).contains(CoverageStatus.ACTIVE);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void another_payer_is_a_task_while_one_only_is_on_file() {
        payer.then(this::namesAnother);
        desk.sweep(PRACTICE, 10);
        assertThat(tasks())
                .extracting(task -> task.reasons().get(0).rule())
                .containsExactly(ComparisonRules.OTHER_PAYER.id());
    }

    @Test
    void another_number_than_the_one_on_file_is_a_task_though_the_plan_is_active() {
        payer.then(inquiry -> new PayerLookup.Answered(payer.says(inquiry, BenefitKind.ACTIVE)
                .memberId(MemberId.of("ABC-other"))
                .build()));
        assertThat(desk.sweep(PRACTICE, 10).lookups().get(0).status()).contains(CoverageStatus.ACTIVE);
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).kind()).isEqualTo(TaskKind.CONTACT_PATIENT);
        assertThat(tasks().get(0).reasons()).extracting(Finding::rule).containsExactly(ComparisonRules.MEMBER_ID.id());
    }

    @Test
    void another_payer_is_no_news_when_another_one_is_on_file() {
        add(TestOffice.coverage("c-9", "patient-1")
                .payer(new PayerId("EXAMPLE9"))
                .build());
        payer.then(this::namesAnother).then(this::namesAnother);
        assertThat(desk.sweep(PRACTICE, 10).lookups()).hasSize(2);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_machine_that_dies_while_asking_leaves_a_look_up_that_another_one_takes_over() {
        payer.then(inquiry -> {
            throw new Death();
        });
        assertThatThrownBy(() -> desk.sweep(PRACTICE, 10)).isInstanceOf(Death.class);
        assertThat(lookups()).extracting(Verification::state).containsExactly(Verification.State.ASKING);
        clock.advance(Duration.ofMinutes(2).minusMillis(1));
        assertThat(desk.sweep(PRACTICE, 10).lookups()).isEmpty();
        assertThat(payer.inquiries()).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(desk.sweep(PRACTICE, 10).lookups())
                .extracting(Verification::failure)
                .containsExactly(Optional.of(LookupFailure.NO_WORD));
        clock.advance(Duration.ofMinutes(5));
        assertThat(desk.sweep(PRACTICE, 10).lookups())
                .extracting(Verification::state)
                .containsExactly(Verification.State.ANSWERED);
        assertThat(payer.asked()).hasSize(1);
    }

    @Test
    void a_way_to_the_payer_that_throws_tells_nothing_and_is_tried_again() {
        payer.then(inquiry -> {
            throw new IllegalStateException("connection reset");
        });
        Verification waits = desk.sweep(PRACTICE, 10).lookups().get(0);
        assertThat(waits.state()).isEqualTo(Verification.State.WAITING);
        assertThat(waits.failure()).contains(LookupFailure.NO_WORD);
    }

    @Test
    void an_answer_that_comes_late_is_kept_and_ends_the_look_up() {
        AtomicReference<EligibilityAnswer> late = new AtomicReference<>();
        payer.then(inquiry -> {
            late.set(payer.says(inquiry, BenefitKind.ACTIVE).build());
            return new PayerLookup.Failed(LookupFailure.NO_WORD);
        });
        Verification waits = desk.sweep(PRACTICE, 10).lookups().get(0);
        Decision<Verification> received = desk.receive(PRACTICE, late.get());
        assertThat(received.granted().orElseThrow().state()).isEqualTo(Verification.State.ANSWERED);
        clock.advance(Duration.ofHours(2));
        assertThat(desk.sweep(PRACTICE, 10).lookups()).isEmpty();
        assertThat(answers(waits)).hasSize(1);
    }

    @Test
    void an_answer_that_comes_after_everybody_gave_up_is_kept_and_closes_the_task() {
        AtomicReference<EligibilityAnswer> late = new AtomicReference<>();
        payer.then(inquiry -> {
            late.set(payer.says(inquiry, BenefitKind.ACTIVE).build());
            return new PayerLookup.Failed(LookupFailure.NOT_CARRIED);
        });
        desk.sweep(PRACTICE, 10);
        assertThat(tasks()).hasSize(1);
        desk.receive(PRACTICE, late.get());
        assertThat(tasks()).isEmpty();
    }

    @Test
    void the_same_answer_twice_changes_nothing() {
        desk.sweep(PRACTICE, 10);
        Verification before = lookups().get(0);
        int events = store.events(PRACTICE).size();
        EligibilityAnswer again = answers(before).get(0);
        assertThat(desk.receive(PRACTICE, again).granted()).contains(before);
        assertThat(answers(before)).hasSize(1);
        assertThat(store.events(PRACTICE)).hasSize(events);
    }

    @Test
    void an_older_answer_is_kept_and_does_not_take_the_place_of_a_newer_one() {
        AtomicReference<EligibilityAnswer> older = new AtomicReference<>();
        payer.then(inquiry -> {
            older.set(payer.says(inquiry, BenefitKind.INACTIVE).build());
            clock.advance(Duration.ofSeconds(5));
            return payer.covered(inquiry);
        });
        Verification lookup = desk.sweep(PRACTICE, 10).lookups().get(0);
        assertThat(desk.receive(PRACTICE, older.get()).granted().orElseThrow().status())
                .contains(CoverageStatus.ACTIVE);
        assertThat(answers(lookup)).hasSize(2);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void an_answer_under_no_number_of_ours_is_refused() {
        desk.sweep(PRACTICE, 10);
        EligibilityAnswer foreign = EligibilityAnswer.builder()
                .like(payer.says(payer.inquiries().get(0), BenefitKind.ACTIVE).build())
                .inquiry(new InquiryId("somebody-elses"))
                .build();
        Decision<Verification> decision = desk.receive(PRACTICE, foreign);
        assertThat(decision.isGranted()).isFalse();
        assertThat(decision.findings().get(0).rule()).isEqualTo(VerificationRules.TRACE.id());
        EligibilityAnswer without = EligibilityAnswer.builder()
                .like(foreign)
                .inquiry(Optional.empty())
                .build();
        assertThat(desk.receive(PRACTICE, without).isGranted()).isFalse();
    }

    @Test
    void an_answer_under_the_number_of_another_question_goes_to_that_one() {
        patient(2);
        store.store(
                PRACTICE,
                List.of(
                        visit("v-1", "patient-1", MONDAY).build(),
                        visit("v-2", "patient-2", MONDAY).build()));
        AtomicReference<EligibilityInquiry> first = new AtomicReference<>();
        payer.then(inquiry -> {
            first.set(inquiry);
            return new PayerLookup.Failed(LookupFailure.NO_WORD);
        });
        payer.then(inquiry -> payer.covered(first.get()));
        desk.sweep(PRACTICE, 10);
        assertThat(lookups("c-1").get(0).state()).isEqualTo(Verification.State.ANSWERED);
        Verification second = lookups("c-2").get(0);
        assertThat(second.failure()).contains(LookupFailure.MISMATCH);
        assertThat(answers(second)).isEmpty();
    }

    @Test
    void an_answer_about_somebody_else_is_not_kept_for_the_patient() {
        payer.then(inquiry -> new PayerLookup.Answered(payer.says(inquiry, BenefitKind.ACTIVE)
                .subscriber(Insured.builder()
                        .like(person("patient-1"))
                        .lastName(PersonName.of("Pretend"))
                        .birthDate(MONDAY.minusYears(30))
                        .build())
                .build()));
        Verification lookup = desk.sweep(PRACTICE, 10).lookups().get(0);
        assertThat(lookup.state()).isEqualTo(Verification.State.GIVEN_UP);
        assertThat(lookup.failure()).contains(LookupFailure.MISMATCH);
        assertThat(answers(lookup)).isEmpty();
        assertThat(tasks()).extracting(Task::kind).containsExactly(TaskKind.CONTACT_PAYER);
    }

    @Test
    void an_answer_that_is_on_its_way_is_waited_for() {
        payer.then(inquiry -> new PayerLookup.Underway(Duration.ofHours(12)));
        Verification asked = desk.sweep(PRACTICE, 10).lookups().get(0);
        assertThat(asked.state()).isEqualTo(Verification.State.ASKING);
        clock.advance(Duration.ofHours(11));
        assertThat(desk.sweep(PRACTICE, 10).lookups()).isEmpty();
        desk.receive(PRACTICE, payer.says(asked.inquiry(), BenefitKind.ACTIVE).build());
        assertThat(lookups().get(0).status()).contains(CoverageStatus.ACTIVE);
    }

    @Test
    void what_is_no_longer_on_file_as_it_was_is_not_tried_again_but_asked_anew() {
        payer.then(inquiry -> new PayerLookup.Failed(LookupFailure.UNREACHABLE));
        desk.sweep(PRACTICE, 10);
        change(Coverage.builder()
                .like(coverage())
                .version(coverage().version().next())
                .memberId(MemberId.of("XYZ-corrected")));
        clock.advance(Duration.ofMinutes(5));
        desk.sweep(PRACTICE, 10);
        assertThat(payer.inquiries())
                .extracting(EligibilityInquiry::memberId)
                .containsExactly(Optional.of(MemberId.of("XYZc-1")), Optional.of(MemberId.of("XYZ-corrected")));
        assertThat(payer.asked()).hasSize(2);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void at_check_in_the_payer_is_asked_however_fresh_the_answer_is() {
        desk.sweep(PRACTICE, 10);
        Receipt<Verification> receipt =
                desk.verify(PRACTICE, new CommandId("check-in-1"), COVERAGE, new VisitId("v-1"));
        assertThat(receipt.isGranted()).isTrue();
        assertThat(receipt.decision().granted().orElseThrow().status()).contains(CoverageStatus.ACTIVE);
        assertThat(payer.asked()).hasSize(2);
    }

    @Test
    void the_same_command_asks_once_and_gets_the_same_look_up() {
        Receipt<Verification> one = desk.verify(PRACTICE, new CommandId("check-in-1"), COVERAGE, new VisitId("v-1"));
        Receipt<Verification> two = desk.verify(PRACTICE, new CommandId("check-in-1"), COVERAGE, new VisitId("v-1"));
        assertThat(two).isEqualTo(one);
        assertThat(payer.inquiries()).hasSize(1);
        Receipt<Verification> other = desk.verify(PRACTICE, new CommandId("check-in-1"), COVERAGE, new VisitId("v-2"));
        assertThat(other.isGranted()).isFalse();
    }

    @Test
    void while_a_payer_is_asked_check_in_is_told_to_wait() {
        AtomicReference<Receipt<Verification>> meanwhile = new AtomicReference<>();
        payer.then(inquiry -> {
            meanwhile.set(desk.verify(PRACTICE, new CommandId("check-in-1"), COVERAGE, new VisitId("v-1")));
            return payer.covered(inquiry);
        });
        desk.sweep(PRACTICE, 10);
        assertThat(meanwhile.get().isGranted()).isFalse();
        assertThat(meanwhile.get().findings().get(0).rule()).isEqualTo(VerificationRules.ONCE.id());
        assertThat(payer.inquiries()).hasSize(1);
    }

    @Test
    void check_in_takes_the_place_of_a_look_up_that_waits() {
        payer.then(inquiry -> new PayerLookup.Failed(LookupFailure.UNREACHABLE));
        desk.sweep(PRACTICE, 10);
        desk.verify(PRACTICE, new CommandId("check-in-1"), COVERAGE, new VisitId("v-1"));
        clock.advance(Duration.ofHours(1));
        assertThat(desk.sweep(PRACTICE, 10).lookups()).isEmpty();
        assertThat(payer.inquiries()).hasSize(2);
    }

    @Test
    void an_unknown_coverage_and_another_patients_visit_are_refused() {
        patient(2);
        store.store(
                PRACTICE,
                List.of(
                        visit("v-1", "patient-1", MONDAY).build(),
                        visit("v-2", "patient-2", MONDAY).build()));
        assertThat(desk.verify(PRACTICE, new CommandId("a"), new CoverageId("none"), new VisitId("v-1"))
                        .isGranted())
                .isFalse();
        assertThat(desk.verify(PRACTICE, new CommandId("b"), COVERAGE, new VisitId("v-2"))
                        .isGranted())
                .isFalse();
        assertThat(payer.inquiries()).isEmpty();
    }

    @Test
    void the_last_answer_can_be_read_about_any_service() {
        BenefitQuestion question = BenefitQuestion.builder()
                .date(MONDAY)
                .serviceType(ServiceType.OFFICE_VISIT)
                .build();
        assertThat(desk.sheet(PRACTICE, COVERAGE, question)).isEmpty();
        desk.sweep(PRACTICE, 10);
        assertThat(desk.sheet(PRACTICE, COVERAGE, question)
                        .orElseThrow()
                        .status()
                        .value())
                .isEqualTo(CoverageStatus.ACTIVE);
    }

    @Test
    void a_patient_of_whom_the_host_knows_nothing_is_on_the_list_and_nobody_is_asked() {
        add(TestOffice.coverage("c-7", "patient-7").build());
        store.store(PRACTICE, List.of(visit("v-7", "patient-7", MONDAY).build()));
        assertThat(desk.due(PRACTICE).due()).isEmpty();
        assertThat(desk.due(PRACTICE).notDue().get(0).reason().rule()).isEqualTo(VerificationRules.ON_FILE.id());
        assertThat(desk.sweep(PRACTICE, 10).lookups()).isEmpty();
        assertThat(payer.inquiries()).isEmpty();
    }

    @Test
    void a_practice_that_does_not_verify_is_told_what_is_missing() {
        store.store(TestOffice.setup(PRACTICE).build());
        assertThatThrownBy(() -> desk.sweep(PRACTICE, 10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs a verification policy");
    }

    private PayerLookup.Reply namesAnother(EligibilityInquiry inquiry) {
        return new PayerLookup.Answered(payer.says(inquiry, BenefitKind.ACTIVE)
                .addBenefits(Benefit.builder()
                        .kind(BenefitKind.OTHER_PAYER)
                        .addServiceTypes(ServiceType.PLAN)
                        .addEvidence(30)
                        .build())
                .build());
    }

    private static Rejection rejection(Rejection.Reason reason, String code) {
        return new Rejection(reason, code, Rejection.FollowUp.NOT_SAID, Rejection.About.SUBSCRIBER, List.of(9));
    }

    private void use(VerificationPolicyBuilder policy) {
        store.store(setup(PRACTICE, policy.build()));
    }

    private void patient(int number) {
        String patient = "patient-" + number;
        store.store(PRACTICE, new PatientId(patient), person(patient));
        add(TestOffice.coverage("c-" + number, patient).build());
    }

    private void add(Coverage coverage) {
        store.run(
                PRACTICE,
                Set.of(new Guard("test", "all")),
                ports -> ports.coverages().add(PRACTICE, coverage));
    }

    private Coverage coverage() {
        return store.run(PRACTICE, Set.of(), ports -> ports.coverages().find(PRACTICE, COVERAGE))
                .orElseThrow();
    }

    private void change(CoverageBuilder next) {
        Coverage before = coverage();
        store.run(
                PRACTICE,
                Set.of(new Guard("test", "all")),
                ports -> ports.coverages().update(PRACTICE, next.build(), before.version()));
    }

    private List<Task> tasks() {
        return store.run(PRACTICE, Set.of(), ports -> ports.tasks().open(PRACTICE, 100));
    }

    private List<Verification> lookups() {
        return lookups("c-1");
    }

    private List<Verification> lookups(String coverage) {
        return store.run(
                PRACTICE, Set.of(), ports -> ports.eligibility().ofCoverage(PRACTICE, new CoverageId(coverage)));
    }

    private List<EligibilityAnswer> answers(Verification lookup) {
        return store.run(PRACTICE, Set.of(), ports -> ports.eligibility().answers(PRACTICE, lookup.id()));
    }

    /** What ends a machine. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }
}
