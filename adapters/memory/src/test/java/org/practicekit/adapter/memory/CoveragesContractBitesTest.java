package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.testkit.billing.CoverageStore;
import org.practicekit.testkit.billing.CoveragesContract;

/** The contract of coverages lets a correct store through and catches each broken one. */
class CoveragesContractBitesTest {
    private static FaultyCoverageStore.@Nullable Fault fault;

    @Test
    void a_store_without_faults_keeps_the_contract() {
        fault = null;

        assertThat(failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_store_with_a_fault_is_caught(FaultyCoverageStore.Fault one) {
        fault = one;

        assertThat(failures()).contains(one.caughtBy());
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

    static class Faulty extends CoveragesContract {
        @Override
        protected CoverageStore newStore() {
            return new FaultyCoverageStore(fault);
        }
    }
}
