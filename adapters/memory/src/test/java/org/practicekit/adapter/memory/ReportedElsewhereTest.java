package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotRequestBuilder;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/** What users of other schedulers reported as broken, each with where it was reported, shown to work here. */
class ReportedElsewhereTest {
    private static final Instant NINE = at("09:00");

    private final MemoryScheduling store = new MemoryScheduling();
    private final SettableClock clock = new SettableClock(SEVEN, TestClinic.ZONE);
    private final Validation validation = new Validation();
    private final BookingDesk desk = new BookingDesk(store, clock, validation);
    private int commands;

    @AfterEach
    void closeValidation() {
        validation.close();
    }

    /** calcom/cal.diy 24253 and 21441: buffers and the grid of starts fight each other, and capacity is lost. */
    @Test
    void a_buffer_costs_its_own_minutes_and_not_the_rest_of_a_grid_step() {
        clinic(1, 1);
        book("pat-1", 1, 1, NINE);
        assertThat(openings().stream().map(Opening::start).filter(start -> !start.isBefore(NINE)))
                .as("the room is ready at 09:40")
                .startsWith(at("09:40"), at("09:45"));
        book("pat-2", 1, 1, at("09:40"));
        assertThat(openings().stream().map(Opening::start).filter(start -> !start.isBefore(NINE)))
                .startsWith(at("10:20"));
    }

    /** OpenEMR's find_appt_popup: after each free time the search goes on by the length of the visit and hides the rest. */
    @Test
    void every_start_of_the_grid_that_fits_is_offered() {
        clinic(1, 1);
        assertThat(openings().stream().map(Opening::start))
                .startsWith(at("08:00"), at("08:05"), at("08:10"), at("08:15"));
    }

