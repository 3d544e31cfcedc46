package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.testkit.scheduling.AppointmentHistoryContract;
import org.practicekit.testkit.scheduling.AppointmentsContract;
import org.practicekit.testkit.scheduling.BookingConcurrencyContract;
import org.practicekit.testkit.scheduling.BookingDeskContract;
import org.practicekit.testkit.scheduling.SchedulingStore;
import org.practicekit.testkit.scheduling.UnitOfWorkContract;

/** The contracts let a correct store through and catch each broken one. */
class ContractsBiteTest {
    private static Set<SketchStore.Fault> faults = EnumSet.noneOf(SketchStore.Fault.class);

    @Test
    void a_plain_store_without_faults_keeps_all_contracts() {
        faults = EnumSet.noneOf(SketchStore.Fault.class);

        assertThat(failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_store_with_a_fault_is_caught(SketchStore.Fault fault) {
        faults = EnumSet.of(fault);

        assertThat(failures()).contains(fault.caughtBy());
    }

    private static List<String> failures() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(
                        selectClass(SketchAppointments.class),
                        selectClass(SketchUnitOfWork.class),
                        selectClass(SketchBookingDesk.class),
                        selectClass(SketchHistory.class),
                        selectClass(SketchConcurrency.class))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    static class SketchAppointments extends AppointmentsContract {
        @Override
        protected SchedulingStore newStore() {
            return new SketchStore(faults);
        }
    }

    static class SketchUnitOfWork extends UnitOfWorkContract {
        @Override
        protected SchedulingStore newStore() {
            return new SketchStore(faults);
        }
    }

    static class SketchBookingDesk extends BookingDeskContract {
        @Override
        protected SchedulingStore newStore() {
            return new SketchStore(faults);
        }
    }

    static class SketchHistory extends AppointmentHistoryContract {
        @Override
        protected SchedulingStore newStore() {
            return new SketchStore(faults);
        }

        @Override
        protected int days() {
            return 10;
        }
    }

    static class SketchConcurrency extends BookingConcurrencyContract {
        @Override
        protected SchedulingStore newStore() {
            return new SketchStore(faults);
        }

        @Override
        protected int threads() {
            return 8;
        }

        @Override
        protected int attempts() {
            return 60;
        }
    }
}
