package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.testkit.scheduling.GroupSessionsContract;
import org.practicekit.testkit.scheduling.GroupStore;
import org.practicekit.testkit.scheduling.SeriesConcurrencyContract;
import org.practicekit.testkit.scheduling.SeriesRecordsContract;
import org.practicekit.testkit.scheduling.SeriesStore;

/** The contracts of series and group sessions let a correct store through and catch each broken one. */
class SeriesContractsBiteTest {
    private static FaultySeriesStore.@Nullable Fault fault;

    @Test
    void a_store_without_faults_keeps_both_contracts() {
        fault = null;

        assertThat(failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_store_with_a_fault_is_caught(FaultySeriesStore.Fault one) {
        fault = one;

        assertThat(failures()).contains(one.caughtBy());
    }

    private static List<String> failures() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(
                        selectClass(FaultySeries.class),
                        selectClass(FaultyManyAtOnce.class),
                        selectClass(FaultyGroups.class))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    static class FaultySeries extends SeriesRecordsContract {
        @Override
        protected SeriesStore newStore() {
            return new FaultySeriesStore(fault);
        }
    }

    static class FaultyManyAtOnce extends SeriesConcurrencyContract {
        @Override
        protected SeriesStore newStore() {
            return new FaultySeriesStore(fault);
        }

        @Override
        protected int threads() {
            return 4;
        }
    }

    static class FaultyGroups extends GroupSessionsContract {
        @Override
        protected GroupStore newStore() {
            return new FaultySeriesStore(fault);
        }
    }
}
