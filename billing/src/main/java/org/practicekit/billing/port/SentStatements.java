package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.statement.SentStatement;
import org.practicekit.billing.statement.StatementId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/** Holds the statements that went out in each practice, as they were. One practice never sees another's. */
public interface SentStatements {
    /** The statement of this id. */
    Optional<SentStatement> find(PracticeId practice, StatementId id);

    /** Those of a patient, in the order in which they were added. */
    List<SentStatement> ofPatient(PracticeId practice, PatientId patient);

    /**
     * Adds one.
     *
     * @return false when there is one of this id already, and then nothing is changed
     */
    boolean add(PracticeId practice, SentStatement statement);
}
