package org.practicekit.testkit.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.practicekit.core.decision.SavedCommand;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.resource.ResourceId;

/** What all contracts here begin with: a fresh store with two practices in it. */
public abstract class SchedulingContract {
    private @Nullable SchedulingStore store;

    /** For the host's subclass. */
    protected SchedulingContract() {}

    /** An empty store; called before each test. */
    protected abstract SchedulingStore newStore();

    @BeforeEach
    final void freshStore() {
        SchedulingStore fresh = newStore();
        fresh.store(TestClinic.setup(TestClinic.PRACTICE, 2, 2));
        fresh.store(TestClinic.setup(TestClinic.NEIGHBOUR, 2, 2));
        store = fresh;
    }

    final SchedulingStore store() {
        return Objects.requireNonNull(store, "there is a store only during a test");
    }

    /** Writes in a unit of its own, under one guard. */
    final <R> R write(PracticeId practice, Function<SchedulingPorts, R> work) {
        return store().work().run(practice, Set.of(new Guard("test", "everything")), work::apply);
    }

    final Write add(PracticeId practice, Appointment appointment) {
        return write(practice, ports -> ports.appointments().add(practice, appointment));
    }

    final Write update(PracticeId practice, Appointment appointment, Version expected) {
        return write(practice, ports -> ports.appointments().update(practice, appointment, expected));
    }

    // each of these reads in a unit of its own

    final Optional<Appointment> find(PracticeId practice, AppointmentId id) {
        return read(practice, ports -> ports.appointments().find(practice, id));
    }

    final List<Appointment> taking(PracticeId practice, Set<ResourceId> resources, TimeRange time) {
        return read(practice, ports -> ports.appointments().taking(practice, resources, time));
    }

    final List<Appointment> starting(PracticeId practice, TimeRange time) {
        return read(practice, ports -> ports.appointments().starting(practice, time));
    }

    final List<Appointment> ofPatient(PracticeId practice, PatientId patient, TimeRange time) {
        return read(practice, ports -> ports.appointments().ofPatient(practice, patient, time));
    }

    final List<Appointment> expiredHolds(PracticeId practice, Instant now, int limit) {
        return read(practice, ports -> ports.appointments().expiredHolds(practice, now, limit));
    }

    final Occupancy occupancy(PracticeId practice, Set<ResourceId> resources, TimeRange time, Instant now) {
        return read(practice, ports -> ports.appointments().occupancy(practice, resources, time, now));
    }

    final Optional<SavedCommand> command(PracticeId practice, CommandId id) {
        return read(practice, ports -> ports.commands().find(practice, id));
    }

    final Optional<SchedulingSetup> setup(PracticeId practice) {
        return read(practice, ports -> ports.setups().current(practice));
    }

    private <R> R read(PracticeId practice, Function<SchedulingPorts, R> work) {
        return store().work().run(practice, Set.of(), work::apply);
    }
}
