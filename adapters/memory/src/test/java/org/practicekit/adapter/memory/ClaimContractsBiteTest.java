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
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.Charges;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.billing.port.Claims;
import org.practicekit.billing.port.CompletedVisits;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.ChargesContract;
import org.practicekit.testkit.billing.ClaimStore;
import org.practicekit.testkit.billing.ClaimsContract;
import org.practicekit.testkit.billing.CompletedVisitsContract;
import org.practicekit.testkit.billing.TestOffice;

/** The contracts of charges, claims and visits that took place let a correct store through and catch each broken one. */
class ClaimContractsBiteTest {
    private static @Nullable Fault fault;

    @Test
    void a_store_without_faults_keeps_the_contracts() {
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
                .selectors(
                        selectClass(FaultyClaims.class),
                        selectClass(FaultyCharges.class),
                        selectClass(FaultyVisits.class))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    enum Fault {
        WITHOUT_ANSWERS("find_returns_the_claim_that_was_added_with_every_field"),
        WITHOUT_FILES("a_claim_is_found_by_interchange_group_and_batch_of_every_file_it_went_out_in"),
        FIRST_SUBMISSION_ALONE("find_returns_the_claim_that_was_added_with_every_field"),
        NEWEST_NUMBER_ALONE("a_claim_is_found_by_every_number_that_it_says_or_was_ever_sent_under"),
        ONE_TABLE_FOR_ALL("one_practice_never_sees_the_claims_of_another"),
        CLAIMS_IN_ANY_ORDER("those_in_some_states_come_in_the_order_of_their_ids"),
        CLAIM_WRITTEN_OVER("a_write_over_another_version_is_stale_and_changes_nothing"),
        CHARGE_WITHOUT_DRUG("find_returns_the_charge_that_was_added_with_every_field"),
        CHARGES_IN_ANY_ORDER("those_of_a_patient_come_by_day_of_service_then_id"),
        CHARGES_OF_ALL_PRACTICES("one_practice_never_sees_the_charges_of_another"),
        VISIT_WITHOUT_OTHERS("a_visit_is_found_with_every_field"),
        VISITS_OF_ALL_DAYS("those_of_some_days_come_by_date_then_by_id_and_the_end_is_not_among_them"),
        VISITS_OF_ALL_PRACTICES("one_practice_never_sees_the_visits_of_another");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    static class FaultyClaims extends ClaimsContract {
        @Override
        protected ClaimStore newStore() {
            return new FaultyStore(new MemoryBilling());
        }
    }

    static class FaultyCharges extends ChargesContract {
        @Override
        protected ClaimStore newStore() {
            return new FaultyStore(new MemoryBilling());
        }
    }

    static class FaultyVisits extends CompletedVisitsContract {
        @Override
        protected ClaimStore newStore() {
            return new FaultyStore(new MemoryBilling());
        }
    }

    private record FaultyStore(MemoryBilling memory) implements ClaimStore, UnitOfWork<ClaimPorts> {
        private static final Set<Fault> SHARED =
                Set.of(Fault.ONE_TABLE_FOR_ALL, Fault.CHARGES_OF_ALL_PRACTICES, Fault.VISITS_OF_ALL_PRACTICES);

        @Override
        public FaultyStore work() {
            return this;
        }

        @Override
        public void store(BillingSetup setup) {
            memory.store(setup);
        }

        @Override
        public void storeCompleted(PracticeId practice, List<CompletedVisit> visits) {
            memory.storeCompleted(
                    practice,
                    fault != Fault.VISIT_WITHOUT_OTHERS
                            ? visits
                            : visits.stream()
                                    .map(visit -> CompletedVisit.builder()
                                            .like(visit)
                                            .others(List.of())
                                            .build())
                                    .toList());
        }

        @Override
        public List<DomainEvent> events(PracticeId practice) {
            return memory.events(practice);
        }

        @Override
        public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super ClaimPorts, ? extends R> work) {
            PracticeId served = fault != null && SHARED.contains(fault) ? TestOffice.PRACTICE : practice;
            return memory.run(served, guards, ports -> work.apply(broken(ports, served)));
        }

        private static ClaimPorts broken(ClaimPorts ports, PracticeId served) {
            return (ClaimPorts) Proxy.newProxyInstance(
                    FaultyStore.class.getClassLoader(),
                    new Class<?>[] {ClaimPorts.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "claims" -> brokenClaims(ports.claims(), served);
                        case "charges" -> brokenCharges(ports.charges(), served);
                        case "completedVisits" -> brokenVisits(ports.completedVisits(), served);
                        default -> method.invoke(ports, arguments);
                    });
        }

        private static Claims brokenClaims(Claims book, PracticeId served) {
            return (Claims) Proxy.newProxyInstance(
                    FaultyStore.class.getClassLoader(), new Class<?>[] {Claims.class}, (proxy, method, arguments) -> {
                        Object[] given = arguments.clone();
                        given[0] = served;
                        return switch (method.getName()) {
                            case "add" -> book.add(served, spoilt((Claim) given[1]));
                            case "update" -> {
                                Object write = method.invoke(book, given);
                                yield fault == Fault.CLAIM_WRITTEN_OVER
                                        ? new Write.Stored(((Claim) given[1]).version())
                                        : write;
                            }
                            case "withControlNumber" ->
                                book.withControlNumber(served, (String) given[1]).stream()
                                        .filter(claim -> fault != Fault.NEWEST_NUMBER_ALONE
                                                || claim.sheet().controlNumber().equals(given[1]))
                                        .toList();
                            case "in" ->
                                inOrder((List<?>) method.invoke(book, given), fault == Fault.CLAIMS_IN_ANY_ORDER);
                            default -> method.invoke(book, given);
                        };
                    });
        }

        private static Claim spoilt(Claim one) {
            if (fault == Fault.WITHOUT_ANSWERS) {
                return Claim.builder().like(one).answers(List.of()).build();
            }
            if (fault == Fault.WITHOUT_FILES) {
                return Claim.builder().like(one).transmissions(List.of()).build();
            }
            return fault == Fault.FIRST_SUBMISSION_ALONE && one.submissions().size() > 1
                    ? Claim.builder()
                            .like(one)
                            .submissions(one.submissions().subList(0, 1))
                            .build()
                    : one;
        }

        private static Charges brokenCharges(Charges book, PracticeId served) {
            return (Charges) Proxy.newProxyInstance(
                    FaultyStore.class.getClassLoader(), new Class<?>[] {Charges.class}, (proxy, method, arguments) -> {
                        Object[] given = arguments.clone();
                        given[0] = served;
                        return switch (method.getName()) {
                            case "add" ->
                                book.add(
                                        served,
                                        fault == Fault.CHARGE_WITHOUT_DRUG
                                                ? Charge.builder()
                                                        .like((Charge) given[1])
                                                        .drug(Optional.empty())
                                                        .build()
                                                : (Charge) given[1]);
                            case "ofPatient" ->
                                inOrder((List<?>) method.invoke(book, given), fault == Fault.CHARGES_IN_ANY_ORDER);
                            default -> method.invoke(book, given);
                        };
                    });
        }

        private static CompletedVisits brokenVisits(CompletedVisits book, PracticeId served) {
            return (CompletedVisits) Proxy.newProxyInstance(
                    FaultyStore.class.getClassLoader(),
                    new Class<?>[] {CompletedVisits.class},
                    (proxy, method, arguments) -> {
                        Object[] given = arguments.clone();
                        given[0] = served;
                        if (fault == Fault.VISITS_OF_ALL_DAYS
                                && method.getName().equals("between")) {
                            given[1] = DateRange.ALWAYS;
                        }
                        return method.invoke(book, given);
                    });
        }

        private static List<?> inOrder(List<?> found, boolean reversed) {
            List<Object> all = new ArrayList<>(found);
            if (reversed) {
                Collections.reverse(all);
            }
            return all;
        }
    }
}
