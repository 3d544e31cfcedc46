package org.practicekit.billing.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.Samples;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What the ledger looks like to the tests of the whole module. */
public final class LedgerSamples implements Samples {
    @Override
    public void in(Shipment shipment) {
        List<Journal> books = List.of(Books.charged(), Books.paid(), Books.settled());
        AccountStatement statement =
                AccountStatement.of(books, entry -> true, AsOf.LATEST, DateRange.from(LocalDate.parse("2026-03-01")));
        shipment.values(books.get(0), books.get(0).id(), books.get(0).entries().get(0))
                .values(Balances.of(books), AsOf.day(LocalDate.parse("2026-03-31")))
                .values(statement, statement.movements().get(0))
                .engine(new LedgerCheck(), check -> check.faults(List.of(books.get(0), books.get(0))));
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Journal journal = Journal.builder()
                .like(Books.paid())
                .note(PatientText.of(marker))
                .build();
        return Map.of(
                Journal.class, journal, JournalBuilder.class, Journal.builder().like(journal));
    }
}
