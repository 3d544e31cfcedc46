package org.practicekit.billing.ledger;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Looks whether a ledger is one: nothing twice, and each reversal the exact negation of one earlier journal. That a journal sums to
 * zero needs no look, as there is none that does not. Immutable, thread-safe.
 */
public final class LedgerCheck implements Serializable {
    /** A check. */
    public LedgerCheck() {}

    /**
     * What is wrong with these journals; nothing for a sound ledger.
     *
     * @param journals all of a ledger, in the order in which they were added
     */
    public List<Finding> faults(List<Journal> journals) {
        List<Finding> faults = new ArrayList<>();
        Map<JournalId, Journal> before = new HashMap<>();
        Map<JournalId, JournalId> reversed = new HashMap<>();
        for (Journal journal : journals) {
            if (before.putIfAbsent(journal.id(), journal) != null) {
                faults.add(fault(LedgerRules.ONCE, journal, "is there twice"));
            }
            Optional<JournalId> reverses = journal.reverses();
            if (reverses.isPresent()) {
                faultOf(journal, before.get(reverses.get())).ifPresent(faults::add);
                if (reversed.put(reverses.get(), journal.id()) != null) {
                    faults.add(fault(LedgerRules.REVERSED_ONCE, journal, "takes back what was taken back before"));
                }
                // What a reversal took back stands again when the reversal is taken back.
                reversed.values().remove(reverses.get());
            }
        }
        return faults;
    }

    private static Optional<Finding> faultOf(Journal reversal, @Nullable Journal original) {
        if (original == null) {
            return Optional.of(fault(LedgerRules.REVERSES, reversal, "takes back what was not written before it"));
        }
        List<JournalEntry> exact =
                original.entries().stream().map(JournalEntry::negated).toList();
        return exact.equals(reversal.entries())
                ? Optional.empty()
                : Optional.of(fault(LedgerRules.EXACTLY, reversal, "is not the negation of what it takes back"));
    }

    private static Finding fault(LedgerRules rule, Journal journal, String what) {
        return Finding.of(rule, Severity.ERROR)
                .message("Journal %s %s.".formatted(journal.id(), what))
                .putFacts("journal", journal.id().value())
                .putFacts("reverses", journal.reverses().map(JournalId::value).orElse(""))
                .build();
    }
}
