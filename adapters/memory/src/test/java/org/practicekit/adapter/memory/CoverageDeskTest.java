package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.CoverageDesk;
import org.practicekit.billing.TaskDesk;
import org.practicekit.billing.coverage.Card;
import org.practicekit.billing.coverage.CardBuilder;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageChanged;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityAnswerBuilder;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskChanged;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.task.TaskList;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.testkit.billing.TestOffice;

/** It is Monday, 2 March 2026, in New York. Patient and payers are made up. */
class CoverageDeskTest {
    private static final Validation VALIDATION = new Validation();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PatientId PATIENT = new PatientId("patient-1");
    private static final Insured PAT = Insured.builder()
            .lastName(PersonName.of("Muster"))
            .firstName(PersonName.of("Pat"))
            .birthDate(LocalDate.of(1980, 5, 4))
            .build();
    private static final ActorId CLERK = new ActorId("desk-1");

    private final MemoryBilling store = new MemoryBilling();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T15:00:00Z"), ZoneId.of("UTC"));
    private final CoverageDesk desk = new CoverageDesk(store, clock, VALIDATION);
    private final TaskDesk tasks = new TaskDesk(store, clock);
    private int commands;

    @BeforeEach
    void office() {
        store.store(TestOffice.setup(PRACTICE).build());
        store.store(TestOffice.setup(NEIGHBOUR).build());
    }

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void a_card_becomes_a_coverage_and_an_event_tells_of_it_without_what_is_on_the_card() {
        Coverage added = added(card().build());

        assertThat(desk.find(PRACTICE, added.id())).contains(added);
        assertThat(added.memberId()).isEqualTo(MemberId.of("ABC100"));
        assertThat(added.effective()).isEqualTo(DateRange.from(LocalDate.of(2026, 1, 1)));
        assertThat(store.events(PRACTICE)).singleElement().isInstanceOfSatisfying(CoverageChanged.class, event -> {
            assertThat(event.type()).isEqualTo("billing.coverage.added");
            assertThat(event.subject()).isEqualTo("coverage/" + added.id());
            assertThat(event.toString()).doesNotContain("ABC100", "Muster");
        });
        assertThat(desk.find(NEIGHBOUR, added.id())).isEmpty();
    }

    @Test
    void a_command_that_is_repeated_gets_the_same_receipt_and_changes_nothing() {
        Receipt<Coverage> first = desk.add(PRACTICE, new CommandId("k-1"), card().build());
        Receipt<Coverage> again = desk.add(PRACTICE, new CommandId("k-1"), card().build());
        Receipt<Coverage> other =
                desk.add(PRACTICE, new CommandId("k-1"), card().group("77").build());

        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(rules(other)).containsExactly("billing.command.one-wish");
        assertThat(store.events(PRACTICE)).hasSize(1);
    }

