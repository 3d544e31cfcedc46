package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.RemittanceDesk;
import org.practicekit.billing.RemittanceIntake;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.port.Claims;
import org.practicekit.billing.port.Journals;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.billing.port.Remittances;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.Outbox;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.testkit.billing.TestClaims;
import org.practicekit.testkit.billing.TestPayment;

/** The power fails at every call of the store there is, one after the other; doing it again leads to the same state as doing it once. */
class PostingCrashTest {
    private static final int CLAIMS = 210;
    private static final CommandId COMMAND = new CommandId("file-1");
    private static final RemittanceId ID = RemittanceId.madeBy(PRACTICE, COMMAND, 1);

    private final List<Claim> claims = new ArrayList<>();
    private final TestPayment payment = payment(claims);

    @Test
    void a_file_and_its_posting_can_be_cut_off_anywhere_and_repeated() {
        PostingOffice once = office();
        FailingStore counting = new FailingStore(once.store, Long.MAX_VALUE);
        run(counting);
        long calls = counting.calls;
        assertThat(calls).isGreaterThan(CLAIMS);
        for (long failing = 1; failing <= calls; failing += Math.max(1, calls / 150)) {
            assertSameAfter(once, failing);
        }
        for (long failing = calls - 20; failing <= calls; failing++) {
            assertSameAfter(once, failing);
        }
    }

    @Test
    void taking_it_back_can_be_cut_off_anywhere_and_repeated() {
        PostingOffice once = office();
        run(new FailingStore(once.store, Long.MAX_VALUE));
        FailingStore counting = new FailingStore(once.store, Long.MAX_VALUE);
        PostingOffice.desk(counting).reverse(PRACTICE, ID);
        for (long failing = 1; failing <= counting.calls; failing += Math.max(1, counting.calls / 50)) {
            PostingOffice office = office();
            run(new FailingStore(office.store, Long.MAX_VALUE));
            FailingStore store = new FailingStore(office.store, failing);
            untilDone(() -> PostingOffice.desk(store).reverse(PRACTICE, ID));
            assertSame(once, office);
        }
    }

    private void assertSameAfter(PostingOffice once, long failing) {
        PostingOffice office = office();
        FailingStore store = new FailingStore(office.store, failing);
        untilDone(() -> run(store));
        assertThat(store.failed).isTrue();
        assertSame(once, office);
    }

    private static void assertSame(PostingOffice once, PostingOffice office) {
        assertThat(office.journals()).containsExactlyElementsOf(once.journals());
        assertThat(office.decisions(ID)).isEqualTo(once.decisions(ID));
        assertThat(office.desk.find(PRACTICE, ID)).isEqualTo(once.desk.find(PRACTICE, ID));
        assertThat(office.claims()).isEqualTo(once.claims());
        assertThat(office.store.events(PRACTICE)).isEqualTo(once.store.events(PRACTICE));
    }

    private static void untilDone(Runnable work) {
        try {
            work.run();
        } catch (PowerFailure failure) {
            work.run();
        }
    }

    private void run(FailingStore store) {
        RemittanceDesk desk = PostingOffice.desk(store);
        RemittanceIntake intake = desk.receive(PRACTICE, COMMAND);
        payment.into(intake);
        desk.post(PRACTICE, ID);
    }

    private PostingOffice office() {
        return new PostingOffice(claims);
    }

    /** Paid, denied, taken back before it was said, unknown, and money beside: something of everything, in several steps. */
    private static TestPayment payment(List<Claim> claims) {
        TestPayment payment = TestPayment.of("T1");
        for (int i = 0; i < CLAIMS; i++) {
            Claim claim = TestClaims.sent("c" + i, "A4206 100.00").build();
            PaidClaim paid =
                    TestPayment.decided(claim, i % 7 == 0 ? "0.00 CO-50=100.00" : "80.00 CO-45=15.00 PR-2=5.00");
            if (i % 50 != 49) {
                claims.add(claim);
            }
            payment = i % 60 == 59 ? payment.plus(TestPayment.reversal(paid)).plus(paid) : payment.plus(paid);
        }
        return payment.beside("WO", "37.50").beside("L6", "-1.16");
    }

    private static final class PowerFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A store that fails at one call, before or after it was done, and then never again. */
    private static final class FailingStore implements UnitOfWork<RemittancePorts> {
        private final UnitOfWork<? extends RemittancePorts> sound;
        private final long failing;
        private long calls;
        private boolean failed;

        FailingStore(UnitOfWork<? extends RemittancePorts> sound, long failing) {
            this.sound = sound;
            this.failing = failing;
        }

        @Override
        public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super RemittancePorts, ? extends R> work) {
            R result = sound.run(practice, guards, ports -> work.apply(failing(RemittancePorts.class, ports)));
            count();
            return result;
        }

        private void count() {
            if (++calls == failing) {
                failed = true;
                throw new PowerFailure();
            }
        }

        private <T> T failing(Class<T> port, T target) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        try {
                            Object answer = method.invoke(target, arguments);
                            Optional<Class<?>> inner = List.<Class<?>>of(
                                            Remittances.class, Journals.class, Claims.class, Outbox.class)
                                    .stream()
                                    .filter(method.getReturnType()::equals)
                                    .findFirst();
                            if (inner.isPresent()) {
                                return wrapped(inner.get(), answer);
                            }
                            count();
                            return answer;
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    }));
        }

        private <T> T wrapped(Class<T> port, Object target) {
            return failing(port, port.cast(target));
        }
    }
}
