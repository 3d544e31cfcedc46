package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.FOLLOW_UP;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.PlanningDesk;
import org.practicekit.scheduling.WaitlistDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SessionCap;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.PlanListener;
import org.practicekit.scheduling.optimization.PlanOutcome;
import org.practicekit.scheduling.optimization.PlanRequest;
import org.practicekit.scheduling.optimization.SchedulePlan;
import org.practicekit.scheduling.optimization.UnplacedVisit;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.optimization.WantedVisitId;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.scheduling.WaitlistClinic;

/** The first provider takes at most two follow-ups in the morning, from eight to twelve. */
class SessionCapDeskTest {
    private static final CancelRequest OFF = CancelRequest.byPatient(CancelReason.OTHER);
    private static final PlanningPolicy POLICY =
            PlanningPolicy.standard(Citation.of("Practice policy", "Planning handbook", LocalDate.of(2026, 1, 5)));

    private final MemoryWaitlistStore store = new MemoryWaitlistStore();
    private final Validation validation = new Validation();
    private final Clock clock = Clock.fixed(SEVEN, ZONE);
    private final BookingDesk desk = new BookingDesk(store.work(), clock, validation);
    private int commands;

    @BeforeEach
    void open() {
        SchedulingSetup clinic =
                WaitlistClinic.setup(PRACTICE, 1, 2, WaitlistClinic.policy().build());
        store.store(SchedulingSetup.builder()
                .like(clinic)
                .addTemplates(Template.builder()
                        .id(new TemplateId("p1-mornings"))
                        .resource(provider(1))
                        .location(TestClinic.MAIN)
                        .addBlocks(Block.builder()
                                .days(EnumSet.of(MONDAY.getDayOfWeek()))
                                .from(LocalTime.of(8, 0))
                                .to(LocalTime.of(12, 0))
                                .addCaps(new SessionCap(Set.of(FOLLOW_UP), 2))
                                .build())
                        .build())
                .build());
    }

    @AfterEach
    void close() {
        validation.close();
    }

    @Test
    void two_are_booked_and_the_third_is_neither_booked_nor_offered_a_time() {
        granted(book("ann", "08:00"));
        granted(book("ben", "09:00"));

        assertThat(errors(book("cem", "11:00"))).isEqualTo(List.of(SchedulingRules.SESSION_CAP.id()));
        Receipt<Openings> found = desk.openings(PRACTICE, wish("cem"));
        assertThat(found.isGranted()).isFalse();
        assertThat(found.findings()).extracting(Finding::rule).contains(SchedulingRules.SESSION_CAP.id());
    }

    @Test
    void one_of_the_two_can_move_within_the_morning() {
        granted(book("ann", "08:00"));
        Appointment ben = granted(book("ben", "09:00"));

        Receipt<Appointment> moved = desk.reschedule(
                PRACTICE,
                command(),
                ben.id(),
                ben.version(),
                TestClinic.proposal("ben", 1, 1, at(MONDAY, LocalTime.of(11, 0))),
                OFF);

        assertThat(moved.isGranted()).as(moved.explain()).isTrue();
    }

    @Test
    void a_visit_cannot_move_into_a_full_morning() {
        Appointment other = granted(desk.book(
                PRACTICE, command(), TestClinic.proposal("cem", 1, 1, at(MONDAY.plusDays(7), LocalTime.of(9, 0)))));
        granted(book("ann", "08:00"));
        granted(book("ben", "09:00"));

        Receipt<Appointment> moved = desk.reschedule(
                PRACTICE,
                command(),
                other.id(),
                other.version(),
                TestClinic.proposal("cem", 1, 1, at(MONDAY, LocalTime.of(11, 0))),
                OFF);

        assertThat(errors(moved)).containsExactly(SchedulingRules.SESSION_CAP.id());
    }