    @Test
    void a_card_that_cannot_be_right_is_refused_with_everything_that_is_wrong() {
        Receipt<Coverage> refused = desk.add(
                PRACTICE,
                command(),
                card().memberId(Optional.empty())
                        .relationship(Relationship.SPOUSE)
                        .group("x".repeat(51))
                        .build());

        assertThat(refused.isGranted()).isFalse();
        assertThat(rules(refused))
                .containsExactly("core.validation.size", "billing.card.member-id", "billing.card.subscriber");
        assertThat(desk.on(PRACTICE, PATIENT, TODAY)).isEmpty();
        assertThat(store.events(PRACTICE)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}, {2} to {3}: {4}")
    @CsvSource({
        "EXAMPLE1, ABC100, 2026-06-01, 2026-12-31, refused",
        "EXAMPLE1, abc-100, 2026-06-01, 2026-12-31, refused", // the same number
        "EXAMPLE1, ABC100, 2025-01-01, 2026-01-01, refused", // one day together
        "EXAMPLE1, ABC100, 2025-01-01, 2025-12-31, granted",
        "EXAMPLE1, ABC101, 2026-06-01, 2026-12-31, granted",
        "EXAMPLE2, ABC100, 2026-06-01, 2026-12-31, granted"
    })
    void a_patient_is_not_written_down_twice_with_one_payer_under_one_number_for_one_day(
            String payer, String number, LocalDate first, LocalDate last, String expected) {
        Coverage there = added(card().build());

        Receipt<Coverage> second = desk.add(
                PRACTICE,
                command(),
                card().payer(new PayerId(payer))
                        .memberId(MemberId.of(number))
                        .firstDay(first)
                        .lastDay(last)
                        .build());

        assertThat(second.isGranted()).isEqualTo(expected.equals("granted"));
        if (!second.isGranted()) {
            assertThat(second.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule().value()).isEqualTo("billing.coverage.duplicate");
                assertThat(finding.facts()).containsEntry("coverage", there.id().value());
                assertThat(finding.toString()).doesNotContain(number);
            });
        }
    }

    @Test
    void two_patients_may_have_one_number() {
        added(card().build());

        assertThat(desk.add(
                                PRACTICE,
                                command(),
                                card().patient(new PatientId("patient-2")).build())
                        .isGranted())
                .isTrue();
    }

    @Test
    void a_change_that_starts_later_leaves_what_holds_until_then() {
        Coverage before = added(card().build());

        Coverage after = granted(desk.change(
                PRACTICE,
                command(),
                before.id(),
                before.version(),
                card().group("NEW").build(),
                LocalDate.of(2026, 4, 1)));

        assertThat(after.replaces()).contains(before.id());
        assertThat(after.effective()).isEqualTo(DateRange.from(LocalDate.of(2026, 4, 1)));
        assertThat(groups(LocalDate.of(2026, 3, 31))).containsExactly("0042");
        assertThat(groups(LocalDate.of(2026, 4, 1))).containsExactly("NEW");
        assertThat(desk.history(PRACTICE, before.id()))
                .extracting(Coverage::effective)
                .containsExactly(
                        DateRange.from(LocalDate.of(2026, 1, 1)),
                        new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1)));
    }

    @Test
    void a_backdated_change_says_that_it_concerns_what_was_done_since() {
        Coverage before = added(card().build());

        Receipt<Coverage> changed = desk.change(
                PRACTICE,
                command(),
                before.id(),
                before.version(),
                card().group("NEW").build(),
                LocalDate.of(2026, 2, 1));

        assertThat(rules(changed)).containsExactly("billing.coverage.backdated");
        assertThat(groups(LocalDate.of(2026, 1, 31))).containsExactly("0042");
        assertThat(groups(LocalDate.of(2026, 2, 1))).containsExactly("NEW");
    }

    @Test
    void a_change_from_the_first_day_on_concerns_the_whole_coverage() {
        Coverage before = added(card().build());

        Coverage after = granted(desk.change(
                PRACTICE,
                command(),
                before.id(),
                before.version(),
                card().group("NEW").build(),
                LocalDate.of(2025, 12, 1)));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.effective()).isEqualTo(DateRange.from(LocalDate.of(2025, 12, 1)));
        assertThat(desk.history(PRACTICE, before.id())).containsExactly(before, after);
        assertThat(groups(LocalDate.of(2026, 2, 1))).containsExactly("NEW");
    }

    @Test
    void a_change_of_another_payer_or_after_the_end_is_refused() {
        Coverage before = added(card().lastDay(LocalDate.of(2026, 6, 30)).build());

        assertThat(rules(desk.change(
                        PRACTICE,
                        command(),
                        before.id(),
                        before.version(),
                        card().payer(new PayerId("EXAMPLE2")).build(),
                        LocalDate.of(2026, 4, 1))))
                .containsExactly("billing.coverage.same-payer");
        assertThat(rules(desk.change(
                        PRACTICE, command(), before.id(), before.version(), card().build(), LocalDate.of(2026, 7, 1))))
                .containsExactly("billing.coverage.days");
        assertThat(desk.history(PRACTICE, before.id())).containsExactly(before);
    }

    @Test
    void of_two_who_looked_at_one_version_the_second_is_told() {
        Coverage before = added(card().build());
        granted(desk.end(PRACTICE, command(), before.id(), before.version(), LocalDate.of(2026, 6, 30)));

        Receipt<Coverage> second =
                desk.end(PRACTICE, command(), before.id(), before.version(), LocalDate.of(2026, 5, 31));

        assertThat(rules(second)).containsExactly("billing.command.version");
        assertThat(rules(desk.end(
                        PRACTICE, command(), new CoverageId("nothing"), Version.FIRST, LocalDate.of(2026, 5, 31))))
                .containsExactly("billing.command.known");
    }

    @Test
    void a_new_card_ends_the_old_one_on_the_day_before() {
        Coverage before = added(card().build());

        Coverage after = granted(desk.replace(
                PRACTICE,
                command(),
                before.id(),
                before.version(),
                card().payer(new PayerId("EXAMPLE2"))
                        .memberId(MemberId.of("N1"))
                        .firstDay(Optional.empty())
                        .build()));

        assertThat(after.replaces()).contains(before.id());
        assertThat(desk.on(PRACTICE, PATIENT, TODAY.minusDays(1)))
                .extracting(Coverage::payer)
                .containsExactly(PAYER);
        assertThat(desk.on(PRACTICE, PATIENT, TODAY)).containsExactly(after);
        assertThat(store.events(PRACTICE))
                .extracting(event -> event.type())
                .containsExactly("billing.coverage.added", "billing.coverage.ended", "billing.coverage.added");
    }

    @Test
    void an_end_can_be_moved_but_not_before_the_beginning_nor_over_another_coverage() {
        Coverage before = added(card().lastDay(LocalDate.of(2026, 6, 30)).build());
        added(card().firstDay(LocalDate.of(2026, 7, 1)).build());

        assertThat(rules(desk.end(PRACTICE, command(), before.id(), before.version(), LocalDate.of(2025, 12, 31))))
                .containsExactly("billing.coverage.days");
        assertThat(rules(desk.end(PRACTICE, command(), before.id(), before.version(), LocalDate.of(2026, 7, 1))))
                .containsExactly("billing.coverage.duplicate");
        Coverage ended =
                granted(desk.end(PRACTICE, command(), before.id(), before.version(), LocalDate.of(2026, 1, 1)));
        assertThat(ended.coversOn(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(ended.coversOn(LocalDate.of(2026, 1, 2))).isFalse();
    }

    @Test
    void what_was_entered_in_error_covers_nobody_stays_on_file_and_is_in_nobodys_way() {
        Coverage wrong = added(card().build());

        Coverage taken = granted(desk.takeBack(PRACTICE, command(), wrong.id(), wrong.version()));

        assertThat(desk.on(PRACTICE, PATIENT, TODAY)).isEmpty();
        assertThat(desk.history(PRACTICE, wrong.id())).containsExactly(wrong, taken);
        assertThat(rules(desk.end(PRACTICE, command(), wrong.id(), taken.version(), TODAY)))
                .containsExactly("billing.coverage.in-error");
        assertThat(desk.add(PRACTICE, command(), card().build()).isGranted()).isTrue();
    }

    @Test
    void a_practice_without_a_setup_is_told() {
        assertThat(rules(new CoverageDesk(new MemoryBilling(), clock, VALIDATION)
                        .add(PRACTICE, command(), card().build())))
                .containsExactly("billing.command.known");
    }

    @Test
    void when_many_write_one_card_down_at_once_one_does() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Receipt<Coverage>>> all = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                CommandId command = new CommandId("many-" + i);
                all.add(pool.submit(() -> desk.add(PRACTICE, command, card().build())));
            }
            int granted = 0;
            for (Future<Receipt<Coverage>> one : all) {
                granted += one.get().isGranted() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(desk.on(PRACTICE, PATIENT, TODAY)).hasSize(1);
    }

    @Test
    void an_inactive_coverage_leads_to_one_task_to_call_the_patient_before_the_first_visit() {
        Coverage coverage = added(card().lastDay(LocalDate.of(2026, 6, 30)).build());
        store.store(
                PRACTICE,
                List.of(
                        visit("v-2", "patient-1", LocalDate.of(2026, 4, 20)),
                        visit("v-1", "patient-1", LocalDate.of(2026, 3, 9)),
                        visit("v-3", "patient-1", LocalDate.of(2026, 7, 1)),
                        visit("v-4", "patient-2", LocalDate.of(2026, 3, 3))));

        Task task = compared(coverage, inactive()).tasks().get(0);

        assertThat(task.kind()).isEqualTo(TaskKind.CONTACT_PATIENT);
        assertThat(task.subject()).isEqualTo("coverage/" + coverage.id());
        assertThat(task.patient()).isEqualTo(PATIENT);
        assertThat(task.visits()).containsExactly(new VisitId("v-1"), new VisitId("v-2"));
        assertThat(task.due()).isEqualTo(LocalDate.of(2026, 3, 6)); // the Friday before Monday's visit
        assertThat(task.reasons())
                .extracting(finding -> finding.rule().value())
                .containsExactly("billing.comparison.inactive");
        assertThat(tasks.open(PRACTICE, 10)).containsExactly(task);
        assertThat(store.events(PRACTICE)).last().isInstanceOf(TaskChanged.class);
    }

    @Test
    void a_second_answer_brings_the_task_up_to_date_and_opens_no_other() {
        Coverage coverage = added(card().build());
        Task first = compared(coverage, inactive()).tasks().get(0);
        store.store(PRACTICE, List.of(visit("v-1", "patient-1", LocalDate.of(2026, 3, 9))));

        Task second = compared(coverage, inactive().memberId(MemberId.of("XYZ999")))
                .tasks()
                .get(0);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.version()).isEqualTo(first.version().next());
        assertThat(second.openedAt()).isEqualTo(first.openedAt());
        assertThat(first.due()).isEqualTo(LocalDate.of(2026, 3, 16)); // ten business days, for want of a visit
        assertThat(second.due()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(second.reasons())
                .extracting(finding -> finding.rule().value())
                .containsExactly("billing.comparison.inactive", "billing.comparison.member-id");
        assertThat(tasks.open(PRACTICE, 10)).containsExactly(second);
    }

    @Test
    void the_same_answer_again_touches_no_task() {
        Coverage coverage = added(card().build());
        compared(coverage, inactive());

        assertThat(compared(coverage, inactive()).tasks()).isEmpty();
    }

    @Test
    void an_answer_that_agrees_drops_the_task() {
        Coverage coverage = added(card().build());
        Task opened = compared(coverage, inactive()).tasks().get(0);

        Task dropped = compared(coverage, active()).tasks().get(0);

        assertThat(dropped.id()).isEqualTo(opened.id());
        assertThat(dropped.closing()).map(Task.Closing::how).contains(Task.Closing.How.DROPPED);
        assertThat(tasks.open(PRACTICE, 10)).isEmpty();
    }

    @Test
    void payer_and_patient_are_asked_by_tasks_of_their_own() {
        Coverage coverage = added(card().build());

        TaskList list =
                compared(coverage, inactive(BenefitKind.INACTIVE_PENDING_UPDATE).memberId(MemberId.of("XYZ999")));

        assertThat(list.tasks())
                .extracting(Task::kind)
                .containsExactly(TaskKind.CONTACT_PAYER, TaskKind.CONTACT_PATIENT);
    }

    @Test
    void a_payer_that_is_out_of_order_leads_to_no_task() {
        Coverage coverage = added(card().build());

        assertThat(compared(
                                coverage,
                                answer().addRejections(new Rejection(
                                        Rejection.Reason.UNAVAILABLE,
                                        "42",
                                        Rejection.FollowUp.WAIT_AND_RESUBMIT,
                                        Rejection.About.PAYER,
                                        List.of(4))))
                        .tasks())
                .isEmpty();
    }

    @Test
    void a_task_is_closed_once_by_whoever_saw_it_as_it_is() {
        Coverage coverage = added(card().build());
        Task task = compared(coverage, inactive()).tasks().get(0);

        assertThat(rules(tasks.done(
                        PRACTICE, command(), task.id(), task.version().next(), CLERK)))
                .containsExactly("billing.command.version");
        Task done = granted(tasks.done(PRACTICE, command(), task.id(), task.version(), CLERK));
        assertThat(done.closing())
                .contains(new Task.Closing(Task.Closing.How.DONE, Instant.parse("2026-03-02T15:00:00Z"), CLERK));
        assertThat(rules(tasks.drop(PRACTICE, command(), task.id(), done.version(), CLERK)))
                .containsExactly("billing.task.open");
        assertThat(rules(tasks.done(NEIGHBOUR, command(), task.id(), task.version(), CLERK)))
                .containsExactly("billing.command.known");
    }

    @Test
    void after_a_task_was_done_the_same_trouble_opens_a_new_one() {
        Coverage coverage = added(card().build());
        Task task = compared(coverage, inactive()).tasks().get(0);
        granted(tasks.drop(PRACTICE, command(), task.id(), task.version(), CLERK));

        assertThat(compared(coverage, inactive()).tasks())
                .singleElement()
                .satisfies(next -> assertThat(next.id()).isNotEqualTo(task.id()));
    }

    private TaskList compared(Coverage coverage, EligibilityAnswerBuilder answer) {
        return granted(desk.compare(PRACTICE, command(), coverage.id(), PAT, answer.build(), LocalDate.of(2026, 3, 9)));
    }

    private static EligibilityAnswerBuilder inactive() {
        return inactive(BenefitKind.INACTIVE);
    }

    private static EligibilityAnswerBuilder inactive(BenefitKind kind) {
        return answer().addBenefits(Benefit.builder()
                .kind(kind)
                .serviceTypes(Set.of(ServiceType.PLAN))
                .addEvidence(9)
                .build());
    }

    private static EligibilityAnswerBuilder active() {
        return answer().addBenefits(Benefit.builder()
                .kind(BenefitKind.ACTIVE)
                .serviceTypes(Set.of(ServiceType.PLAN))
                .addEvidence(9)
                .build());
    }

    private static EligibilityAnswerBuilder answer() {
        return EligibilityAnswer.builder()
                .source(new Fingerprint("0".repeat(64)))
                .receivedAt(Instant.parse("2026-03-02T14:00:00Z"));
    }

    private static UpcomingVisit visit(String id, String patient, LocalDate date) {
        return UpcomingVisit.builder()
                .id(new VisitId(id))
                .patient(new PatientId(patient))
                .start(date.atTime(9, 0).atZone(ZoneId.of("America/New_York")).toInstant())
                .date(date)
                .location(new LocationId("main"))
                .scheduledAt(Instant.parse("2026-02-01T15:00:00Z"))
                .build();
    }

    private List<String> groups(LocalDate day) {
        return desk.on(PRACTICE, PATIENT, day).stream()
                .map(coverage -> coverage.group().orElse(""))
                .toList();
    }

    private Coverage added(Card card) {
        return granted(desk.add(PRACTICE, command(), card));
    }

    private CommandId command() {
        return new CommandId("command-" + commands++);
    }

    private static CardBuilder card() {
        return Card.builder()
                .patient(PATIENT)
                .person(PAT)
                .payer(PAYER)
                .kind(CoverageKind.GROUP)
                .memberId(MemberId.of("ABC100"))
                .group("0042")
                .relationship(Relationship.SELF)
                .firstDay(LocalDate.of(2026, 1, 1));
    }

    private static <T> T granted(Receipt<T> receipt) {
        assertThat(receipt.isGranted()).as(receipt.explain()).isTrue();
        return receipt.decision().granted().orElseThrow();
    }

    private static List<String> rules(Receipt<?> receipt) {
        return receipt.findings().stream()
                .map(Finding::rule)
                .map(rule -> rule.value())
                .toList();
    }
}
