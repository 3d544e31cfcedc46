package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.goodfaith.Content;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.goodfaith.GoodFaithId;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.BillingSetups;
import org.practicekit.billing.port.Coverages;
import org.practicekit.billing.port.EstimatePorts;
import org.practicekit.billing.port.FeeSchedules;
import org.practicekit.billing.port.GoodFaithEstimates;
import org.practicekit.billing.port.Tasks;
import org.practicekit.billing.port.UpcomingVisits;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.CommandLog;
import org.practicekit.core.port.Outbox;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.testkit.billing.EstimateStore;
import org.practicekit.testkit.billing.FeeSchedulesContract;
import org.practicekit.testkit.billing.GoodFaithEstimatesContract;

/** The contracts of estimates let the store of this module through, and catch it when it is broken as real stores are. */
class EstimateContractsBiteTest {
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
                .selectors(selectClass(BrokenEstimates.class), selectClass(BrokenFees.class))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    static class BrokenEstimates extends GoodFaithEstimatesContract {
        @Override
        protected EstimateStore newStore() {
            return new FaultyStore(new MemoryEstimateStore());
        }
    }

    static class BrokenFees extends FeeSchedulesContract {
        @Override
        protected EstimateStore newStore() {
            return new FaultyStore(new MemoryEstimateStore());
        }
    }

    enum Fault {
        NONE(""),
        LOSES_WHAT_IS_SEPARATE("an_estimate_is_found_with_every_field"),
        FORGETS_THAT_IT_WAS_GIVEN("an_estimate_is_found_with_every_field"),
        FINDS_THE_FIRST_VERSION_FOR_A_VISIT("the_estimate_for_a_visit_is_the_one_of_that_visit_as_it_stands"),
        KEEPS_ONLY_THE_LATEST_VERSION("every_version_is_kept_the_oldest_first"),
        VERSIONS_NEWEST_FIRST("every_version_is_kept_the_oldest_first"),
        OVERWRITES("a_write_over_another_version_is_stale_and_changes_nothing"),
        IGNORES_THE_DAY("a_price_is_found_with_every_field_and_by_its_days"),
        IGNORES_THE_PLACE(
                "the_price_for_the_place_comes_before_the_one_for_any_and_the_one_with_modifiers_before_both"),
        CHARGES_FOR_EVERY_LIST("a_list_does_not_answer_for_another");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    /** The memory store with its fault in front of it. */
    private record FaultyStore(MemoryEstimateStore sound) implements EstimateStore, UnitOfWork<EstimatePorts> {
        @Override
        public UnitOfWork<EstimatePorts> work() {
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
        public void storeVisits(PracticeId practice, List<UpcomingVisit> visits) {
            sound.storeVisits(practice, visits);
        }

        @Override
        public List<DomainEvent> events(PracticeId practice) {
            return sound.events(practice);
        }

        @Override
        public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super EstimatePorts, ? extends R> work) {
            return sound.work().run(practice, guards, ports -> work.apply(new FaultyPorts(ports)));
        }
    }

    private record FaultyPorts(EstimatePorts sound) implements EstimatePorts {
        @Override
        public UpcomingVisits visits() {
            return sound.visits();
        }

        @Override
        public Coverages coverages() {
            return sound.coverages();
        }

        @Override
        public BillingSetups setups() {
            return sound.setups();
        }

        @Override
        public Tasks tasks() {
            return sound.tasks();
        }

        @Override
        public CommandLog commands() {
            return sound.commands();
        }

        @Override
        public Outbox outbox() {
            return sound.outbox();
        }

        @Override
        public FeeSchedules fees() {
            return this::fee;
        }

        @Override
        public GoodFaithEstimates estimates() {
            return new FaultyEstimates(sound.estimates());
        }

        private Optional<Fee> fee(PracticeId practice, PriceList list, PlannedService service, LocalDate date) {
            return switch (fault) {
                case IGNORES_THE_DAY -> sound.fees().find(practice, list, service, LocalDate.of(2030, 1, 1));
                case IGNORES_THE_PLACE ->
                    sound.fees()
                            .find(
                                    practice,
                                    list,
                                    PlannedService.builder()
                                            .like(service)
                                            .place(new PlaceOfService("11"))
                                            .build(),
                                    date);
                case CHARGES_FOR_EVERY_LIST ->
                    sound.fees()
                            .find(practice, list, service, date)
                            .or(() -> sound.fees().find(practice, PriceList.CHARGES, service, date));
                default -> sound.fees().find(practice, list, service, date);
            };
        }
    }

    private record FaultyEstimates(GoodFaithEstimates sound) implements GoodFaithEstimates {
        @Override
        public Optional<GoodFaithEstimate> find(PracticeId practice, GoodFaithId id) {
            return sound.find(practice, id);
        }

        @Override
        public List<GoodFaithEstimate> versions(PracticeId practice, GoodFaithId id) {
            List<GoodFaithEstimate> all = new ArrayList<>(sound.versions(practice, id));
            if (fault == Fault.VERSIONS_NEWEST_FIRST) {
                Collections.reverse(all);
            }
            return fault == Fault.KEEPS_ONLY_THE_LATEST_VERSION && !all.isEmpty()
                    ? all.subList(all.size() - 1, all.size())
                    : all;
        }

        @Override
        public Optional<GoodFaithEstimate> ofVisit(PracticeId practice, VisitId visit) {
            Optional<GoodFaithEstimate> found = sound.ofVisit(practice, visit);
            return fault == Fault.FINDS_THE_FIRST_VERSION_FOR_A_VISIT
                    ? found.map(one -> sound.versions(practice, one.id()).get(0))
                    : found;
        }

        @Override
        public Write add(PracticeId practice, GoodFaithEstimate estimate) {
            return sound.add(practice, stored(estimate));
        }

        @Override
        public Write update(PracticeId practice, GoodFaithEstimate estimate, Version expected) {
            Write write = sound.update(practice, estimate, expected);
            return fault == Fault.OVERWRITES && write instanceof Write.Stale
                    ? new Write.Stored(estimate.version())
                    : write;
        }

        private static GoodFaithEstimate stored(GoodFaithEstimate estimate) {
            return Stream.of(estimate)
                    .map(one -> fault == Fault.FORGETS_THAT_IT_WAS_GIVEN
                            ? GoodFaithEstimate.builder()
                                    .like(one)
                                    .given(Optional.empty())
                                    .build()
                            : one)
                    .map(one -> fault == Fault.LOSES_WHAT_IS_SEPARATE
                            ? GoodFaithEstimate.builder()
                                    .like(one)
                                    .content(Content.builder()
                                            .like(one.content())
                                            .separately(List.of())
                                            .build())
                                    .build()
                            : one)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
