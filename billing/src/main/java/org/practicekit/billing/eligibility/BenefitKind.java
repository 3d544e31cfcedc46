package org.practicekit.billing.eligibility;

/** What a row of a payer's answer says. */
public enum BenefitKind {
    /** Covered. */
    ACTIVE,
    /** Covered; the plan bears the full risk by capitation. */
    ACTIVE_FULL_RISK_CAPITATION,
    /** Covered; services are paid by capitation. */
    ACTIVE_SERVICES_CAPITATED,
    /** Covered; services are paid by capitation to the primary care provider. */
    ACTIVE_CAPITATED_TO_PRIMARY_CARE,
    /** Covered, while something is being looked into. */
    ACTIVE_PENDING_INVESTIGATION,
    /** Not covered. */
    INACTIVE,
    /** Not covered, until the payer's records are brought up to date. */
    INACTIVE_PENDING_UPDATE,
    /** Not covered, while something is being looked into. */
    INACTIVE_PENDING_INVESTIGATION,
    /** The patient's share as a part of what is allowed. */
    COINSURANCE,
    /** The patient's share as an amount for each visit or service. */
    COPAYMENT,
    /** What the patient pays before the plan does. */
    DEDUCTIBLE,
    /** How the payment is worked out. */
    COVERAGE_BASIS,
    /** A description of the benefit. */
    DESCRIPTION,
    /** What is left out. */
    EXCLUSION,
    /** How much is covered at most. */
    LIMITATION,
    /** The most that the patient pays in a period. */
    OUT_OF_POCKET,
    /** Covered without a limit. */
    UNLIMITED,
    /** Not a benefit. */
    NON_COVERED,
    /** Cost containment. */
    COST_CONTAINMENT,
    /** A reserve, of days as a rule. */
    RESERVE,
    /** Who is the primary care provider. */
    PRIMARY_CARE_PROVIDER,
    /** A condition that existed before. */
    PREEXISTING_CONDITION,
    /** Who coordinates the care. */
    CARE_COORDINATOR,
    /** Covered only with one provider. */
    RESTRICTED_TO_PROVIDER,
    /** Held not to be medically necessary. */
    NOT_MEDICALLY_NECESSARY,
    /** What the payer does not promise. */
    DISCLAIMER,
    /** A second surgical opinion is needed. */
    SECOND_OPINION,
    /** There is another payer. */
    OTHER_PAYER,
    /** About the year before. */
    PRIOR_YEAR,
    /** The card was reported lost or stolen. */
    CARD_LOST,
    /** Whom to ask. */
    CONTACT,
    /** The payer could not work on the question. */
    CANNOT_PROCESS,
    /** Somebody else has the information. */
    OTHER_SOURCE,
    /** About a facility. */
    FACILITY,
    /** What the patient must spend before Medicaid pays. */
    SPEND_DOWN;

    /** Whether it says that the patient is covered. */
    public boolean isActive() {
        return compareTo(ACTIVE_PENDING_INVESTIGATION) <= 0;
    }

    /** Whether it says that the patient is not covered. */
    public boolean isInactive() {
        return compareTo(INACTIVE) >= 0 && compareTo(INACTIVE_PENDING_INVESTIGATION) <= 0;
    }
}
