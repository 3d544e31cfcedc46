package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.Journals;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.billing.port.Remittances;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.testkit.billing.JournalsContract;
import org.practicekit.testkit.billing.RemittanceStore;
import org.practicekit.testkit.billing.RemittancesContract;

/** The contracts of posting let the store of this module through, and catch it when it is broken as real stores are. */
class PostingContractsBiteTest {
    private static Fault fault = Fault.NONE;

    @Test
    void a_store_without_faults_keeps_the_contracts() {
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
                .selectors(selectClass(BrokenRemittances.class), selectClass(BrokenJournals.class))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    static class BrokenRemittances extends RemittancesContract {
        @Override
        protected RemittanceStore newStore() {
            return new FaultyStore(new MemoryRemittanceStore());
        }
    }

    static class BrokenJournals extends JournalsContract {
        @Override
        protected RemittanceStore newStore() {
            return new FaultyStore(new MemoryRemittanceStore());
        }
    }

    enum Fault {
        NONE(""),
        POSTS_TWICE("a_second_journal_of_the_same_id_changes_nothing"),
        FORGETS_THE_NOTE("a_journal_comes_back_with_every_field_and_entry_in_order"),
        SORTS_JOURNALS_BY_ID("journals_come_in_the_order_in_which_they_were_added_page_by_page"),
        FINDS_A_CLAIM_BY_ITS_FIRST_ENTRY("a_journal_about_several_claims_is_found_for_each"),
        OVERWRITES("a_write_over_another_version_is_stale_and_changes_nothing"),
        FORGETS_THE_ADJUSTMENTS("a_payment_comes_back_with_every_field_in_its_latest_version"),
        SORTS_BY_ID_ALONE("payments_in_a_state_come_as_they_were_received"),
        FORGETS_WHO_TOOK_IT_BACK("a_decision_comes_back_with_every_field_and_takes_the_place_of_the_one_before"),
        KEEPS_THE_FIRST_DECISION("a_decision_comes_back_with_every_field_and_takes_the_place_of_the_one_before"),
        PAGES_FROM_THE_START("decisions_of_a_payment_come_by_position_page_by_page"),
        PAGES_BEFORE_IT_FILTERS("decisions_of_a_payment_come_by_position_page_by_page"),
        SORTS_POSITIONS_AS_TEXTS("decisions_of_a_payment_come_by_position_page_by_page"),
        HELD_DOES_NOT_WAIT("what_waits_is_found_across_payments_until_it_no_longer_waits"),
        DROPS_THE_PAYMENT_ONLY("a_payment_that_is_dropped_leaves_nothing_and_takes_nothing_of_others_along");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    /** The memory store with its fault in front of it. */
    private record FaultyStore(MemoryRemittanceStore sound) implements RemittanceStore, UnitOfWork<RemittancePorts> {
        @Override
        public UnitOfWork<RemittancePorts> work() {
            return this;
        }

        @Override
        public void store(BillingSetup setup) {
            sound.store(setup);
        }

        @Override
        public void storeFees(PracticeId practice, List<Fee> fees) {
            sound.storeFees(practice, fees);
        }

        @Override
        public List<DomainEvent> events(PracticeId practice) {
            return sound.events(practice);
        }

        @Override
        public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super RemittancePorts, ? extends R> work) {
            return sound.work().run(practice, guards, ports -> work.apply(faulty(ports)));
        }
    }

    private static RemittancePorts faulty(RemittancePorts sound) {
        return standIn(RemittancePorts.class, sound, (name, arguments, call) -> switch (name) {
            case "remittances" ->
                standIn(Remittances.class, sound.remittances(), PostingContractsBiteTest::remittances);
            case "journals" -> standIn(Journals.class, sound.journals(), PostingContractsBiteTest::journals);
            default -> call.with(arguments);
        });
    }

    private static @Nullable Object journals(String name, Object[] arguments, Call call) throws Throwable {
        if (name.equals("add") && fault == Fault.POSTS_TWICE) {
            call.with(arguments);
            return true;
        }
        if (name.equals("add") && fault == Fault.FORGETS_THE_NOTE) {
            return call.with(
                    arguments[0],
                    Journal.builder()
                            .like((Journal) arguments[1])
                            .note(Optional.empty())
                            .build());
        }
        Object answer = call.with(arguments);
        if (name.equals("page") && fault == Fault.SORTS_JOURNALS_BY_ID) {
            List<Journal> sorted = new ArrayList<>(list(call.with(arguments[0], 0L, 100), Journal.class));
            sorted.sort(Comparator.comparing(Journal::id));
            int from = (int) Math.min((Long) arguments[1], sorted.size());
            return sorted.subList(from, Math.min(from + (Integer) arguments[2], sorted.size()));
        }
        if (name.equals("ofClaim") && fault == Fault.FINDS_A_CLAIM_BY_ITS_FIRST_ENTRY) {
            return list(answer, Journal.class).stream()
                    .filter(journal -> journal.entries().get(0).claim().equals(Optional.of(arguments[1])))
                    .toList();
        }
        return answer;
    }

    private static @Nullable Object remittances(String name, Object[] arguments, Call call) throws Throwable {
        return switch (fault) {
            case OVERWRITES -> {
                Object write = call.with(arguments);
                yield write instanceof Write.Stale
                        ? new Write.Stored(((ReceivedRemittance) arguments[1]).version())
                        : write;
            }
            case FORGETS_THE_ADJUSTMENTS ->
                name.equals("update")
                        ? call.with(
                                arguments[0],
                                ReceivedRemittance.builder()
                                        .like((ReceivedRemittance) arguments[1])
                                        .adjustments(List.of())
                                        .build(),
                                arguments[2])
                        : call.with(arguments);
            case SORTS_BY_ID_ALONE ->
                name.equals("in")
                        ? list(call.with(arguments), ReceivedRemittance.class).stream()
                                .sorted(Comparator.comparing(ReceivedRemittance::id))
                                .toList()
                        : call.with(arguments);
            case DROPS_THE_PAYMENT_ONLY -> name.equals("drop") ? dropped(call, arguments) : call.with(arguments);
            default -> decisions(name, arguments, call);
        };
    }

    private static @Nullable Object dropped(Call call, Object[] arguments) throws Throwable {
        Remittances store = (Remittances) call.target();
        PracticeId practice = (PracticeId) arguments[0];
        RemittanceId id = (RemittanceId) arguments[1];
        List<ClaimDecision> kept = store.decisions(practice, id, EnumSet.allOf(DecisionState.class), 0, 100);
        store.drop(practice, id);
        store.put(practice, kept);
        return null;
    }

    private static @Nullable Object decisions(String name, Object[] arguments, Call call) throws Throwable {
        if (name.equals("put") && fault == Fault.FORGETS_WHO_TOOK_IT_BACK) {
            return call.with(
                    arguments[0],
                    list(arguments[1], ClaimDecision.class).stream()
                            .map(one -> ClaimDecision.builder()
                                    .like(one)
                                    .takenBackBy(Optional.empty())
                                    .build())
                            .toList());
        }
        if (name.equals("put") && fault == Fault.KEEPS_THE_FIRST_DECISION) {
            Remittances store = (Remittances) call.target();
            return call.with(
                    arguments[0],
                    list(arguments[1], ClaimDecision.class).stream()
                            .filter(one -> store.decision((PracticeId) arguments[0], one.place())
                                    .isEmpty())
                            .toList());
        }
        if (name.equals("decisions")) {
            return page(arguments, call);
        }
        if (name.equals("waiting") && fault == Fault.HELD_DOES_NOT_WAIT) {
            return list(call.with(arguments), ClaimDecision.class).stream()
                    .filter(one -> one.state() != DecisionState.HELD)
                    .toList();
        }
        return call.with(arguments);
    }

    private static @Nullable Object page(Object[] arguments, Call call) throws Throwable {
        switch (fault) {
            case PAGES_FROM_THE_START -> {
                return call.with(arguments[0], arguments[1], arguments[2], 0, arguments[4]);
            }
            case PAGES_BEFORE_IT_FILTERS -> {
                Object all = call.with(arguments[0], arguments[1], EnumSet.allOf(DecisionState.class), arguments[3], 2);
                return list(all, ClaimDecision.class).stream()
                        .filter(one -> ((Set<?>) arguments[2]).contains(one.state()))
                        .toList();
            }
            case SORTS_POSITIONS_AS_TEXTS -> {
                List<ClaimDecision> sorted = new ArrayList<>(list(call.with(arguments), ClaimDecision.class));
                sorted.sort(
                        Comparator.comparing(one -> String.valueOf(one.place().position())));
                return Collections.unmodifiableList(sorted);
            }
            default -> {
                return call.with(arguments);
            }
        }
    }

    private static <T> List<T> list(@Nullable Object list, Class<T> type) {
        return ((List<?>) Objects.requireNonNull(list)).stream().map(type::cast).toList();
    }

    /** Stands in front of a port and answers for it. */
    private static <T> T standIn(Class<T> port, T sound, Fallible fallible) {
        InvocationHandler handler = (proxy, method, arguments) ->
                fallible.answer(method.getName(), arguments == null ? new Object[0] : arguments, new Call() {
                    @Override
                    public @Nullable Object with(Object... changed) throws Throwable {
                        try {
                            return method.invoke(sound, changed);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    }

                    @Override
                    public Object target() {
                        return sound;
                    }
                });
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private interface Call {
        @Nullable
        Object with(Object... arguments) throws Throwable;

        Object target();
    }

    @FunctionalInterface
    private interface Fallible {
        @Nullable
        Object answer(String name, Object[] arguments, Call call) throws Throwable;
    }
}
