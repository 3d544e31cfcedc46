package org.practicekit.scheduling.series;

/** How often a rule comes round, before its interval. */
public enum Frequency {
    /** Day by day. */
    DAILY,
    /** Week by week. */
    WEEKLY,
    /** Month by month. */
    MONTHLY
}
