package org.practicekit.benchmarks.season;

/** What the season assumes of the practice and its patients. Both ways of running the practice meet the same. */
final class Assumptions {
    static final int PROVIDERS = 2;
    static final int ROOMS = 3;
    /** A visit is 20 minutes, a new patient's 40; times are given on this grid. */
    static final int GRID_MINUTES = 20;
    /** Twelve visits in each half day. */
    static final int VISITS_IN_A_SESSION = 12;

    static final int PATIENTS = 2000;

    /** Needs that arise on a working day; Mondays a fifth more, and the other days the less. */
    static final double NEEDS_PER_DAY = 46;
    /** Who had called before the first day; the book is not empty when the practice opens. */
    static final int BACKLOG = 450;
    /** Of a hundred needs: same-day ones of which a third walk in, new patients, follow-ups weeks ahead; the rest are follow-ups soon. */
    static final int ACUTE_PERCENT = 16;

    static final int WALK_IN_PERCENT = 33;
    static final int NEW_PERCENT = 14;
    static final int PLANNED_PERCENT = 25;
    /** Of a hundred patients, those who can only come in the morning or only in the afternoon. */
    static final int MORNING_ONLY_PERCENT = 20;

    static final int AFTERNOON_ONLY_PERCENT = 15;
    /** Of a hundred established patients, those who will see nobody but their own doctor. */
    static final int OWN_DOCTOR_ONLY_PERCENT = 45;
    /** Of a hundred patients without a same-day need, those who can come on the day, and those who can on the next; the rest need three days. */
    static final int ON_THE_DAY_PERCENT = 35;

    static final int ON_THE_NEXT_PERCENT = 30;
    /** Whoever is offered nothing within so many days of when they want to come goes elsewhere. */
    static final int PATIENCE_DAYS = 45;

    /** A patient changes their mind at some time after the call, on average after so many days. */
    static final double DAYS_TO_CHANGE_OF_MIND = 70;
    /** Of a hundred visits, those called off in the last 24 hours for a reason that comes up then. */
    static final int LAST_MINUTE_PERCENT = 5;
    /** Of a hundred who call off or do not come, those who call again for the same need. */
    static final int CALL_AGAIN_PERCENT = 60;

    /** How often visits booked 8 to 14 days ahead are missed; each patient has an own rate around it. */
    static final double NO_SHOW_RATE = 0.13;
    /** How much patients differ: the sum of the two parameters of the beta distribution of their rates. */
    static final double NO_SHOW_ALIKE = 6;

    /** How long visits take in relation to what is booked for them. */
    static final double MEAN_LENGTH = 0.9;

    static final double LENGTH_VARIATION = 0.35;
    /** When patients come, in minutes from their time. */
    static final double MEAN_ARRIVAL = -6;

    static final double ARRIVAL_SPREAD = 7;

    /** Of a hundred patients who wait longer than they want to, those who join the waitlist when asked. */
    static final int JOIN_PERCENT = 50;
    /** They are asked when they wait longer than this. */
    static final int DAYS_TO_JOIN = 2;
    /** Of a hundred offers, those that somebody takes (JMIR 2024;1:e52071: 11 %), and those that are turned down in words. */
    static final int ACCEPT_PERCENT = 11;

    static final int DECLINE_PERCENT = 20;
    /** How long an answer takes on average. */
    static final double MINUTES_TO_ANSWER = 20;

    static final int WARM_UP_DAYS = 60;
    static final int SEASON_DAYS = 90;
    static final int AFTERMATH_DAYS = 46;

    private Assumptions() {}

    /** How much more often, or less, a visit is missed that was booked so many days ahead. */
    static double leadTime(long days) {
        return days == 0 ? 0.4 : days <= 7 ? 0.8 : days <= 14 ? 1.0 : days <= 30 ? 1.25 : 1.5;
    }
}
