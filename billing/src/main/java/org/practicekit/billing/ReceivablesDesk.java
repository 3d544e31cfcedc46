package org.practicekit.billing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.billing.receivable.ClaimTrack;
import org.practicekit.billing.receivable.ReceivableBook;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.time.DateRange;

/**
 * Reads how receivables stand, or stood, from journals, claims and what payers decided. It changes nothing and keeps nothing: a figure of
 * last year is worked out anew, from what was in the books then. Journals are read page by page. Thread-safe.
 *
 * <p>What became of a claim is told from what stores keep with a date:
 *
 * <ul>
 *   <li>edits were first asked when the claim was first written;
 *   <li>it passed untouched when it was first sent and nobody had overridden an edit for it before. A draft that was mended after edits
 *       held it cannot be told from one that passed, because drafts are not kept;
 *   <li>it was denied when a decision was posted that leaves something open, and paid the first time when the first decision, about its first
 *       submission, leaves nothing open and allows what was expected;
 *   <li>a denial is settled when a later decision leaves nothing open, and then the payer gave in, or when money is written off because of it.
 * </ul>
 *
 * <p>A decision counts from when its journal was written, and until the practice took that back as its own mistake. One that moved no money
 * has no journal: it counts from when its payment was taken in, and never was once the practice has undone it.
 */
public final class ReceivablesDesk {
    private static final int PAGE = 1000;

    private final UnitOfWork<? extends RemittancePorts> work;

    /** A desk on a host's store. */
    public ReceivablesDesk(UnitOfWork<? extends RemittancePorts> work) {
        this.work = work;
    }

    /**
     * The receivables over a period as they stood in the books at an instant: {@link ReceivableBook#board}, {@link ReceivableBook#aging}, and
     * the part of any payer or provider.
     *
     * @return empty when the practice has no setup, and so no calendar
     */
    public Optional<ReceivableBook> book(PracticeId practice, DateRange period, Instant asOf) {
        return work.run(
                practice,
                Set.of(),
                ports -> ports.setups()
                        .current(practice)
                        .map(BillingSetup::zone)
                        .map(zone -> book(ports, practice, period, asOf, zone)));
    }

    private static ReceivableBook book(
            RemittancePorts ports, PracticeId practice, DateRange period, Instant asOf, ZoneId zone) {
        ClaimHistory history = new ClaimHistory(ports, practice, asOf);
        List<ClaimTrack> tracks = new ArrayList<>();
        for (Claim claim : ports.claims().in(practice, EnumSet.allOf(ClaimState.class))) {
            history.of(claim).ifPresent(tracks::add);
        }
        ReceivableBook book = ReceivableBook.of(period, asOf, zone, tracks);
        long read = 0;
        List<Journal> page;
        do {
            page = ports.journals().page(practice, read, PAGE);
            book = book.and(page);
            read += page.size();
        } while (page.size() == PAGE);
        return book;
    }
}
