package org.practicekit.adapter.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.statement.SentStatement;
import org.practicekit.billing.statement.StatementId;
import org.practicekit.core.id.PatientId;

/** The statements that went out, in their order. Not thread-safe; the owner holds the practice's lock. */
final class StatementBook {
    private final Map<StatementId, SentStatement> statements = new LinkedHashMap<>();

    Optional<SentStatement> find(StatementId id) {
        return Optional.ofNullable(statements.get(id));
    }

    List<SentStatement> of(PatientId patient) {
        return statements.values().stream()
                .filter(one -> one.statement().patient().equals(patient))
                .toList();
    }

    boolean add(SentStatement statement, Undo undo) {
        if (statements.putIfAbsent(statement.id(), statement) != null) {
            return false;
        }
        undo.later(() -> statements.remove(statement.id()));
        return true;
    }
}
