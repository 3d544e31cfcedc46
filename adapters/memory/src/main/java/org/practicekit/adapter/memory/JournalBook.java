package org.practicekit.adapter.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.core.id.PatientId;

/** The journals of one practice in the order in which they were added. Not thread-safe; the owner holds the practice's lock. */
final class JournalBook {
    private final List<Journal> journals = new ArrayList<>();
    private final Map<JournalId, Journal> byId = new HashMap<>();
    private final Map<ClaimId, List<Journal>> byClaim = new HashMap<>();
    private final Map<PatientId, List<Journal>> byPatient = new HashMap<>();

    Optional<Journal> find(JournalId id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Journal> of(ClaimId claim) {
        return copy(byClaim.get(claim));
    }

    List<Journal> of(PatientId patient) {
        return copy(byPatient.get(patient));
    }

    List<Journal> page(long after, int limit) {
        int from = (int) Math.min(after, journals.size());
        return List.copyOf(journals.subList(from, (int) Math.min((long) from + limit, journals.size())));
    }

    boolean add(Journal journal, Undo undo) {
        if (byId.putIfAbsent(journal.id(), journal) != null) {
            return false;
        }
        undo.later(() -> byId.remove(journal.id()));
        append(journals, journal, undo);
        Set<ClaimId> claims = new HashSet<>();
        Set<PatientId> patients = new HashSet<>();
        for (JournalEntry entry : journal.entries()) {
            entry.claim().ifPresent(claims::add);
            entry.patient().ifPresent(patients::add);
        }
        claims.forEach(claim -> append(byClaim.computeIfAbsent(claim, none -> new ArrayList<>()), journal, undo));
        patients.forEach(
                patient -> append(byPatient.computeIfAbsent(patient, none -> new ArrayList<>()), journal, undo));
        return true;
    }

    private static void append(List<Journal> list, Journal journal, Undo undo) {
        list.add(journal);
        undo.later(() -> list.remove(list.size() - 1));
    }

    private static List<Journal> copy(@Nullable List<Journal> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
