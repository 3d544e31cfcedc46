package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/** A day at the desk with a patient's text in every wish; nothing of it is printed, logged, told in an event or thrown. */
class SentinelTest {
    private static final CancelRequest BY_PATIENT = CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT);

    private static final String MARKER = "Sentinel-Vorname-8841";
    private static final Instant NINE = at(MONDAY, LocalTime.of(9, 0));

    private final SettableClock clock = new SettableClock(SEVEN, ZONE);
    private final MemoryScheduling store = new MemoryScheduling();
    private final StringBuilder said = new StringBuilder();
    private int commands;

    @Test
    void a_day_at_the_desk_tells_nobody_about_the_patient() {
        store.store(TestClinic.setup(PRACTICE, 2, 2));
        PrintStream out = System.out;
        PrintStream err = System.err;
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        Handler ear = new Ear();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Validation validation = new Validation();
                PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            root.setLevel(Level.ALL);
            root.addHandler(ear);
            System.out.println("printed aloud");
            Logger.getLogger("org.practicekit").finest("logged aloud");
            day(new BookingDesk(store, clock, validation));
            broken(validation);
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(level);
            root.removeHandler(ear);
        }
        said.append(printed.toString(StandardCharsets.UTF_8));
        assertThat(said.toString())
                .contains("printed aloud", "logged aloud", "***", "GRANTED", "REFUSED", "core.validation.not-empty")
                .contains("scheduling.appointment.booked", "has no scheduling setup", "IllegalStateException")
                .doesNotContain(MARKER);
    }

    private void day(BookingDesk desk) {
        Appointment held = tell(desk.hold(PRACTICE, command(), wish("patient-1", 1, NINE)));
        tell(desk.bookHeld(PRACTICE, command(), held.id(), held.version()));
        tell(desk.confirm(PRACTICE, command(), held.id(), new Version(2)));
        CommandId again = command();
        tell(desk.book(PRACTICE, again, wish("patient-2", 2, NINE)));
        tell(desk.book(PRACTICE, again, wish("patient-2", 2, NINE)));
        told(desk.book(PRACTICE, again, wish("patient-3", 2, NINE)));
        told(desk.book(PRACTICE, command(), wish("patient-3", 1, NINE)));
        told(desk.book(PRACTICE, command(), wish("patient-1", 2, NINE)));
        told(desk.book(PRACTICE, command(), wish("patient-4", 9, NINE)));
        told(desk.book(PRACTICE, command(), wish("patient-4", 1, at(MONDAY, LocalTime.NOON))));
        told(desk.book(
                PRACTICE,
                command(),
                Proposal.builder()
                        .like(wish("patient-4", 1, NINE))
                        .resources(List.of())
                        .build()));
        told(desk.cancel(PRACTICE, command(), held.id(), new Version(1), BY_PATIENT));
        tell(desk.cancel(PRACTICE, command(), held.id(), new Version(3), BY_PATIENT));
        told(desk.confirm(PRACTICE, command(), held.id(), new Version(4)));
        told(desk.cancel(PRACTICE, command(), new AppointmentId("nobody"), Version.FIRST, BY_PATIENT));
        Appointment left = tell(desk.hold(PRACTICE, command(), wish("patient-5", 1, NINE)));
        clock.advance(Duration.ofMinutes(10));
        told(desk.bookHeld(PRACTICE, command(), left.id(), left.version()));
        said.append(desk.expireHolds(PRACTICE, 10));
        said.append(desk.starting(PRACTICE, TimeRange.of(SEVEN, Duration.ofHours(12))));
        said.append(desk.find(PRACTICE, held.id()));
        Receipt<Openings> openings = desk.openings(
                PRACTICE,
                SlotRequest.builder()
                        .visitType(TestClinic.FOLLOW_UP)
                        .patient(held.patient())
                        .patientKind(PatientKind.ESTABLISHED)
                        .dates(DateRange.day(MONDAY))
                        .build());
        said.append(openings).append(openings.explain()).append(openings.decision());
        store.run(PRACTICE, Set.of(), ports -> said.append(ports.appointments()).append(ports));
        store.events(PRACTICE)
                .forEach(event -> said.append(event).append(event.type()).append(event.subject()));
        said.append(store).append(desk);
    }

    /** Hosts that break their word, and callers who err. */
    private void broken(Validation validation) {
        BookingDesk desk = new BookingDesk(store, clock, validation);
        thrown(catchThrowable(() -> desk.book(new PracticeId("nobody"), command(), wish("patient-1", 1, NINE))));
        Appointment there = tell(desk.book(PRACTICE, command(), wish("patient-6", 1, at(MONDAY, LocalTime.of(14, 0)))));
        UnitOfWork<SchedulingPorts> forgetful = new UnitOfWork<>() {
            @Override
            public <R> R run(
                    PracticeId practice, Set<Guard> guards, Function<? super SchedulingPorts, ? extends R> work) {
                throw new IllegalStateException("the store lost " + there);
            }
        };
        thrown(catchThrowable(() ->
                new BookingDesk(forgetful, clock, validation).book(PRACTICE, command(), wish("patient-7", 1, NINE))));
        // The appointment that the next command would make is there already.
        CommandId taken = command();
        Appointment squatter = Appointment.builder()
                .like(there)
                .id(AppointmentId.madeBy(PRACTICE, taken))
                .build();
        store.run(
                PRACTICE,
                Set.of(squatter.id().guard()),
                ports -> ports.appointments().add(PRACTICE, squatter));
        thrown(catchThrowable(() -> desk.book(PRACTICE, taken, wish("patient-8", 2, at(MONDAY, LocalTime.of(15, 0))))));
    }

    private Proposal wish(String patient, int number, Instant start) {
        return Proposal.builder()
                .like(proposal(patient, number, number, start))
                .note(PatientText.of(MARKER))
                .build();
    }

    private Appointment tell(Receipt<Appointment> receipt) {
        told(receipt);
        return receipt.decision().granted().orElseThrow();
    }

    private void told(Receipt<Appointment> receipt) {
        said.append(receipt)
                .append(receipt.explain())
                .append(receipt.decision())
                .append(receipt.findings());
    }

    private void thrown(Throwable thrown) {
        assertThat(thrown).isInstanceOf(IllegalStateException.class);
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        said.append(text);
    }

    private CommandId command() {
        return new CommandId("command-" + ++commands);
    }

    private final class Ear extends Handler {
        @Override
        public void publish(LogRecord line) {
            said.append(line.getMessage()).append(Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
