package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.scheduling.TestClinic.NEIGHBOUR;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.SavedCommand;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.Version;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentChanged;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.port.SchedulingPorts;

/**
 * The contract of a {@link org.practicekit.core.port.UnitOfWork} over {@link SchedulingPorts}, with that of the command log,
 * the outbox and the setups, which only mean something within one.
 */
public abstract class UnitOfWorkContract extends SchedulingContract {
    /** For the host's subclass. */
    protected UnitOfWorkContract() {}

    @Test
    void a_unit_that_returns_keeps_everything() {
        Appointment one = appointment("a", "patient-1", SEVEN).build();
        SavedCommand saved = saved("c-1", one);
        write(PRACTICE, ports -> {
            ports.appointments().add(PRACTICE, one);
            ports.commands().add(PRACTICE, saved);
            ports.outbox().add(PRACTICE, List.of(changed(one)));
            return true;
        });
        assertThat(find(PRACTICE, one.id())).contains(one);
        assertThat(command(PRACTICE, saved.id())).hasValueSatisfying(found -> {
            assertThat(found.request()).isEqualTo(saved.request());
            assertThat(found.answer()).isEqualTo(saved.answer());
            assertThat(found.answer().decision()).isEqualTo(saved.answer().decision());
        });
        assertThat(store().events(PRACTICE)).isEqualTo(List.of(changed(one)));
    }

    @Test
    void a_unit_that_throws_keeps_nothing() {
        Appointment before = appointment("a", "patient-1", SEVEN).build();
        add(PRACTICE, before);
        Appointment one = appointment("b", "patient-2", SEVEN).build();
        assertThatThrownBy(() -> write(PRACTICE, ports -> {
                    ports.appointments().add(PRACTICE, one);
                    ports.appointments()
                            .update(
                                    PRACTICE,
                                    before.after(StatusChange.of(AppointmentStatus.CANCELLED, TestClinic.SEVEN)),
                                    before.version());
                    ports.commands().add(PRACTICE, saved("c-1", one));
                    ports.outbox().add(PRACTICE, List.of(changed(one)));
                    throw new IllegalStateException("the host gave up");
                }))
                .hasMessageContaining("the host gave up");
        assertThat(find(PRACTICE, one.id())).isEmpty();
        assertThat(find(PRACTICE, before.id())).contains(before);
        assertThat(command(PRACTICE, new CommandId("c-1"))).isEmpty();
        assertThat(store().events(PRACTICE)).isEmpty();
    }

    @Test
    void a_unit_reads_its_own_writes() {
        Appointment one = appointment("a", "patient-1", SEVEN).build();
        write(PRACTICE, ports -> {
            ports.appointments().add(PRACTICE, one);
            assertThat(ports.appointments().find(PRACTICE, one.id())).contains(one);
            assertThat(ports.appointments().taking(PRACTICE, one.resources(), one.span()))
                    .containsExactly(one);
            ports.appointments()
                    .update(
                            PRACTICE,
                            one.after(StatusChange.of(AppointmentStatus.CANCELLED, TestClinic.SEVEN)),
                            one.version());
            assertThat(ports.appointments().taking(PRACTICE, one.resources(), one.span()))
                    .isEmpty();
            return true;
        });
    }

    @Test
    void a_command_is_remembered_once_for_each_practice() {
        Appointment one = appointment("a", "patient-1", SEVEN).build();
        SavedCommand saved = saved("c-1", one);
        write(PRACTICE, ports -> {
            ports.commands().add(PRACTICE, saved);
            return true;
        });
        assertThatThrownBy(() -> write(PRACTICE, ports -> {
                    ports.commands().add(PRACTICE, saved);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(command(NEIGHBOUR, saved.id())).isEmpty();
    }

    @Test
    void events_leave_in_the_order_in_which_they_were_added_and_stay_with_their_practice() {
        Appointment one = appointment("a", "patient-1", SEVEN).build();
        Appointment two = appointment("b", "patient-2", SEVEN).build();
        write(PRACTICE, ports -> {
            ports.outbox().add(PRACTICE, List.of(changed(two), changed(one)));
            return true;
        });
        write(PRACTICE, ports -> {
            ports.outbox()
                    .add(
                            PRACTICE,
                            List.of(changed(
                                    one.after(StatusChange.of(AppointmentStatus.CANCELLED, TestClinic.SEVEN)))));
            return true;
        });
        assertThat(store().events(PRACTICE))
                .isEqualTo(List.of(
                        changed(two),
                        changed(one),
                        changed(one.after(StatusChange.of(AppointmentStatus.CANCELLED, TestClinic.SEVEN)))));
        assertThat(store().events(NEIGHBOUR)).isEmpty();
    }

    @Test
    void each_practice_has_its_own_setup_and_a_new_one_replaces_the_old() {
        store().store(TestClinic.setup(NEIGHBOUR, 3, 1));
        assertThat(setup(NEIGHBOUR)).contains(TestClinic.setup(NEIGHBOUR, 3, 1));
        assertThat(setup(PRACTICE)).contains(TestClinic.setup(PRACTICE, 2, 2));
    }

    @Test
    void units_that_share_a_guard_do_not_run_at_the_same_time() throws Exception {
        Appointment counter = appointment("counter", "patient-1", SEVEN).build();
        add(PRACTICE, counter);
        int threads = 8;
        int rounds = 50;
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            Guard own = new Guard("own", "guard-" + thread);
            tasks.add(() -> {
                for (int round = 0; round < rounds; round++) {
                    store().work().run(PRACTICE, Set.of(own, counter.id().guard()), ports -> countUp(ports, counter));
                }
                return true;
            });
        }
        together(threads, tasks);
        assertThat(find(PRACTICE, counter.id())).map(Appointment::version).contains(new Version(1 + threads * rounds));
    }

    @Test
    void units_that_take_two_guards_in_any_order_never_wait_for_each_other_forever() throws Exception {
        int threads = 8;
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            Guard first = new Guard("resource", "guard-" + thread % 3);
            Guard second = new Guard("resource", "guard-" + (thread + 1) % 3);
            tasks.add(() -> {
                for (int round = 0; round < 100; round++) {
                    store().work().run(PRACTICE, Set.of(first, second), ports -> true);
                }
                return true;
            });
        }
        together(threads, tasks);
    }

    private static boolean countUp(SchedulingPorts ports, Appointment counter) {
        Appointment current = ports.appointments().find(PRACTICE, counter.id()).orElseThrow();
        Thread.yield();
        Appointment next = Appointment.builder()
                .like(current)
                .version(current.version().next())
                .build();
        ports.appointments().update(PRACTICE, next, current.version());
        return true;
    }

    /** Runs all at once; a task that has not come back after two minutes waits for something that never comes. */
    static void together(int threads, List<Callable<Boolean>> tasks) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Boolean> future : executor.invokeAll(tasks, 120, TimeUnit.SECONDS)) {
                assertThat(future.isCancelled())
                        .as("a unit of work never came back")
                        .isFalse();
                future.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static SavedCommand saved(String command, Appointment appointment) {
        Fingerprint wish =
                new FingerprintWriter("test").text("command", command).finish();
        return new SavedCommand(
                new CommandId(command),
                wish,
                Receipt.of("test.question", wish, List.of(), new Granted<>(appointment, List.of()), one -> one));
    }

    private static AppointmentChanged changed(Appointment appointment) {
        return new AppointmentChanged(PRACTICE, appointment, null, SEVEN);
    }
}
