package org.practicekit.billing.receivable;

import java.time.LocalDate;
import java.util.List;
import org.practicekit.billing.Samples;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What receivables look like to the tests of the whole module. */
public final class ReceivableSamples implements Samples {
    @Override
    public void in(Shipment shipment) {
        ReceivableBook book = SmallOffice.book();
        Benchmark benchmark = Benchmark.atMost(
                ReceivableKpis.DENIALS.id(),
                "0.10",
                Citation.of("Practice policy", "Targets for 2026", LocalDate.of(2026, 1, 2)),
                new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        shipment.values(SmallOffice.tracks().get(2), book.aging(), benchmark);
        shipment.engine(book, engine -> Fingerprint.of("aging", engine.aging()));
        shipment.engine(new BenchmarkCheck(List.of(benchmark)), engine -> engine.check(book));
    }
}
