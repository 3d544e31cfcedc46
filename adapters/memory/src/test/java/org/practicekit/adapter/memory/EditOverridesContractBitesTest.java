package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Proxy;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.edit.EditOverride;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.billing.port.EditOverrides;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.testkit.billing.EditOverridesContract;
import org.practicekit.testkit.billing.EditStore;

/** The contract of overrides lets the store of this module through, and catches it when it is broken as real stores are. */
class EditOverridesContractBitesTest {
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

    static class Broken extends EditOverridesContract {
        @Override
        protected EditStore newStore() {
            return new FaultyStore(new MemoryEditStore());
        }
    }

    enum Fault {
        NONE(""),
        CUTS_THE_INSTANT("what_was_let_pass_is_found_with_every_field"),
        SORTS_BY_INSTANT("those_of_a_claim_come_in_the_order_in_which_they_were_added"),
        FINDS_CLAIMS_THAT_BEGIN_ALIKE("those_of_a_claim_come_in_the_order_in_which_they_were_added"),
        KEEPS_ONE_OF_A_RULE("the_same_rule_of_the_same_claim_can_be_let_pass_twice"),
        SORTS_ALL_BY_CLAIM("those_of_all_claims_come_in_the_order_in_which_they_were_added");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    /** The memory store with its fault in front of it. */
    private record FaultyStore(MemoryEditStore sound) implements EditStore, UnitOfWork<ClaimPorts> {
        @Override
        public UnitOfWork<ClaimPorts> work() {
            return this;
        }

        @Override
        public void store(BillingSetup setup) {
            sound.store(setup);
        }

        @Override
        public List<DomainEvent> events(PracticeId practice) {
            return sound.events(practice);
        }

        @Override
        public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super ClaimPorts, ? extends R> work) {
            return sound.work().run(practice, guards, ports -> work.apply(faulty(ports)));
        }

        private static ClaimPorts faulty(ClaimPorts ports) {
            return (ClaimPorts) Proxy.newProxyInstance(
                    ClaimPorts.class.getClassLoader(),
                    new Class<?>[] {ClaimPorts.class},
                    (proxy, method, arguments) -> method.getName().equals("overrides")
                            ? new Faulty(ports.overrides())
                            : method.invoke(ports, arguments));
        }
    }

    private record Faulty(EditOverrides sound) implements EditOverrides {
        @Override
        public List<EditOverride> ofClaim(PracticeId practice, ClaimId claim) {
            List<EditOverride> found = fault == Fault.FINDS_CLAIMS_THAT_BEGIN_ALIKE
                    ? sound.all(practice).stream()
                            .filter(one -> one.claim().value().startsWith(claim.value()))
                            .toList()
                    : sound.ofClaim(practice, claim);
            return fault == Fault.SORTS_BY_INSTANT
                    ? found.stream()
                            .sorted(Comparator.comparing(EditOverride::at))
                            .toList()
                    : found;
        }

        @Override
        public List<EditOverride> all(PracticeId practice) {
            return fault == Fault.SORTS_ALL_BY_CLAIM
                    ? sound.all(practice).stream()
                            .sorted(Comparator.comparing(EditOverride::claim))
                            .toList()
                    : sound.all(practice);
        }

        @Override
        public void add(PracticeId practice, EditOverride one) {
            EditOverride stored = fault == Fault.CUTS_THE_INSTANT
                    ? EditOverride.builder()
                            .like(one)
                            .at(one.at().truncatedTo(ChronoUnit.SECONDS))
                            .build()
                    : one;
            if (fault != Fault.KEEPS_ONE_OF_A_RULE
                    || sound.ofClaim(practice, one.claim()).stream()
                            .noneMatch(other -> other.rule().equals(one.rule()))) {
                sound.add(practice, stored);
            }
        }
    }
}
