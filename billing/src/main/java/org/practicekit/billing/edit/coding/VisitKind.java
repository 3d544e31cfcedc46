package org.practicekit.billing.edit.coding;

/** Whether a code is a visit, and of whom. */
public enum VisitKind {
    /** It is no visit. */
    NONE,
    /** Of a patient whom nobody of the group and specialty has seen for three years. */
    NEW_PATIENT,
    /** Of a patient who has been seen. */
    ESTABLISHED_PATIENT,
    /** Of either. */
    ANY_PATIENT
}
