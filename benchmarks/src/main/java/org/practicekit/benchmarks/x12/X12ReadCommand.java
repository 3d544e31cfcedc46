package org.practicekit.benchmarks.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.billing.remittance.RemittanceReceiver;
import org.practicekit.billing.remittance.RemittanceTrailer;
import org.practicekit.core.money.Money;

/**
 * {@code x12-read [--quick]}: reads a 271 into answers and an 835 into claims paid, and takes the same bytes apart with bare StAEDI, turn
 * by turn; then reads more and more patients and claims and looks at the heap that is in use.
 */
public final class X12ReadCommand {
    private static final Instant RECEIVED = Instant.parse("2026-11-03T14:15:00Z");
    private static final double MEGABYTE = 1_000_000;
    private static final int SAMPLES = 10;

    private X12ReadCommand() {}

    /** Returns 0, or 1 when a file was not read as it should be. */
    public static int run(boolean quick) {
        try {
            int count = quick ? 5_000 : 20_000;
            int warmUps = quick ? 3 : 10;
            int rounds = quick ? 3 : 15;
            speed("271, patients", AnswersFile.of(count), file -> answers(file, count), count, warmUps, rounds);
            speed("835, claims", PaymentFile.of(count), file -> payment(file, count), count, warmUps, rounds);
            for (int size : quick ? new int[] {1_000, 10_000, 100_000} : new int[] {10_000, 100_000, 1_000_000}) {
                heapOfAnswers(size);
                heapOfPayment(size);
            }
            return 0;
        } catch (IOException | EDIStreamException broken) {
            System.err.println(broken);
            return 1;
        }
    }

    private static void speed(String what, MadeFile made, Read read, int count, int warmUps, int rounds)
            throws IOException, EDIStreamException {
        byte[] file = made.readAllBytes();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d, %.1f MB; rounds turn by turn, by processor time%n",
                what,
                count,
                file.length / MEGABYTE);
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < warmUps + rounds; i++) {
            double tokens = seconds(() -> tokens(file));
            double values = seconds(() -> read.from(file));
            if (i >= warmUps) {
                bare.add(file.length / MEGABYTE / tokens);
                ours.add(file.length / MEGABYTE / values);
                ratios.add(tokens / values);
            }
        }
        System.out.printf(Locale.ROOT, "  bare StAEDI, texts of all elements   %s MB/s%n", spread(bare));
        System.out.printf(Locale.ROOT, "  X12Reader, values with evidence      %s MB/s%n", spread(ours));
        System.out.printf(Locale.ROOT, "  ratio                                %s%n", spread(ratios));
    }

    /** What every reader on StAEDI pays: all events, and the text of each element. */
    private static void tokens(byte[] file) throws IOException, EDIStreamException {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        EDIStreamReader reader = factory.createEDIStreamReader(
                new ByteArrayInputStream(file), StandardCharsets.ISO_8859_1.name());
        long characters = 0;
        while (reader.hasNext()) {
            if (reader.next() == EDIStreamEvent.ELEMENT_DATA) {
                characters += reader.getText().length();
            }
        }
        reader.close();
        if (characters == 0) {
            throw new IOException("no text was found.");
        }
    }

    private static void answers(byte[] file, int patients) throws IOException {
        AtomicInteger answers = new AtomicInteger();
        AtomicInteger rows = new AtomicInteger();
        AtomicInteger findings = new AtomicInteger();
        X12Reader.reporting(finding -> findings.incrementAndGet())
                .eligibility(RECEIVED, answer -> {
                    answers.incrementAndGet();
                    rows.addAndGet(answer.benefits().size());
                })
                .read(new ByteArrayInputStream(file));
        if (answers.get() != patients || rows.get() != 10 * patients || findings.get() != 0) {
            throw new IOException("%s answers, %s rows and %s findings".formatted(answers, rows, findings));
        }
    }

    private static void payment(byte[] file, int claims) throws IOException {
        Tally tally = new Tally(claims);
        AtomicInteger findings = new AtomicInteger();
        X12Reader.reporting(finding -> findings.incrementAndGet())
                .remittances(tally)
                .read(new ByteArrayInputStream(file));
        if (!tally.isRight() || findings.get() != 0) {
            throw new IOException("%s claims, %s lines and %s findings".formatted(tally.claims, tally.lines, findings));
        }
    }

    private static void heapOfAnswers(int patients) throws IOException {
        Peak peak = new Peak(patients);
        X12Reader.reporting(finding -> {})
                .eligibility(RECEIVED, answer -> peak.look())
                .read(AnswersFile.of(patients));
        peak.print("patients");
    }

    private static void heapOfPayment(int claims) throws IOException {
        Peak peak = new Peak(claims);
        Tally tally = new Tally(claims, peak::look);
        X12Reader.reporting(finding -> {}).remittances(tally).read(PaymentFile.of(claims));
        if (!tally.isRight()) {
            throw new IOException("%s claims and %s lines".formatted(tally.claims, tally.lines));
        }
        peak.print("claims");
    }

    /** Processor time of this thread, since others use the machine too; what is spent on garbage is in neither. */
    private static double seconds(Work work) throws IOException, EDIStreamException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static String spread(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%6.2f (%.2f to %.2f)",
                sorted[sorted.length / 2],
                Arrays.stream(sorted).min().orElse(0),
                Arrays.stream(sorted).max().orElse(0));
    }

    private interface Work {
        void run() throws IOException, EDIStreamException;
    }

    private interface Read {
        void from(byte[] file) throws IOException;
    }

    /** The heap in use after a collection, looked at ten times on the way. */
    private static final class Peak {
        private final int step;
        private int seen;
        private long most;

        Peak(int count) {
            step = count / SAMPLES;
        }

        void look() {
            if (++seen % step == 0) {
                System.gc();
                Runtime machine = Runtime.getRuntime();
                most = Math.max(most, machine.totalMemory() - machine.freeMemory());
            }
        }

        void print(String what) {
            System.out.printf(
                    Locale.ROOT, "%,9d %s in one transaction: %4.1f MB in use at most%n", seen, what, most / MEGABYTE);
        }
    }

    /** Counts what is paid, so that every round is one that was read right. */
    private static final class Tally implements RemittanceReceiver {
        private final int expected;
        private final Runnable seen;
        private int claims;
        private int lines;
        private Money paid = Money.noDollars();
        private boolean complete;
        private boolean balanced;
        private Money announced = Money.noDollars();

        Tally(int expected) {
            this(expected, () -> {});
        }

        Tally(int expected, Runnable seen) {
            this.expected = expected;
            this.seen = seen;
        }

        boolean isRight() {
            return claims == expected && lines == 2 * expected && complete && balanced;
        }

        @Override
        public void begin(RemittanceHeader header) {
            announced = header.payment();
        }

        @Override
        public void claim(PaidClaim claim) {
            claims++;
            lines += claim.lines().size();
            paid = paid.plus(claim.paid());
            seen.run();
        }

        @Override
        public void adjustment(ProviderAdjustment adjustment) {
            paid = paid.minus(adjustment.amount());
        }

        @Override
        public void end(RemittanceTrailer trailer) {
            complete = trailer.complete() && trailer.findings().isEmpty();
            balanced = paid.equals(announced);
        }
    }
}
