package org.practicekit.billing.eligibility;

/** The time for which a benefit counts, or that what is left of it is meant. */
public enum BenefitPeriod {
    /** An hour. */
    HOUR,
    /** A day. */
    DAY,
    /** 24 hours. */
    TWENTY_FOUR_HOURS,
    /** Years. */
    YEARS,
    /** A service year. */
    SERVICE_YEAR,
    /** A calendar year. */
    CALENDAR_YEAR,
    /** What was used since the year began. */
    YEAR_TO_DATE,
    /** A contract year. */
    CONTRACT,
    /** An episode. */
    EPISODE,
    /** A visit. */
    VISIT,
    /** An outlier. */
    OUTLIER,
    /** What is left. */
    REMAINING,
    /** Exceeded. */
    EXCEEDED,
    /** Not exceeded. */
    NOT_EXCEEDED,
    /** A life. */
    LIFETIME,
    /** What is left of a life's. */
    LIFETIME_REMAINING,
    /** A month. */
    MONTH,
    /** A week. */
    WEEK,
    /** An admission. */
    ADMISSION
}
