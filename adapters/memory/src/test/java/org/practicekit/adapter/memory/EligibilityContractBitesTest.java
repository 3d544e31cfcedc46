package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.EligibilityPorts;
import org.practicekit.billing.port.EligibilityRecords;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.testkit.billing.EligibilityRecordsContract;
import org.practicekit.testkit.billing.EligibilityStore;

/** The contract of look-ups lets the store of this module through, and catches it when it is broken as real stores are. */
class EligibilityContractBitesTest {
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

    static class Broken extends EligibilityRecordsContract {
        @Override
        protected EligibilityStore newStore() {
            return new FaultyStore(new MemoryBillingStore());
        }

        @Override
        protected int threads() {
            return 8;
        }
    }

    enum Fault {
        NONE(""),
        WAITS_PAST_ITS_TIME("what_is_open_waits_until_its_time_is_over_the_first_one_first"),
        WAITING_BY_ID("what_is_open_waits_until_its_time_is_over_the_first_one_first"),
        IGNORES_THE_LIMIT("what_is_open_waits_until_its_time_is_over_the_first_one_first"),
        LATEST_FIRST("the_look_ups_of_a_coverage_come_in_the_order_in_which_they_were_asked"),
        COUNTS_AFTER_THE_TIME("the_questions_to_a_payer_are_counted_from_a_time_on"),
        COUNTS_EVERY_PAYER("the_questions_to_a_payer_are_counted_from_a_time_on"),
        KEEPS_AN_ANSWER_TWICE("each_answer_is_kept_once_and_in_the_order_in_which_they_came"),
        KEEPS_THE_LAST_ANSWER("each_answer_is_kept_once_and_in_the_order_in_which_they_came"),
        OVERWRITES("a_write_over_another_version_is_stale_and_changes_nothing"),
        FORGETS_A_FIELD("a_look_up_comes_back_with_every_field_in_its_latest_version"),
        LAGS_BEHIND("machines_that_sweep_together_ask_each_payer_once");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    /** The memory store with its fault in front of it. */
    private record FaultyStore(MemoryBillingStore sound) implements EligibilityStore, UnitOfWork<EligibilityPorts> {
        @Override
        public UnitOfWork<? extends EligibilityPorts> work() {
            return this;
        }

        @Override
        public void store(BillingSetup setup) {
            sound.store(setup);
        }

        @Override
        public void store(PracticeId practice, List<UpcomingVisit> visits) {
            sound.store(practice, visits);
        }

        @Override
        public void store(PracticeId practice, PatientId patient, Insured person) {
            sound.store(practice, patient, person);
        }

        @Override
        public List<DomainEvent> events(PracticeId practice) {
            return sound.events(practice);
        }

        @Override
        public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super EligibilityPorts, ? extends R> work) {
            return sound.work().run(practice, guards, ports -> work.apply(broken(practice, ports)));
        }

        private EligibilityPorts broken(PracticeId practice, EligibilityPorts ports) {
            EligibilityRecords records = proxy(
                    EligibilityRecords.class,
                    (method, arguments) -> answer(practice, ports.eligibility(), method, arguments));
            return proxy(
                    EligibilityPorts.class,
                    (method, arguments) ->
                            method.getName().equals("eligibility") ? records : invoke(ports, method, arguments));
        }

        private @Nullable Object answer(
                PracticeId practice, EligibilityRecords sound, Method method, Object[] arguments)
                throws ReflectiveOperationException {
            return switch (method.getName()) {
                case "waiting" -> waiting(practice, sound, (Instant) arguments[1], (Integer) arguments[2]);
                case "ofCoverage" -> ofCoverage(practice, sound, (CoverageId) arguments[1]);
                case "askedSince" -> askedSince(practice, sound, (PayerId) arguments[1], (Instant) arguments[2]);
                case "keep" ->
                    sound.keep(practice, (InquiryId) arguments[1], (EligibilityAnswer) arguments[2])
                            || fault == Fault.KEEPS_AN_ANSWER_TWICE;
                case "answers" -> {
                    List<EligibilityAnswer> all = sound.answers(practice, (InquiryId) arguments[1]);
                    yield fault == Fault.KEEPS_THE_LAST_ANSWER && all.size() > 1 ? all.subList(1, 2) : all;
                }
                case "update" -> update(practice, sound, (Verification) arguments[1], (Version) arguments[2]);
                default -> invoke(sound, method, arguments);
            };
        }

        private static List<Verification> waiting(
                PracticeId practice, EligibilityRecords sound, Instant now, int limit) {
            List<Verification> waiting = new ArrayList<>(sound.waiting(
                    practice,
                    fault == Fault.WAITS_PAST_ITS_TIME ? now.minusMillis(1) : now,
                    fault == Fault.IGNORES_THE_LIMIT ? Integer.MAX_VALUE : limit));
            if (fault == Fault.WAITING_BY_ID) {
                waiting.sort(Comparator.comparing(Verification::id));
            }
            return waiting;
        }

        /** From a copy that lags behind, a machine sees the look-ups as they were before the others wrote. */
        private static List<Verification> ofCoverage(
                PracticeId practice, EligibilityRecords sound, CoverageId coverage) {
            if (fault == Fault.LAGS_BEHIND) {
                return List.of();
            }
            List<Verification> all = new ArrayList<>(sound.ofCoverage(practice, coverage));
            if (fault == Fault.LATEST_FIRST) {
                Collections.reverse(all);
            }
            return all;
        }

        private static int askedSince(PracticeId practice, EligibilityRecords sound, PayerId payer, Instant since) {
            int asked = sound.askedSince(
                    practice, payer, fault == Fault.COUNTS_AFTER_THE_TIME ? since.plusMillis(1) : since);
            return fault == Fault.COUNTS_EVERY_PAYER ? Math.max(asked, 1) : asked;
        }

        private static Write update(
                PracticeId practice, EligibilityRecords sound, Verification next, Version expected) {
            if (fault == Fault.FORGETS_A_FIELD) {
                return sound.update(
                        practice,
                        Verification.builder()
                                .like(next)
                                .failure(Optional.empty())
                                .build(),
                        expected);
            }
            Version stored =
                    sound.find(practice, next.id()).map(Verification::version).orElse(Version.NONE);
            if (fault == Fault.OVERWRITES && !stored.equals(Version.NONE) && !stored.equals(expected)) {
                sound.update(
                        practice,
                        Verification.builder().like(next).version(stored.next()).build(),
                        stored);
                return new Write.Stored(next.version());
            }
            return sound.update(practice, next, expected);
        }

        private static Object invoke(Object target, Method method, Object[] arguments)
                throws ReflectiveOperationException {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException broken) {
                if (broken.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw broken;
            }
        }

        private static <P> P proxy(Class<P> port, Call call) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(),
                    new Class<?>[] {port},
                    (self, method, arguments) -> call.answer(method, arguments)));
        }

        private interface Call {
            @Nullable
            Object answer(Method method, Object[] arguments) throws ReflectiveOperationException;
        }
    }
}