    @Test
    void of_many_who_want_the_last_place_at_once_one_has_it() throws Exception {
        granted(book("ann", "08:00"));
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<Receipt<Appointment>>> wishes = IntStream.range(0, 4)
                .<Callable<Receipt<Appointment>>>mapToObj(number -> () -> desk.book(
                        PRACTICE,
                        new CommandId("last-" + number),
                        TestClinic.proposal("last-" + number, 1, 1, at(MONDAY, LocalTime.of(9 + number % 3, 0)))))
                .toList();
        List<Receipt<Appointment>> answers = new ArrayList<>();
        for (Future<Receipt<Appointment>> answer : people.invokeAll(wishes)) {
            answers.add(answer.get());
        }
        people.shutdown();

        assertThat(answers).filteredOn(Receipt::isGranted).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.isGranted())
                .allSatisfy(answer -> assertThat(errors(answer)).contains(SchedulingRules.SESSION_CAP.id()));
    }

    @Test
    void nobody_on_the_waitlist_is_offered_a_time_in_a_full_morning() {
        granted(book("ann", "08:00"));
        granted(book("ben", "09:00"));
        WaitlistDesk waitlist = waits("cem");

        Receipt<Backfill> filled = waitlist.fill(PRACTICE, command(), WaitlistClinic.slot(1, LocalTime.of(10, 0), 30));

        assertThat(filled.isGranted()).isFalse();
    }

    @Test
    void the_time_of_one_of_the_two_is_offered_to_somebody_who_waits() {
        granted(book("ann", "08:00"));
        Appointment ben = granted(book("ben", "09:00"));
        WaitlistDesk waitlist = waits("cem");
        granted(desk.cancel(PRACTICE, command(), ben.id(), ben.version(), OFF));

        Receipt<Backfill> filled = waitlist.fill(PRACTICE, command(), WaitlistClinic.slot(1, LocalTime.of(9, 0), 30));

        assertThat(filled.isGranted()).as(filled.explain()).isTrue();
    }

    @Test
    void a_plan_fills_the_morning_only_as_far_as_it_can_be_booked() {
        granted(book("ann", "08:00"));
        PlanningDesk planning = new PlanningDesk(store.work(), clock, validation);
        PlanRequest request = PlanRequest.builder()
                .dates(DateRange.day(MONDAY))
                .addVisits(wanted("ben"), wanted("cem"))
                .build();

        Receipt<SchedulePlan> planned =
                planning.plan(PRACTICE, request, POLICY, Effort.rounds(500), 1, PlanListener.NONE);

        SchedulePlan plan = planned.decision().granted().orElseThrow();
        assertThat(plan.placed()).hasSize(1);
        assertThat(plan.bound())
                .as("the bound knows what is booked")
                .isLessThanOrEqualTo(plan.cost().total());
        UnplacedVisit out = plan.leftOut().get(0);
        assertThat(out.why()).extracting(Finding::rule).contains(SchedulingRules.SESSION_CAP.id());
        Receipt<PlanOutcome> done = planning.carryOut(PRACTICE, command(), plan, OFF);
        assertThat(done.decision().granted().orElseThrow().isComplete()).isTrue();
    }

    private WaitlistDesk waits(String patient) {
        WaitlistDesk waitlist = new WaitlistDesk(store.work(), clock, validation);
        store.store(PRACTICE, new PatientId(patient), WaitlistClinic.agreed());
        granted(waitlist.join(
                PRACTICE,
                command(),
                WaitlistClinic.wish(patient).since(SEVEN.minusSeconds(86_400)).build()));
        return waitlist;
    }

    private static WantedVisit wanted(String id) {
        return WantedVisit.builder()
                .id(new WantedVisitId(id))
                .wish(wish(id))
                .targetBy(MONDAY)
                .build();
    }

    private static SlotRequest wish(String patient) {
        return SlotRequest.builder()
                .visitType(FOLLOW_UP)
                .patient(new PatientId(patient))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(DateRange.day(MONDAY))
                .build();
    }

    private Receipt<Appointment> book(String patient, String time) {
        return desk.book(PRACTICE, command(), TestClinic.proposal(patient, 1, 1, at(MONDAY, LocalTime.parse(time))));
    }

    private CommandId command() {
        return new CommandId("command-" + ++commands);
    }

    private static <T extends Fingerprinted> T granted(Receipt<T> receipt) {
        assertThat(receipt.isGranted()).as(receipt.explain()).isTrue();
        return receipt.decision().granted().orElseThrow();
    }

    private static List<RuleId> errors(Receipt<?> receipt) {
        return receipt.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .toList();
    }
}
