package org.practicekit.billing.coverage.order;

/** The payers that are alike in the order. */
enum PayerGroup {
    /** Who is liable for an injury. */
    INJURY,
    /** A health plan, of a group or a person. */
    PLAN,
    /** Medicare, or a plan in its place. */
    MEDICARE,
    /** A supplement to Medicare. */
    SUPPLEMENT,
    /** TRICARE. */
    TRICARE,
    /** Whatever there is no rule for. */
    OTHER,
    /** Medicaid. */
    MEDICAID,
    /** Care for veterans, which is no payer beside others. */
    VETERANS;

    static PayerGroup of(PlanFacts plan) {
        return switch (plan.kind()) {
            case GROUP, INDIVIDUAL, EXCHANGE -> PLAN;
            case MEDICARE, MEDICARE_ADVANTAGE -> MEDICARE;
            case MEDICARE_SUPPLEMENT -> SUPPLEMENT;
            case MEDICAID, MEDICAID_MANAGED_CARE -> MEDICAID;
            case TRICARE -> TRICARE;
            case WORKERS_COMPENSATION, NO_FAULT, LIABILITY -> INJURY;
            case VETERANS -> VETERANS;
            case CHIP, CHIP_MANAGED_CARE, OTHER -> OTHER;
        };
    }
}
