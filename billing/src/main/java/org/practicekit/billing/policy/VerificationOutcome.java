package org.practicekit.billing.policy;

import org.practicekit.billing.task.TaskKind;

/** What can come of a look-up that somebody has to act on. */
public enum VerificationOutcome {
    /** The payer says that the patient is not covered. */
    INACTIVE(TaskKind.CONTACT_PATIENT),
    /** The payer answered, and it is still not known whether the patient is covered. */
    UNCLEAR(TaskKind.CONTACT_PAYER),
    /** The payer says that a service of the visit is no benefit. */
    NON_COVERED(TaskKind.CONTACT_PATIENT),
    /** What the payer has differs from what is on file. */
    DIFFERS(TaskKind.CONTACT_PATIENT),
    /** The payer names another one that is not on file. */
    OTHER_PAYER(TaskKind.CONTACT_PATIENT),
    /** The plan pays one provider only. */
    RESTRICTED(TaskKind.CONTACT_PAYER),
    /** Number, name or date of birth do not match the payer's. */
    CHECK_CARD(TaskKind.CONTACT_PATIENT),
    /** Something is missing or wrong in the office's own records. */
    CORRECT_RECORD(TaskKind.CORRECT_RECORD),
    /** Another payer has the information. */
    ASK_ELSEWHERE(TaskKind.CORRECT_RECORD),
    /** The payer turned the question down in a way that a call has to clear up. */
    CALL_PAYER(TaskKind.CONTACT_PAYER),
    /** However often it was tried, no answer came. */
    NO_ANSWER(TaskKind.CONTACT_PAYER);

    private final TaskKind usual;

    VerificationOutcome(TaskKind usual) {
        this.usual = usual;
    }

    /** What is usually done. */
    public TaskKind usual() {
        return usual;
    }
}
