package org.practicekit.billing.coverage;

/** What sort of insurance it is, as far as the order of payers and the rules of programmes depend on it. */
public enum CoverageKind {
    /** Through an employer or another group. */
    GROUP,
    /** Bought by the person. */
    INDIVIDUAL,
    /** Traditional Medicare. */
    MEDICARE,
    /** A Medicare Advantage plan. */
    MEDICARE_ADVANTAGE,
    /** A supplement to Medicare. */
    MEDICARE_SUPPLEMENT,
    /** Medicaid, paid by the state itself. */
    MEDICAID,
    /** Medicaid through a managed care plan. */
    MEDICAID_MANAGED_CARE,
    /** The Children's Health Insurance Program, paid by the state itself. */
    CHIP,
    /** The Children's Health Insurance Program through a managed care plan. */
    CHIP_MANAGED_CARE,
    /** A qualified health plan on a federally facilitated exchange. */
    EXCHANGE,
    /** TRICARE. */
    TRICARE,
    /** Care for veterans, paid by the VA. */
    VETERANS,
    /** Workers' compensation. */
    WORKERS_COMPENSATION,
    /** No-fault insurance, of a car as a rule. */
    NO_FAULT,
    /** Somebody else's liability insurance. */
    LIABILITY,
    /** Anything else. */
    OTHER
}
