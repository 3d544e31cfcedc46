package org.practicekit.billing.receivable;

import static org.practicekit.billing.ledger.AccountKind.CASH;
import static org.practicekit.billing.ledger.AccountKind.CHARGES;
import static org.practicekit.billing.ledger.AccountKind.CONTRACTUAL_ALLOWANCE;
import static org.practicekit.billing.ledger.AccountKind.DENIAL_WRITE_OFF;
import static org.practicekit.billing.ledger.AccountKind.RECEIVABLE_INSURANCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

/** Six claims of an office in New York, seen at the end of February 2026. Claim d is of payer P2, the others of P1. */
final class SmallOffice {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final DateRange FEBRUARY = new DateRange(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    static final Instant CLOSING = Instant.parse("2026-03-05T17:00:00Z");

    private SmallOffice() {}

    /** Claims a to f. */
    static List<ClaimTrack> tracks() {
        return List.of(
                track("a", "2025-11-10", "100", "2025-11-10", "2025-11-12").build(),
                // Clean, sent on the 4th, paid as expected.
                track("b", "2026-02-02", "200", "2026-02-03", "2026-02-04")
                        .passedUntouchedAt(noon("2026-02-04"))
                        .paidFirstTimeAt(noon("2026-02-20"))
                        .build(),
                // Touched, sent on the 7th when it was the 8th in Greenwich, denied.
                track("c", "2026-02-05", "300", "2026-02-05", "2026-02-07")
                        .submittedAt(Instant.parse("2026-02-08T03:00:00Z"))
                        .deniedAt(noon("2026-02-25"))
                        .build(),
                // Clean, sent on the 13th, paid 20.00 too much.
                track("d", "2026-02-10", "400", "2026-02-12", "2026-02-13")
                        .payer(new PayerId("P2"))
                        .passedUntouchedAt(noon("2026-02-13"))
                        .paidFirstTimeAt(noon("2026-02-26"))
                        .build(),
                // Denied in January, won in February.
                track("e", "2025-12-20", "100", "2025-12-21", "2025-12-22")
                        .deniedAt(noon("2026-01-15"))
                        .resolvedAt(noon("2026-02-12"))
                        .overturned(true)
                        .build(),
                // Denied in January, given up in February.
                track("f", "2025-12-29", "60", "2025-12-29", "2025-12-30")
                        .deniedAt(noon("2026-01-20"))
                        .resolvedAt(noon("2026-02-14"))
                        .build());
    }

    /** What was charged, paid, allowed and given up. */
    static List<Journal> journals() {
        return List.of(
                charged("a", "2025-11-10", "100"),
                moved("a", "2026-01-05", CASH, "40"),
                charged("b", "2026-02-02", "200"),
                moved("b", "2026-02-20", CASH, "150"),
                moved("b", "2026-02-20", CONTRACTUAL_ALLOWANCE, "50"),
                charged("c", "2026-02-05", "300"),
                charged("d", "2026-02-10", "400"),
                moved("d", "2026-02-26", CASH, "420"),
                charged("e", "2025-12-20", "100"),
                moved("e", "2026-02-12", CASH, "80"),
                moved("e", "2026-02-12", CONTRACTUAL_ALLOWANCE, "20"),
                charged("f", "2025-12-29", "60"),
                moved("f", "2026-02-14", DENIAL_WRITE_OFF, "60"));
    }

    static ReceivableBook book() {
        return ReceivableBook.of(FEBRUARY, CLOSING, ZONE, tracks()).and(journals());
    }

    /** A claim of one charge: seen, its charge, when that was written down, and when edits were asked and it was sent. */
    static ClaimTrackBuilder track(String id, String seen, String charge, String charged, String sent) {
        return ClaimTrack.builder()
                .claim(new ClaimId(id))
                .payer(new PayerId("P1"))
                .service(LocalDate.parse(seen))
                .charge(Money.usd(charge))
                .addCharges(new ChargeId("charge-" + id))
                .createdAt(noon(sent))
                .chargedAt(noon(charged))
                .scrubbedAt(noon(sent))
                .submittedAt(noon(sent));
    }

    static Journal charged(String id, String day, String amount) {
        return journal(
                "charge-" + id,
                day,
                noon(day),
                entry(RECEIVABLE_INSURANCE, id, amount),
                entry(CHARGES, id, "-" + amount));
    }

    /** From what is owed for a claim to an account, written down at noon of that day. */
    static Journal moved(String id, String day, AccountKind to, String amount) {
        return moved(id, day, noon(day), to, amount);
    }

    static Journal moved(String id, String day, Instant written, AccountKind to, String amount) {
        return journal(
                id + "-" + day + "-" + to,
                day,
                written,
                entry(to, id, amount),
                entry(RECEIVABLE_INSURANCE, id, "-" + amount));
    }

    static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    }

    private static Journal journal(String id, String day, Instant written, JournalEntry... entries) {
        return Journal.builder()
                .id(new JournalId(id))
                .kind(JournalKind.REMITTANCE)
                .effectiveOn(LocalDate.parse(day))
                .postedAt(written)
                .addEntries(entries)
                .build();
    }

    private static JournalEntry entry(AccountKind account, String id, String amount) {
        return JournalEntry.builder()
                .account(account)
                .amount(Money.usd(amount))
                .claim(new ClaimId(id))
                .charge(new ChargeId("charge-" + id))
                .build();
    }
}
