package org.practicekit.billing.preflight;

/** Who can see to a prerequisite. */
public enum Fixer {
    /** The front desk, from what the office has. */
    FRONT_DESK("front desk"),
    /** The patient. */
    PATIENT("front desk"),
    /** Whoever refers the patient. */
    REFERRING_OFFICE("front desk"),
    /** The payer. */
    PAYER("billing"),
    /** Whoever provides the service. */
    CLINICIAN("clinician");

    private final String office;

    Fixer(String office) {
        this.office = office;
    }

    /** Who in the office gets them to. */
    public String office() {
        return office;
    }
}
