package org.practicekit.billing.claim;

import java.time.LocalDate;

/** Why Medicare may take a claim that comes late (42 CFR 424.44(b)). Somebody has to ask for it and show papers. */
public enum FilingException {
    /** Medicare or its contractor made an error or misled; the day on which one learnt that it was put right counts. */
    AGENCY_ERROR(false),
    /** The patient was entitled to Medicare after the fact; the day on which one was told counts. */
    RETROACTIVE_ENTITLEMENT(false),
    /** So that Medicaid took its payment back, six months or more after the service; the day on which it did counts. */
    MEDICAID_RECOUPMENT(true),
    /** A Medicare Advantage plan or PACE disenrolled the patient after the fact and took its payment back, six months or more after the service. */
    PLAN_DISENROLLMENT(true);

    private static final int MONTHS = 6;

    private final boolean late;

    FilingException(boolean late) {
        this.late = late;
    }

    /** Whether an event can justify it for a day of service. */
    boolean justifiedBy(LocalDate event, LocalDate service) {
        return !event.isBefore(late ? service.plusMonths(MONTHS) : service);
    }
}
