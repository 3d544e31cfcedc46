package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.testkit.scheduling.WaitlistConcurrencyContract;
import org.practicekit.testkit.scheduling.WaitlistDeskContract;
import org.practicekit.testkit.scheduling.WaitlistHistoryContract;
import org.practicekit.testkit.scheduling.WaitlistPortsContract;
import org.practicekit.testkit.scheduling.WaitlistStore;

/** The contracts of the waitlist let a correct store through and catch each broken one. */
class WaitlistContractsBiteTest {
    private static final List<Class<?>> CONTRACTS =
            List.of(SketchPorts.class, SketchDesk.class, SketchHistory.class, SketchConcurrency.class);

    private static SketchWaitlistStore.@Nullable Fault fault;

    @Test
    void a_plain_store_without_faults_keeps_all_contracts() {
        fault = null;

        assertThat(failures(CONTRACTS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_store_with_a_fault_is_caught(SketchWaitlistStore.Fault planted) {
        fault = planted;

        assertThat(failures(CONTRACTS.stream()
                        .filter(one -> states(one, planted.caughtBy()))
                        .toList()))
                .contains(planted.caughtBy());
    }

    private static boolean states(Class<?> contract, String clause) {
        return Stream.of(contract.getSuperclass().getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(clause));
    }

    private static List<String> failures(List<Class<?>> contracts) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(
                        contracts.stream().map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    static class SketchPorts extends WaitlistPortsContract {
        @Override
        protected WaitlistStore newStore() {
            return new SketchWaitlistStore(fault);
        }
    }

    static class SketchDesk extends WaitlistDeskContract {
        @Override
        protected WaitlistStore newStore() {
            return new SketchWaitlistStore(fault);
        }
    }

    static class SketchHistory extends WaitlistHistoryContract {
        @Override
        protected WaitlistStore newStore() {
            return new SketchWaitlistStore(fault);
        }

        @Override
        protected int weeks() {
            return 10;
        }
    }

    static class SketchConcurrency extends WaitlistConcurrencyContract {
        @Override
        protected WaitlistStore newStore() {
            return new SketchWaitlistStore(fault);
        }

        @Override
        protected int threads() {
            return 8;
        }
    }
}
