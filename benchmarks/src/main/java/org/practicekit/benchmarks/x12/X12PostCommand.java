package org.practicekit.benchmarks.x12;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.billing.RemittanceDesk;
import org.practicekit.billing.RemittanceIntake;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.money.Money;

/** {@code x12-post [--quick]}: reads and posts an 835 of more and more claims, and looks at the heap that is in use. */
public final class X12PostCommand {
    private static final PracticeId PRACTICE = new PracticeId("practice");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T14:15:00Z"), ZoneOffset.UTC);
    private static final double MEGABYTE = 1_000_000;
    private static final int EVERY = 20;

    private X12PostCommand() {}

    /** Returns 0, or 1 when a payment was not posted as it should be. */
    public static int run(boolean quick) {
        try {
            boolean right = true;
            for (int claims : quick ? new int[] {10_000} : new int[] {10_000, 100_000}) {
                right &= post(claims);
            }
            return right ? 0 : 1;
        } catch (IOException broken) {
            System.err.println(broken);
            return 1;
        }
    }

    private static boolean post(int claims) throws IOException {
        AtomicLong most = new AtomicLong();
        AtomicLong units = new AtomicLong();
        Runnable look = () -> {
            if (units.incrementAndGet() % EVERY == 0) {
                System.gc();
                Runtime machine = Runtime.getRuntime();
                most.accumulateAndGet(machine.totalMemory() - machine.freeMemory(), Math::max);
            }
        };
        try (DiskOffice office = new DiskOffice(claims, look)) {
            RemittanceDesk desk = new RemittanceDesk(office, CLOCK);
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            RemittanceIntake intake = desk.receive(PRACTICE, new CommandId("file"));
            X12Reader.reporting(finding -> {}).remittances(intake).read(PaymentFile.of(claims));
            ReceivedRemittance taken = intake.received().get(0).remittance();
            boolean posted = desk.post(PRACTICE, taken.id())
                    .decision()
                    .granted()
                    .filter(one -> one.state() == RemittanceState.POSTED)
                    .isPresent();
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            boolean right = posted
                    && office.journals() == claims
                    && office.cash().equals(Money.usd(String.valueOf(175L * claims)));
            System.out.printf(
                    Locale.ROOT,
                    "%,9d claims read and posted%s: %4.1f MB in use at most, %.0f claims a second of processor time%n",
                    claims,
                    right ? "" : ", but not rightly",
                    most.get() / MEGABYTE,
                    claims / seconds);
            return right;
        }
    }
}
