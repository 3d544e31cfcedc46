package org.practicekit.adapter.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.BillingSetups;
import org.practicekit.billing.port.CoveragePorts;
import org.practicekit.billing.port.Coverages;
import org.practicekit.billing.port.Tasks;
import org.practicekit.billing.port.UpcomingVisits;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.CommandLog;
import org.practicekit.core.port.Outbox;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.CoverageStore;
import org.practicekit.testkit.billing.TestOffice;

/** The store of this module, with a {@link Fault} as hosts' stores have them. */
final class FaultyCoverageStore implements CoverageStore, UnitOfWork<CoveragePorts> {
    private final MemoryBilling memory = new MemoryBilling();
    private final @Nullable Fault fault;

    FaultyCoverageStore(@Nullable Fault fault) {
        this.fault = fault;
    }

    @Override
    public FaultyCoverageStore work() {
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
    public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super CoveragePorts, ? extends R> work) {
        PracticeId served = fault == Fault.ONE_TABLE_FOR_ALL ? TestOffice.PRACTICE : practice;
        return memory.run(served, guards, ports -> work.apply(new Ports(ports, served, fault)));
    }

    enum Fault {
        VERSION_LOST("every_version_is_kept_and_comes_back_the_oldest_first"),
        VERSIONS_LATEST_FIRST("every_version_is_kept_and_comes_back_the_oldest_first"),
        ONE_TABLE_FOR_ALL("one_practice_never_sees_the_coverages_of_another"),
        PATIENTS_IN_ANY_ORDER("the_coverages_of_a_patient_come_as_they_stand_in_the_order_of_their_ids"),
        ENDED_ONES_LEFT_OUT("the_coverages_of_a_patient_come_as_they_stand_in_the_order_of_their_ids"),
        PAYERS_IN_ANY_ORDER("the_coverages_with_a_payer_come_as_they_stand_in_the_order_of_their_ids"),
        WRITTEN_OVER("a_write_over_another_version_is_stale_and_changes_nothing"),
        WITHOUT_LINEAGE("find_returns_the_coverage_that_was_added_with_every_field"),
        WITHOUT_ERROR_MARK("find_returns_the_coverage_that_was_added_with_every_field"),
        WITHOUT_THE_LAST_DAY("find_returns_the_coverage_that_was_added_with_every_field");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }

        String caughtBy() {
            return caughtBy;
        }
    }

    private record Ports(
            MemoryBilling.Ports ports,
            PracticeId served,
            @Nullable Fault fault) implements CoveragePorts {
        @Override
        public Coverages coverages() {
            return new Faulty(ports.coverages(), served, fault);
        }

        @Override
        public UpcomingVisits visits() {
            return ports.visits();
        }

        @Override
        public BillingSetups setups() {
            return ports.setups();
        }

        @Override
        public Tasks tasks() {
            return ports.tasks();
        }

        @Override
        public CommandLog commands() {
            return ports.commands();
        }

        @Override
        public Outbox outbox() {
            return ports.outbox();
        }
    }

    private record Faulty(
            Coverages book, PracticeId served, @Nullable Fault fault) implements Coverages {
        @Override
        public Optional<Coverage> find(PracticeId practice, CoverageId id) {
            return book.find(served, id);
        }

        @Override
        public List<Coverage> versions(PracticeId practice, CoverageId id) {
            List<Coverage> versions = new ArrayList<>(book.versions(served, id));
            if (fault == Fault.VERSION_LOST && versions.size() > 1) {
                versions.remove(versions.size() - 2);
            }
            if (fault == Fault.VERSIONS_LATEST_FIRST) {
                Collections.reverse(versions);
            }
            return versions;
        }

        @Override
        public List<Coverage> ofPatient(PracticeId practice, PatientId patient) {
            List<Coverage> found = new ArrayList<>(book.ofPatient(served, patient));
            if (fault == Fault.PATIENTS_IN_ANY_ORDER) {
                Collections.reverse(found);
            }
            if (fault == Fault.ENDED_ONES_LEFT_OUT) {
                found.removeIf(coverage -> !coverage.effective().to().equals(LocalDate.MAX));
            }
            return found;
        }

        @Override
        public List<Coverage> ofPayer(PracticeId practice, PayerId payer) {
            List<Coverage> found = new ArrayList<>(book.ofPayer(served, payer));
            if (fault == Fault.PAYERS_IN_ANY_ORDER) {
                Collections.reverse(found);
            }
            return found;
        }

        @Override
        public Write add(PracticeId practice, Coverage coverage) {
            Coverage stored = coverage;
            if (fault == Fault.WITHOUT_LINEAGE) {
                stored = Coverage.builder()
                        .like(coverage)
                        .replaces(Optional.empty())
                        .build();
            }
            if (fault == Fault.WITHOUT_ERROR_MARK) {
                stored = Coverage.builder().like(coverage).enteredInError(false).build();
            }
            if (fault == Fault.WITHOUT_THE_LAST_DAY) {
                stored = Coverage.builder()
                        .like(coverage)
                        .effective(DateRange.from(coverage.effective().from()))
                        .build();
            }
            return book.add(served, stored);
        }

        @Override
        public Write update(PracticeId practice, Coverage coverage, Version expected) {
            Write write = book.update(served, coverage, expected);
            return fault == Fault.WRITTEN_OVER && write instanceof Write.Stale
                    ? new Write.Stored(coverage.version())
                    : write;
        }
    }
}
