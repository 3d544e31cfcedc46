package org.practicekit.examples.clinic.receivable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.billing.ReceivablesDesk;
import org.practicekit.billing.RemittanceDesk;
import org.practicekit.billing.RemittanceIntake;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.receivable.Benchmark;
import org.practicekit.billing.receivable.BenchmarkCheck;
import org.practicekit.billing.receivable.ReceivableBook;
import org.practicekit.core.code.Npi;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Version;
import org.practicekit.core.kpi.KpiId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;
import org.practicekit.examples.clinic.posting.SentClaims;

/**
 * The receivables of a practice folder as they stood at the end of a day.
 *
 * @param asOf the day
 * @param book the figures
 * @param alerts what is out of its benchmark
 * @param faults what is wrong with the files of payments
 */
public record KpiRun(LocalDate asOf, ReceivableBook book, List<Finding> alerts, List<Finding> faults) {
    private static final String PAYMENTS = "payments.csv";
    private static final String BENCHMARKS = "benchmarks.csv";

    /**
     * Reads the claims that were sent and the payments that came, and looks at them from the end of a day.
     *
     * @param days how many days, the last of them {@code asOf}
     * @throws BadFolderException when a file of the folder cannot be used as it stands
     * @throws IOException when one cannot be read
     */
    public static KpiRun of(Path folder, LocalDate asOf, int days) throws IOException, BadFolderException {
        List<Problem> problems = new ArrayList<>();
        List<Payment> payments = payments(folder, problems);
        List<Benchmark> benchmarks = benchmarks(folder, problems);
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems);
        }
        MemoryBilling store = SentClaims.stored(folder);
        store.store(BillingSetup.builder()
                .practice(SentClaims.PRACTICE)
                .version(Version.FIRST)
                .zone(ZoneOffset.UTC)
                .billingProvider(new Npi("1234567893"))
                .billingName("Elm Street Family Medicine")
                .citation(Citation.of("Practice policy", "Billing handbook", asOf))
                .build());
        List<Finding> faults = new ArrayList<>();
        for (Payment payment : payments) {
            post(store, folder.resolve(payment.file()), payment.received(), faults);
        }
        DateRange period = new DateRange(asOf.minusDays(days - 1L), asOf.plusDays(1));
        Instant end = asOf.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
        ReceivableBook book = new ReceivablesDesk(store)
                .book(SentClaims.PRACTICE, period, end)
                .orElseThrow();
        return new KpiRun(asOf, book, new BenchmarkCheck(benchmarks).check(book), faults);
    }

    private static void post(MemoryBilling store, Path file, LocalDate received, List<Finding> faults)
            throws IOException {
        Instant noon = received.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        RemittanceDesk desk = new RemittanceDesk(store, Clock.fixed(noon, ZoneOffset.UTC));
        RemittanceIntake intake = desk.receive(SentClaims.PRACTICE, new CommandId("file-" + file.getFileName()));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            X12Reader.reporting(faults::add).remittances(intake).read(in);
        }
        intake.received()
                .forEach(one -> desk.post(SentClaims.PRACTICE, one.remittance().id()));
    }

    private static List<Payment> payments(Path folder, List<Problem> problems) throws IOException {
        List<Payment> payments = new ArrayList<>();
        for (Row row : Table.read(folder, PAYMENTS, Table.Columns.of("file received", ""), problems)
                .rows()) {
            Optional<String> file = row.required("file", "a file of payments (X12 835)", text -> text);
            Optional<LocalDate> received = row.required("received", "a day such as 2026-11-04", LocalDate::parse);
            if (row.isSound()) {
                payments.add(new Payment(file.orElseThrow(), received.orElseThrow()));
            }
        }
        return payments;
    }

    private static List<Benchmark> benchmarks(Path folder, List<Problem> problems) throws IOException {
        List<Benchmark> benchmarks = new ArrayList<>();
        Table.Columns columns = Table.Columns.of("kpi source reference read from to", "low high");
        for (Row row : Table.read(folder, BENCHMARKS, columns, problems).rows()) {
            Optional<KpiId> kpi = row.required("kpi", "an id such as billing.receivable.days", KpiId::new);
            Optional<BigDecimal> low = row.optional("low", "a number such as 0.95", BigDecimal::new);
            Optional<BigDecimal> high = row.optional("high", "a number such as 0.1", BigDecimal::new);
            Optional<String> source = row.required("source", "who says so", text -> text);
            Optional<String> reference = row.required("reference", "where it is said", text -> text);
            Optional<LocalDate> read = row.required("read", "a day such as 2026-01-05", LocalDate::parse);
            Optional<LocalDate> from = row.required("from", "the first day", LocalDate::parse);
            Optional<LocalDate> to = row.required("to", "the day after the last", LocalDate::parse);
            if (low.isEmpty() && high.isEmpty()) {
                row.report("kpi", "neither low nor high", "one of them, or both");
            }
            if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
                row.report("high", "high below low", "low first");
            }
            if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
                row.report("to", "an end that is not after the beginning", "the day after the last");
            }
            if (row.isSound()) {
                benchmarks.add(Benchmark.builder()
                        .kpi(kpi.orElseThrow())
                        .low(low)
                        .high(high)
                        .source(Citation.of(source.orElseThrow(), reference.orElseThrow(), read.orElseThrow()))
                        .effective(new DateRange(from.orElseThrow(), to.orElseThrow()))
                        .build());
            }
        }
        return benchmarks;
    }

    private record Payment(String file, LocalDate received) {}
}
