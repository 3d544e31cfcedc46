package org.practicekit.billing.denial;

/** What a denial is about, as an office sorts its work. */
public enum DenialCategory {
    /** Whether the patient is covered, and as whom. */
    ELIGIBILITY,
    /** Which payer comes first. */
    COORDINATION,
    /** Whether the payer agreed before. */
    AUTHORIZATION,
    /** Whether the claim came in time. */
    TIMELY_FILING,
    /** Whether it was asked for before. */
    DUPLICATE,
    /** Procedures, modifiers, diagnoses and places. */
    CODING,
    /** Whether it is paid by itself, and how many units are. */
    BUNDLING,
    /** Whether it was needed. */
    NECESSITY,
    /** Whether papers or data are missing. */
    DOCUMENTATION,
    /** Whether plan and contract pay for it at all. */
    COVERAGE,
    /** Who provided it. */
    PROVIDER,
    /** No denial: a price, a budget, a share, or what was said before. */
    NONE,
    /** Refused for a reason that no row knows. */
    UNKNOWN
}
