package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Proxy;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.billing.account.PaymentPlan;
import org.practicekit.billing.account.PlanId;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.billing.port.PaymentPlans;
import org.practicekit.billing.port.SentStatements;
import org.practicekit.billing.statement.SentStatement;
import org.practicekit.billing.statement.StatementId;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.testkit.billing.AccountStore;
import org.practicekit.testkit.billing.PaymentPlansContract;
import org.practicekit.testkit.billing.SentStatementsContract;

/**
 * The contracts of patients' accounts let the store of this module through, and catch it when it is broken as real stores are. What the
 * contract of plans says is said of questions and requests in the same words.
 */
class AccountsContractBitesTest {
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
                .selectors(selectClass(BrokenPlans.class), selectClass(BrokenStatements.class))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    static class BrokenPlans extends PaymentPlansContract {
        @Override
        protected AccountStore newStore() {
            return new FaultyStore(new MemoryAccountStore());
        }
    }

    static class BrokenStatements extends SentStatementsContract {
        @Override
        protected AccountStore newStore() {
            return new FaultyStore(new MemoryAccountStore());
        }
    }

    enum Fault {
        NONE(""),
        CUTS_THE_INSTANT("one_is_found_as_it_was_stored_with_every_field"),
        FINDS_PATIENTS_THAT_BEGIN_ALIKE("those_of_a_patient_come_by_id_open_or_not"),
        HIDES_WHAT_IS_OVER("those_of_a_patient_come_by_id_open_or_not"),
        CALLS_ALL_OPEN("the_open_ones_come_by_id_and_those_that_are_over_are_not_among_them"),
        SORTS_OPEN_BACKWARDS("the_open_ones_come_by_id_and_those_that_are_over_are_not_among_them"),
        WRITES_OVER_ON_ADD("one_id_is_given_once"),
        LAST_WRITER_WINS("who_writes_over_an_older_version_is_told_the_stored_one"),
        SORTS_STATEMENTS_BY_ID("those_of_a_patient_come_in_the_order_in_which_they_went_out"),
        LOSES_RELEASES("a_statement_is_found_as_it_went_out"),
        SAYS_YES_TO_A_SECOND("one_that_went_out_is_never_written_over");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    /** The memory store with its fault in front of it. */
    private record FaultyStore(MemoryAccountStore sound) implements AccountStore, UnitOfWork<AccountPorts> {
        @Override
        public UnitOfWork<AccountPorts> work() {
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
        public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super AccountPorts, ? extends R> work) {
            return sound.work().run(practice, guards, ports -> work.apply(faulty(ports)));
        }

        private static AccountPorts faulty(AccountPorts ports) {
            return (AccountPorts) Proxy.newProxyInstance(
                    AccountPorts.class.getClassLoader(),
                    new Class<?>[] {AccountPorts.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "plans" -> new FaultyPlans(ports.plans());
                        case "statements" -> new FaultyStatements(ports.statements());
                        default -> method.invoke(ports, arguments);
                    });
        }
    }

    private record FaultyPlans(PaymentPlans sound) implements PaymentPlans {
        @Override
        public Optional<PaymentPlan> find(PracticeId practice, PlanId id) {
            return sound.find(practice, id);
        }

        @Override
        public List<PaymentPlan> ofPatient(PracticeId practice, PatientId patient) {
            return switch (fault) {
                case FINDS_PATIENTS_THAT_BEGIN_ALIKE ->
                    sound.open(practice).stream()
                            .filter(plan -> plan.patient().value().startsWith(patient.value()))
                            .toList();
                case HIDES_WHAT_IS_OVER ->
                    sound.open(practice).stream()
                            .filter(plan -> plan.patient().equals(patient))
                            .toList();
                default -> sound.ofPatient(practice, patient);
            };
        }

        @Override
        public List<PaymentPlan> open(PracticeId practice) {
            return switch (fault) {
                case CALLS_ALL_OPEN ->
                    List.of("case-1", "case-2", "case-3").stream()
                            .flatMap(id -> sound.find(practice, new PlanId(id)).stream())
                            .toList();
                case SORTS_OPEN_BACKWARDS ->
                    sound.open(practice).stream()
                            .sorted(Comparator.comparing(PaymentPlan::id).reversed())
                            .toList();
                default -> sound.open(practice);
            };
        }

        @Override
        public Write add(PracticeId practice, PaymentPlan plan) {
            if (fault == Fault.CUTS_THE_INSTANT) {
                return sound.add(
                        practice,
                        PaymentPlan.builder()
                                .like(plan)
                                .agreedAt(plan.agreedAt().truncatedTo(ChronoUnit.SECONDS))
                                .build());
            }
            Write write = sound.add(practice, plan);
            return fault == Fault.WRITES_OVER_ON_ADD && write instanceof Write.Stale
                    ? sound.update(
                            practice,
                            PaymentPlan.builder()
                                    .like(plan)
                                    .version(Version.FIRST.next())
                                    .build(),
                            Version.FIRST)
                    : write;
        }

        @Override
        public Write update(PracticeId practice, PaymentPlan plan, Version expected) {
            Version current =
                    sound.find(practice, plan.id()).map(PaymentPlan::version).orElse(Version.NONE);
            return fault == Fault.LAST_WRITER_WINS && !current.equals(Version.NONE)
                    ? sound.update(
                            practice,
                            PaymentPlan.builder()
                                    .like(plan)
                                    .version(current.next())
                                    .build(),
                            current)
                    : sound.update(practice, plan, expected);
        }
    }

    private record FaultyStatements(SentStatements sound) implements SentStatements {
        @Override
        public Optional<SentStatement> find(PracticeId practice, StatementId id) {
            return sound.find(practice, id);
        }

        @Override
        public List<SentStatement> ofPatient(PracticeId practice, PatientId patient) {
            List<SentStatement> found = sound.ofPatient(practice, patient);
            return fault == Fault.SORTS_STATEMENTS_BY_ID
                    ? found.stream()
                            .sorted(Comparator.comparing(SentStatement::id))
                            .toList()
                    : found;
        }

        @Override
        public boolean add(PracticeId practice, SentStatement statement) {
            boolean added = sound.add(
                    practice,
                    fault == Fault.LOSES_RELEASES
                            ? SentStatement.builder()
                                    .like(statement)
                                    .releases(List.of())
                                    .build()
                            : statement);
            return added || fault == Fault.SAYS_YES_TO_A_SECOND;
        }
    }
}