    /** calcom/cal.diy 13397 and 29958, alextselegidis/easyappointments 1783: two people get one time in the same second. */
    @Test
    void of_many_who_book_one_time_in_the_same_second_one_gets_it() throws Exception {
        clinic(1, 1);
        CyclicBarrier together = new CyclicBarrier(32);
        ExecutorService people = Executors.newFixedThreadPool(32);
        List<Callable<Receipt<Appointment>>> clicks = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            int number = i;
            clicks.add(() -> {
                together.await();
                return desk.book(PRACTICE, new CommandId("click-" + number), proposal("pat-" + number, 1, 1, NINE));
            });
        }
        int granted = 0;
        for (Future<Receipt<Appointment>> answer : people.invokeAll(clicks)) {
            granted += answer.get().isGranted() ? 1 : 0;
        }
        people.shutdownNow();
        assertThat(granted).isEqualTo(1);
        assertThat(desk.starting(PRACTICE, TestClinic.day(MONDAY))).hasSize(1);
    }

    /** calcom/cal.diy 5820: a booking that somebody has still to finish is not seen by the others. */
    @Test
    void a_time_that_somebody_is_still_making_up_their_mind_about_is_not_offered() {
        clinic(1, 1);
        desk.hold(PRACTICE, command(), proposal("pat-1", 1, 1, NINE));
        assertThat(openings()).extracting(Opening::start).doesNotContain(NINE);
    }

    /** calcom/cal.diy, team events with "any provider": a provider who is busy is chosen. */
    @Test
    void whoever_asks_for_any_provider_gets_one_who_is_free() {
        clinic(3, 3);
        book("pat-1", 1, 1, NINE);
        book("pat-2", 2, 2, NINE);
        assertThat(openings())
                .filteredOn(one -> one.start().equals(NINE))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.resources()).contains(provider(3), room(3)));
        for (Opening any : openings()) {
            Appointment kept =
                    granted(desk.hold(PRACTICE, command(), Proposal.of(request().build(), any)));
            granted(desk.cancel(
                    PRACTICE, command(), kept.id(), kept.version(), CancelRequest.byPatient(CancelReason.DECLINED)));
        }
    }

    /** openemr/openemr 2632: one patient is booked twice at the same time. */
    @Test
    void a_patient_is_in_one_place_at_a_time() {
        clinic(2, 2);
        book("pat-1", 1, 1, NINE);
        assertThat(errors(desk.book(PRACTICE, command(), proposal("pat-1", 2, 2, at("09:15")))))
                .containsExactly(SchedulingRules.PATIENT_FREE.id());
    }

    /** openemr/openemr 7141: lunch is given out as a time to book. */
    @Test
    void lunch_is_not_offered() {
        clinic(1, 1);
        assertThat(openings())
                .extracting(Opening::start)
                .noneMatch(start -> start.isAfter(at("11:30")) && start.isBefore(at("13:00")));
    }

    /** calcom/cal.diy 4702, 6217, 10517, and OpenEMR's day of 86,400 seconds: times are off after the clocks change. */
    @ParameterizedTest(name = "{0}: {1} half hours")
    @CsvSource({"2026-03-08, 46", "2026-03-15, 48", "2026-11-01, 50", "2026-11-08, 48"})
    void a_day_has_as_many_half_hours_as_it_has(LocalDate sunday, int halfHours) {
        store.store(roundTheClock());
        clock.set(sunday.minusDays(2).atStartOfDay(TestClinic.ZONE).toInstant());
        List<Instant> starts =
                granted(desk.openings(
                                PRACTICE, request().dates(DateRange.day(sunday)).build()))
                        .list()
                        .stream()
                        .map(Opening::start)
                        .sorted()
                        .toList();
        assertThat(starts).hasSize(halfHours).doesNotHaveDuplicates();
        assertThat(starts.get(0)).isEqualTo(sunday.atStartOfDay(TestClinic.ZONE).toInstant());
        assertThat(Duration.between(starts.get(0), starts.get(halfHours - 1)))
                .isEqualTo(Duration.ofMinutes(30L * (halfHours - 1)));
    }

    /** calcom/cal.diy 12137: whoever books from another zone gets another time. */
    @Test
    void the_time_of_a_visit_is_the_offices_wherever_the_machine_is() {
        clinic(1, 1);
        BookingDesk inTokyo = new BookingDesk(store, new SettableClock(SEVEN, ZoneId.of("Asia/Tokyo")), validation);
        assertThat(granted(inTokyo.openings(PRACTICE, request().build()))
                        .first()
                        .local()
                        .toLocalTime())
                .isEqualTo(LocalTime.of(8, 0));
    }

    /** Bahmni/openmrs-module-appointments, AppointmentConflictType: a provider who is booked twice is not noticed. */
    @Test
    void a_provider_is_not_booked_twice_through_a_request_that_was_accepted_late() {
        clinic(1, 2);
        Appointment asked = granted(desk.propose(PRACTICE, command(), proposal("pat-1", 1, 1, NINE)));
        book("pat-2", 1, 2, at("09:15"));
        assertThat(errors(desk.accept(PRACTICE, command(), asked.id(), asked.version(), Noted.NOW)))
                .containsExactly(SchedulingRules.FREE.id());
    }

    private void clinic(int providers, int rooms) {
        store.store(TestClinic.setup(PRACTICE, providers, rooms));
    }

    /** Open all Sunday and the days around it, with visits of half an hour and nothing before or after. */
    private static SchedulingSetup roundTheClock() {
        SchedulingSetup clinic = TestClinic.setup(PRACTICE, 1, 1);
        VisitType bare = VisitType.builder()
                .like(clinic.visitTypes().get(0))
                .bufferAfter(Duration.ZERO)
                .build();
        return SchedulingSetup.builder()
                .like(clinic)
                .visitTypes(List.of(bare))
                .templates(List.of(Template.builder()
                        .id(new TemplateId("always"))
                        .location(TestClinic.MAIN)
                        .addBlocks(Block.builder()
                                .days(Set.of(DayOfWeek.values()))
                                .from(LocalTime.MIDNIGHT)
                                .to(LocalTime.MIDNIGHT)
                                .build())
                        .build()))
                .policy(BookingPolicy.builder()
                        .like(clinic.policy())
                        .startEveryMinutes(30)
                        .build())
                .build();
    }

    private List<Opening> openings() {
        return granted(desk.openings(PRACTICE, request().build())).list().stream()
                .sorted(Comparator.comparing(Opening::start))
                .toList();
    }

    private static SlotRequestBuilder request() {
        return SlotRequest.builder()
                .visitType(TestClinic.FOLLOW_UP)
                .patient(new PatientId("pat-9"))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(DateRange.day(MONDAY))
                .limit(500);
    }

    private Appointment book(String patient, int provider, int room, Instant start) {
        return granted(desk.book(PRACTICE, command(), proposal(patient, provider, room, start)));
    }

    private CommandId command() {
        return new CommandId("command-" + ++commands);
    }

    private static Instant at(String time) {
        return TestClinic.at(MONDAY, LocalTime.parse(time));
    }

    private static <T> T granted(Receipt<T> receipt) {
        Optional<T> value = receipt.decision().granted();
        return value.orElseThrow(() -> new AssertionError(receipt.explain()));
    }

    private static List<RuleId> errors(Receipt<?> receipt) {
        return receipt.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .toList();
    }
}
