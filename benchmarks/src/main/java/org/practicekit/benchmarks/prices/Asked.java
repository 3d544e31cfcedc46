package org.practicekit.benchmarks.prices;

import java.util.Locale;
import org.practicekit.scheduling.optimization.ExpectedCalls;
import org.practicekit.scheduling.visit.VisitTypeId;

/** What patients of the practice call for. */
enum Asked {
    /** Today or tomorrow; goes to an emergency department otherwise. */
    URGENT(20, 0.30, 1, 3, 100),
    FOLLOW_UP(20, 0.40, 14, 45, 30),
    NEW_PATIENT(40, 0.20, 10, 45, 30),
    PHYSICAL(60, 0.10, 21, 60, 30);

    final VisitTypeId type = new VisitTypeId(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    final int minutes;
    /** Of the minutes asked for. */
    final double share;
    /** By so many days after the call they should be seen. */
    final int withinDays;
    /** After so many days they go elsewhere. */
    final int patienceDays;

    final int pointsADayLate;

    Asked(int minutes, double share, int withinDays, int patienceDays, int pointsADayLate) {
        this.minutes = minutes;
        this.share = share;
        this.withinDays = withinDays;
        this.patienceDays = patienceDays;
        this.pointsADayLate = pointsADayLate;
    }

    /** How many call on a working day when so much of the open time is asked for. */
    double aDay(double load) {
        return share * load * Clinic.PROVIDERS * Clinic.MINUTES_A_DAY / minutes;
    }

    ExpectedCalls expected(double load) {
        return new ExpectedCalls(type, aDay(load), withinDays, pointsADayLate);
    }
}
