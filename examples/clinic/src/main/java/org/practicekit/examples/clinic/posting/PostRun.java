package org.practicekit.examples.clinic.posting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.adapter.x12.X12Summary;
import org.practicekit.billing.RemittanceDesk;
import org.practicekit.billing.RemittanceIntake;
import org.practicekit.billing.RemittanceIntake.Received;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.rule.Finding;
import org.practicekit.examples.clinic.folder.BadFolderException;

/**
 * A file of payments and what came of posting it to the claims of a folder.
 *
 * @param name what the file is called
 * @param summary how much was in it
 * @param payments its payments as they stand now, those that were repeated only once
 * @param decisions what became of each of their claims
 * @param journals what was posted
 * @param waiting what waits for a person
 * @param findings what is wrong with the file
 */
public record PostRun(
        String name,
        X12Summary summary,
        List<ReceivedRemittance> payments,
        Map<ReceivedRemittance, List<ClaimDecision>> decisions,
        List<Journal> journals,
        List<ClaimDecision> waiting,
        List<Finding> findings) {
    private static final PracticeId PRACTICE = SentClaims.PRACTICE;
    private static final int SHOWN = 10_000;

    /**
     * Takes a file in and posts what adds up. It counts as received when it was last changed.
     *
     * @throws BadFolderException when sent_claims.csv cannot be used as it stands
     * @throws IOException when a file cannot be read
     */
    public static PostRun of(Path file, Path folder) throws IOException, BadFolderException {
        Instant receivedAt = Files.getLastModifiedTime(file).toInstant();
        return of(file, folder, new MemoryBilling(), PRACTICE, Clock.fixed(receivedAt, ZoneOffset.UTC));
    }

    /**
     * The same with a practice's store, which keeps the claims that were sent, the payments and the journals.
     *
     * @throws BadFolderException when sent_claims.csv cannot be used as it stands
     * @throws IOException when a file cannot be read
     */
    public static PostRun of(Path file, Path folder, MemoryBilling store, PracticeId practice, Clock clock)
            throws IOException, BadFolderException {
        SentClaims.store(folder, store, practice);
        RemittanceDesk desk = new RemittanceDesk(store, clock);
        RemittanceIntake intake = desk.receive(practice, new CommandId("file"));
        List<Finding> findings = new ArrayList<>();
        X12Summary summary;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            summary = X12Reader.reporting(findings::add).remittances(intake).read(in);
        }
        Map<ReceivedRemittance, List<ClaimDecision>> decisions = new LinkedHashMap<>();
        for (Received received : intake.received()) {
            ReceivedRemittance taken = received.remittance();
            ReceivedRemittance now =
                    desk.post(practice, taken.id()).decision().granted().orElse(taken);
            decisions.put(now, List.of());
        }
        decisions.replaceAll((payment, none) -> desk.decisions(practice, payment.id(), 0, SHOWN));
        return new PostRun(
                String.valueOf(file.getFileName()),
                summary,
                List.copyOf(decisions.keySet()),
                decisions,
                store.run(practice, Set.of(), ports -> ports.journals().page(practice, 0, Integer.MAX_VALUE)),
                desk.waiting(practice, SHOWN),
                findings);
    }

    /** What stands on the accounts in the end. */
    public Balances balances() {
        return Balances.of(journals);
    }

    /** The entries of a journal. */
    public List<JournalEntry> entries(JournalId id) {
        return journals.stream()
                .filter(journal -> journal.id().equals(id))
                .flatMap(journal -> journal.entries().stream())
                .toList();
    }

    /** The journals of what a payment holds beside its claims. */
    public List<Journal> beside(ReceivedRemittance payment) {
        return journals.stream()
                .filter(journal -> journal.kind() == JournalKind.PROVIDER_ADJUSTMENT)
                .filter(journal -> journal.id().value().startsWith("remittance/" + payment.id() + "/"))
                .toList();
    }
}
