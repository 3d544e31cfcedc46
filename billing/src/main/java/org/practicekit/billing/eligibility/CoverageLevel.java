package org.practicekit.billing.eligibility;

/** For whom of a family a benefit counts. */
public enum CoverageLevel {
    /** For each person by themselves. */
    INDIVIDUAL,
    /** For the family together. */
    FAMILY,
    /** The employee. */
    EMPLOYEE,
    /** Employee and spouse. */
    EMPLOYEE_AND_SPOUSE,
    /** Employee and children. */
    EMPLOYEE_AND_CHILDREN,
    /** Children. */
    CHILDREN,
    /** Dependents. */
    DEPENDENTS,
    /** Spouse and children. */
    SPOUSE_AND_CHILDREN,
    /** The spouse. */
    SPOUSE
}
