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
import java.util.concurrent.atomic.AtomicLong;
import org.practicekit.adapter.x12.X12Reader;

/**
 * {@code x12-read [--quick]}: reads a 271 into answers, and takes the same bytes apart with bare StAEDI, turn by turn; then reads more
 * and more patients and looks at the heap that is in use.
 */
public final class X12ReadCommand {
    private static final Instant RECEIVED = Instant.parse("2026-11-03T14:15:00Z");
    private static final double MEGABYTE = 1_000_000;
    private static final int SAMPLES = 10;

    private X12ReadCommand() {}

    /** Returns 0, or 1 when a file was not read as it should be. */
    public static int run(boolean quick) {
        try {
            speed(quick ? 5_000 : 20_000, quick ? 3 : 10, quick ? 3 : 15);
            for (int patients : quick ? new int[] {1_000, 10_000, 100_000} : new int[] {10_000, 100_000, 1_000_000}) {
                heap(patients);
            }
            return 0;
        } catch (IOException | EDIStreamException broken) {
            System.err.println(broken);
            return 1;
        }
    }

    private static void speed(int patients, int warmUps, int rounds) throws IOException, EDIStreamException {
        byte[] file = new AnswersFile(patients).readAllBytes();
        System.out.printf(
                Locale.ROOT, "271 with %,d patients, %.1f MB; rounds turn by turn, by processor time%n", patients, file.length / MEGABYTE);
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < warmUps + rounds; i++) {
            double tokens = seconds(() -> tokens(file));
            double answers = seconds(() -> answers(file, patients));
            if (i >= warmUps) {
                bare.add(file.length / MEGABYTE / tokens);
                ours.add(file.length / MEGABYTE / answers);
                ratios.add(tokens / answers);
            }
        }
        System.out.printf(Locale.ROOT, "  bare StAEDI, texts of all elements   %s MB/s%n", spread(bare));
        System.out.printf(Locale.ROOT, "  X12Reader, answers with evidence     %s MB/s%n", spread(ours));
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

    private static void heap(int patients) throws IOException {
        AtomicLong peak = new AtomicLong();
        AtomicInteger answers = new AtomicInteger();
        int step = patients / SAMPLES;
        X12Reader.reporting(finding -> {})
                .eligibility(RECEIVED, answer -> {
                    if (answers.incrementAndGet() % step == 0) {
                        System.gc();
                        Runtime machine = Runtime.getRuntime();
                        peak.accumulateAndGet(machine.totalMemory() - machine.freeMemory(), Math::max);
                    }
                })
                .read(new AnswersFile(patients));
        System.out.printf(
                Locale.ROOT, "%,9d patients in one transaction: %4.1f MB in use at most%n", answers.get(), peak.get() / MEGABYTE);
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
}
