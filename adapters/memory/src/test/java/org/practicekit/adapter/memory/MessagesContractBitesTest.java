package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.port.Messages;
import org.practicekit.scheduling.port.ReminderPorts;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageChanged;
import org.practicekit.scheduling.reminder.MessageId;
import org.practicekit.scheduling.reminder.OptOut;
import org.practicekit.testkit.scheduling.MessagesContract;
import org.practicekit.testkit.scheduling.ReminderStore;

/** The contract of messages lets the store of this module through, and catches it when it is broken as real stores are. */
class MessagesContractBitesTest {
    private static Fault fault = Fault.NONE;

    @Test
    void a_store_without_faults_keeps_the_contract() {
        fault = Fault.NONE;
        assertThat(failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_store_with_a_fault_is_caught(Fault one) {
        fault = one;
        assertThat(failures()).contains(one.caughtBy);
    }

    private static List<String> failures() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Broken.class))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    static class Broken extends MessagesContract {
        @Override
        protected ReminderStore newStore() {
            return new FaultyStore(new MemoryReminderStore());
        }
    }

    enum Fault {
        NONE(""),
        DUE_BEFORE_NOW_ONLY("what_is_planned_is_due_at_its_time_the_oldest_first"),
        DUE_BY_ID("what_is_planned_is_due_at_its_time_the_oldest_first"),
        IGNORES_THE_LIMIT("what_is_planned_is_due_at_its_time_the_oldest_first"),
        LOST_A_MOMENT_EARLY("what_is_taken_is_lost_when_its_claim_has_ended"),
        FORGETS_SHARED_TELEPHONES("what_concerns_a_patient_is_theirs_or_went_to_their_telephone"),
        FORGETS_STOPS_OF_THE_TELEPHONE(
                "stops_of_a_patient_and_of_their_telephone_come_in_the_order_in_which_they_came"),
        STOPS_BY_ID("stops_of_a_patient_and_of_their_telephone_come_in_the_order_in_which_they_came"),
        OVERWRITES("a_write_from_an_old_version_changes_nothing"),
        LISTS_THE_LAST_INSTANT("the_list_between_two_times_holds_the_first_and_not_the_last_instant"),
        NO_GUARDS("machines_that_sweep_together_send_every_message_once");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    /** The memory store with its fault in front of it. */
    private record FaultyStore(MemoryReminderStore sound) implements ReminderStore, UnitOfWork<ReminderPorts> {
        @Override
        public UnitOfWork<? extends ReminderPorts> work() {
            return this;
        }

        @Override
        public void store(SchedulingSetup setup) {
            sound.store(setup);
        }

        @Override
        public void store(PracticeId practice, ContactCard card) {
            sound.store(practice, card);
        }

        @Override
        public List<DomainEvent> events(PracticeId practice) {
            return sound.events(practice);
        }

        @Override
        public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super ReminderPorts, ? extends R> work) {
            return sound.work().run(practice, guards, ports -> work.apply(broken(practice, ports, guards)));
        }

        private ReminderPorts broken(PracticeId practice, ReminderPorts ports, Set<Guard> guards) {
            Messages messages = proxy(
                    Messages.class,
                    (method, arguments) -> answer(practice, ports.messages(), method, arguments, guards));
            return proxy(
                    ReminderPorts.class,
                    (method, arguments) ->
                            method.getName().equals("messages") ? messages : method.invoke(ports, arguments));
        }

        private @Nullable Object answer(
                PracticeId practice, Messages sound, Method method, Object[] arguments, Set<Guard> guards)
                throws ReflectiveOperationException {
            String name = method.getName();
            if (name.equals("due") && fault == Fault.DUE_BEFORE_NOW_ONLY) {
                return sound.due(practice, ((Instant) arguments[1]).minusNanos(1), (Integer) arguments[2]);
            }
            if (name.equals("due") && fault == Fault.DUE_BY_ID) {
                return sound.due(practice, (Instant) arguments[1], (Integer) arguments[2]).stream()
                        .sorted(Comparator.comparing(Message::id))
                        .toList();
            }
            if (name.equals("due") && fault == Fault.IGNORES_THE_LIMIT) {
                return sound.due(practice, (Instant) arguments[1], Integer.MAX_VALUE);
            }
            if (name.equals("lost") && fault == Fault.LOST_A_MOMENT_EARLY) {
                return sound.lost(practice, ((Instant) arguments[1]).plusMillis(1), (Integer) arguments[2]);
            }
            if (name.equals("concerning") && fault == Fault.FORGETS_SHARED_TELEPHONES) {
                return sound.concerning(practice, (PatientId) arguments[1], Set.of(), (Instant) arguments[3]);
            }
            if (name.equals("stops") && fault == Fault.FORGETS_STOPS_OF_THE_TELEPHONE) {
                return sound.stops(practice, (PatientId) arguments[1], Set.of());
            }
            if (name.equals("between") && fault == Fault.LISTS_THE_LAST_INSTANT) {
                TimeRange time = (TimeRange) arguments[1];
                return sound.between(
                        practice, new TimeRange(time.start(), time.end().plusMillis(1)));
            }
            if (name.equals("update") && fault == Fault.OVERWRITES) {
                Message message = (Message) arguments[1];
                Version stored =
                        sound.find(practice, message.id()).map(Message::version).orElse(Version.NONE);
                Write write = stored.equals(Version.NONE)
                        ? new Write.Stale(stored)
                        : sound.update(
                                practice,
                                Message.builder()
                                        .like(message)
                                        .version(stored.next())
                                        .build(),
                                stored);
                return write instanceof Write.Stored ? new Write.Stored(message.version()) : write;
            }
            Object answer = invoke(sound, method, arguments);
            if (name.equals("stops") && fault == Fault.STOPS_BY_ID) {
                @SuppressWarnings("unchecked") // that is what stops answers
                List<OptOut> stops = new ArrayList<>((List<OptOut>) answer);
                stops.sort(Comparator.comparing(OptOut::id));
                return stops;
            }
            if (name.equals("find")
                    && fault == Fault.NO_GUARDS
                    && guards.stream().anyMatch(guard -> guard.kind().equals("patient-messages"))) {
                return Optional.of(stale(practice, (MessageId) arguments[1]));
            }
            return answer;
        }

        /** What somebody saw who came in while another was still writing: the message as it was first stored. */
        private Message stale(PracticeId practice, MessageId id) {
            return events(practice).stream()
                    .filter(MessageChanged.class::isInstance)
                    .map(event -> ((MessageChanged) event).message())
                    .filter(message -> message.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private static Object invoke(Object target, Method method, Object[] arguments)
                throws ReflectiveOperationException {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException broken) {
                if (broken.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw broken;
            }
        }

        private static <P> P proxy(Class<P> port, Answer answer) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(),
                    new Class<?>[] {port},
                    (self, method, arguments) -> answer.to(method, arguments)));
        }

        private interface Answer {
            @Nullable
            Object to(Method method, Object[] arguments) throws ReflectiveOperationException;
        }
    }
}
