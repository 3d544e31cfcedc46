package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.denial.DenialId;
import org.practicekit.billing.denial.DenialState;
import org.practicekit.billing.denial.DenialStep;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.DenialPorts;
import org.practicekit.billing.port.Denials;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.DenialStore;
import org.practicekit.testkit.billing.DenialsContract;

/** The contract of denials lets the store of this module through, and catches it when it is broken as real stores are. */
class DenialsContractBitesTest {
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

    static class Broken extends DenialsContract {
        @Override
        protected DenialStore newStore() {
            return new FaultyStore(new MemoryDenialStore());
        }
    }

    enum Fault {
        NONE(""),
        FORGETS_THE_PRINTED_DAY("a_denial_is_found_with_every_field"),
        FORGETS_WHO_DID_IT("a_denial_is_found_with_every_field"),
        HIDES_THOSE_THAT_ARE_OVER("those_of_a_claim_come_by_line_whatever_became_of_them"),
        FINDS_CLAIMS_THAT_BEGIN_ALIKE("those_of_a_claim_come_by_line_whatever_became_of_them"),
        SORTS_LINES_AS_TEXT("those_of_a_claim_come_by_line_whatever_became_of_them"),
        SORTS_BY_ID_ALONE("those_in_some_states_come_by_day_of_notice_then_by_id"),
        TAKES_NO_STATES_FOR_ALL("those_in_some_states_come_by_day_of_notice_then_by_id"),
        COUNTS_THE_END_IN("those_of_some_days_of_notice_come_with_the_first_day_and_without_the_end"),
        OVERWRITES("a_write_over_another_version_is_stale_and_changes_nothing");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    /** The memory store with its fault in front of it. */
    private record FaultyStore(MemoryDenialStore sound) implements DenialStore, UnitOfWork<DenialPorts> {
        @Override
        public UnitOfWork<DenialPorts> work() {
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
        public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super DenialPorts, ? extends R> work) {
            return sound.work().run(practice, guards, ports -> work.apply(faulty(ports)));
        }

        private static DenialPorts faulty(DenialPorts ports) {
            return (DenialPorts) Proxy.newProxyInstance(
                    DenialPorts.class.getClassLoader(),
                    new Class<?>[] {DenialPorts.class},
                    (proxy, method, arguments) -> method.getName().equals("denials")
                            ? new Faulty(ports.denials())
                            : method.invoke(ports, arguments));
        }
    }

    private record Faulty(Denials sound) implements Denials {
        @Override
        public Optional<DenialCase> find(PracticeId practice, DenialId id) {
            return sound.find(practice, id);
        }

        @Override
        public List<DenialCase> ofClaim(PracticeId practice, ClaimId claim) {
            return switch (fault) {
                case HIDES_THOSE_THAT_ARE_OVER ->
                    sound.ofClaim(practice, claim).stream()
                            .filter(one -> one.state().isOpen())
                            .toList();
                case FINDS_CLAIMS_THAT_BEGIN_ALIKE ->
                    all(practice).stream()
                            .filter(one -> one.claim().value().startsWith(claim.value()))
                            .sorted(Comparator.comparing(DenialCase::line).thenComparing(DenialCase::id))
                            .toList();
                case SORTS_LINES_AS_TEXT ->
                    sound.ofClaim(practice, claim).stream()
                            .sorted(Comparator.comparing(one -> String.valueOf(one.line())))
                            .toList();
                default -> sound.ofClaim(practice, claim);
            };
        }

        @Override
        public List<DenialCase> in(PracticeId practice, Set<DenialState> states) {
            return switch (fault) {
                case SORTS_BY_ID_ALONE ->
                    sound.in(practice, states).stream()
                            .sorted(Comparator.comparing(DenialCase::id))
                            .toList();
                case TAKES_NO_STATES_FOR_ALL -> states.isEmpty() ? all(practice) : sound.in(practice, states);
                default -> sound.in(practice, states);
            };
        }

        @Override
        public List<DenialCase> noticed(PracticeId practice, DateRange days) {
            return fault == Fault.COUNTS_THE_END_IN && days.to().isBefore(DateRange.ALWAYS.to())
                    ? sound.noticed(
                            practice, new DateRange(days.from(), days.to().plusDays(1)))
                    : sound.noticed(practice, days);
        }

        @Override
        public Write add(PracticeId practice, DenialCase denial) {
            return sound.add(practice, stored(denial));
        }

        @Override
        public Write update(PracticeId practice, DenialCase denial, Version expected) {
            Version current =
                    sound.find(practice, denial.id()).map(DenialCase::version).orElse(Version.NONE);
            if (fault == Fault.OVERWRITES && !current.equals(expected)) {
                DenialCase forced = DenialCase.builder()
                        .like(denial)
                        .version(current.next())
                        .build();
                sound.update(practice, forced, current);
                return new Write.Stored(denial.version());
            }
            return sound.update(practice, denial, expected);
        }

        private static DenialCase stored(DenialCase denial) {
            return switch (fault) {
                case FORGETS_THE_PRINTED_DAY ->
                    DenialCase.builder()
                            .like(denial)
                            .printedLastDay(Optional.empty())
                            .build();
                case FORGETS_WHO_DID_IT ->
                    DenialCase.builder()
                            .like(denial)
                            .history(denial.history().stream()
                                    .map(step ->
                                            new DenialStep(step.at(), step.to(), step.action(), null, step.reference()))
                                    .toList())
                            .build();
                default -> denial;
            };
        }

        private List<DenialCase> all(PracticeId practice) {
            return sound.in(practice, EnumSet.allOf(DenialState.class));
        }
    }
}
