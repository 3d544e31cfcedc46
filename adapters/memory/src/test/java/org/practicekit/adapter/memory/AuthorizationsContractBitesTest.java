package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.UnitLedger;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.AuthorizationPorts;
import org.practicekit.billing.port.Authorizations;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.testkit.billing.AuthorizationStore;
import org.practicekit.testkit.billing.AuthorizationsContract;
import org.practicekit.testkit.billing.TestOffice;

/** The contract of authorisations lets a correct store through and catches each broken one. */
class AuthorizationsContractBitesTest {
    private static @Nullable Fault fault;

    @Test
    void a_store_without_faults_keeps_the_contract() {
        fault = null;

        assertThat(failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_store_with_a_fault_is_caught(Fault one) {
        fault = one;

        assertThat(failures()).contains(one.caughtBy);
    }

    private static List<String> failures() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Faulty.class))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    enum Fault {
        WITHOUT_THE_LEDGER("find_returns_the_authorization_that_was_added_with_every_field"),
        WITHOUT_DENIALS("find_returns_the_authorization_that_was_added_with_every_field"),
        WITHOUT_THE_CLOCK("find_returns_the_authorization_that_was_added_with_every_field"),
        ONE_TABLE_FOR_ALL("one_practice_never_sees_the_authorizations_of_another"),
        IN_ANY_ORDER("those_of_a_patient_come_as_they_stand_in_the_order_of_their_ids"),
        DENIED_LEFT_OUT("current_are_those_that_wait_are_granted_or_denied_in_the_order_of_their_ids"),
        ALL_ARE_CURRENT("what_changed_leaves_and_enters_those_that_are_current"),
        WRITTEN_OVER("a_write_over_another_version_is_stale_and_changes_nothing");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    static class Faulty extends AuthorizationsContract {
        @Override
        protected AuthorizationStore newStore() {
            return new FaultyStore(new MemoryBilling());
        }
    }

    private record FaultyStore(MemoryBilling memory) implements AuthorizationStore, UnitOfWork<AuthorizationPorts> {
        @Override
        public FaultyStore work() {
            return this;
        }

        @Override
        public void store(BillingSetup setup) {
            memory.store(setup);
        }

        @Override
        public List<DomainEvent> events(PracticeId practice) {
            return memory.events(practice);
        }

        @Override
        public <R> R run(
                PracticeId practice, Set<Guard> guards, Function<? super AuthorizationPorts, ? extends R> work) {
            PracticeId served = fault == Fault.ONE_TABLE_FOR_ALL ? TestOffice.PRACTICE : practice;
            return memory.run(served, guards, ports -> work.apply(broken(ports, served)));
        }

        /** Everything as it is, but for the authorisations. */
        private static AuthorizationPorts broken(AuthorizationPorts ports, PracticeId served) {
            return (AuthorizationPorts) Proxy.newProxyInstance(
                    FaultyStore.class.getClassLoader(),
                    new Class<?>[] {AuthorizationPorts.class},
                    (proxy, method, arguments) -> method.getName().equals("authorizations")
                            ? broken(ports.authorizations(), served)
                            : method.invoke(ports, arguments));
        }

        private static Authorizations broken(Authorizations book, PracticeId served) {
            return (Authorizations) Proxy.newProxyInstance(
                    FaultyStore.class.getClassLoader(),
                    new Class<?>[] {Authorizations.class},
                    (proxy, method, arguments) -> {
                        Object[] given = arguments.clone();
                        given[0] = served;
                        return switch (method.getName()) {
                            case "add" -> book.add(served, spoilt((Authorization) given[1]));
                            case "update" -> stored(method.invoke(book, given), (Authorization) given[1]);
                            case "ofPatient" -> inOrder((List<?>) method.invoke(book, given));
                            case "current" -> current(book, served);
                            default -> method.invoke(book, given);
                        };
                    });
        }

        private static Authorization spoilt(Authorization one) {
            if (fault == Fault.WITHOUT_THE_LEDGER) {
                return Authorization.builder()
                        .like(one)
                        .ledger(UnitLedger.EMPTY)
                        .build();
            }
            if (fault == Fault.WITHOUT_DENIALS) {
                return Authorization.builder().like(one).denials(List.of()).build();
            }
            return fault == Fault.WITHOUT_THE_CLOCK
                    ? Authorization.builder().like(one).dueAt(Optional.empty()).build()
                    : one;
        }

        private static Object stored(Object write, Authorization one) {
            return fault == Fault.WRITTEN_OVER ? new Write.Stored(one.version()) : write;
        }

        private static List<?> inOrder(List<?> found) {
            List<Object> all = new ArrayList<>(found);
            if (fault == Fault.IN_ANY_ORDER) {
                Collections.reverse(all);
            }
            return all;
        }

        private static List<Authorization> current(Authorizations book, PracticeId served) {
            if (fault == Fault.ALL_ARE_CURRENT) {
                return book.ofPatient(served, new PatientId("patient-1"));
            }
            return book.current(served).stream()
                    .filter(one -> fault != Fault.DENIED_LEFT_OUT
                            || !one.state().name().equals("DENIED"))
                    .toList();
        }
    }
}
