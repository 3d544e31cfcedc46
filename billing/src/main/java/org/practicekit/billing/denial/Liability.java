package org.practicekit.billing.denial;

import org.practicekit.billing.adjustment.AdjustmentGroup;

/** Whom the group of an adjustment leaves a denied amount with. */
public enum Liability {
    /** The practice: nobody else may be billed for it (CO). */
    PROVIDER,
    /** The patient, who can be billed for it (PR). */
    PATIENT,
    /** Nobody by this alone (OA and groups that are not known). */
    NOBODY,
    /** The payer says that it is the practice's, without a contract (PI); Medicare does not use it. */
    DISPUTED;

    /** What a group says. */
    public static Liability of(AdjustmentGroup group) {
        return switch (group) {
            case CONTRACTUAL -> PROVIDER;
            case PATIENT -> PATIENT;
            case PAYER_INITIATED -> DISPUTED;
            case OTHER, CORRECTION, UNKNOWN -> NOBODY;
        };
    }
}
