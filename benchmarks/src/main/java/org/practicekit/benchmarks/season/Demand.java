package org.practicekit.benchmarks.season;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Who calls when, for a whole season with the time before and after; the same seed gives the same. */
final class Demand {
    /** Of a hundred calls of a day, how many come in each hour from 8 to 16. */
    private static final int[] BY_HOUR = {16, 18, 15, 11, 6, 10, 10, 9, 5};

    private static final DayWindow MORNING = DayWindow.daily(LocalTime.of(8, 0), LocalTime.of(12, 0));
    private static final DayWindow AFTERNOON = DayWindow.daily(LocalTime.of(13, 0), LocalTime.of(17, 0));

    private final SplittableRandom random;
    private final double[] rates;

    private Demand(long seed) {
        random = new SplittableRandom(seed);
        BetaDistribution own = new BetaDistribution(
                null,
                Assumptions.NO_SHOW_RATE * Assumptions.NO_SHOW_ALIKE,
                (1 - Assumptions.NO_SHOW_RATE) * Assumptions.NO_SHOW_ALIKE);
        rates = new double[Assumptions.PATIENTS];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = own.inverseCumulativeProbability(random.nextDouble());
        }
    }

    static List<Wish> of(long seed, int days) {
        Demand demand = new Demand(seed);
        List<Wish> wishes = new ArrayList<>();
        Instant before = SeasonClinic.at(SeasonClinic.FIRST_DAY, LocalTime.of(6, 0));
        for (int i = 0; i < Assumptions.BACKLOG; i++) {
            wishes.add(demand.wish(before, SeasonClinic.FIRST_DAY));
        }
        for (int day = 0; day < days; day++) {
            LocalDate date = SeasonClinic.FIRST_DAY.plusDays(day);
            if (SeasonClinic.open(date)) {
                demand.addDay(date, wishes);
            }
        }
        return wishes;
    }

    private void addDay(LocalDate date, List<Wish> wishes) {
        double weight = date.getDayOfWeek() == DayOfWeek.MONDAY ? 1.2 : 0.95;
        for (int hour = 0; hour < BY_HOUR.length; hour++) {
            Instant from = SeasonClinic.at(date, LocalTime.of(8 + hour, 0));
            double minutesBetween = 60 / (Assumptions.NEEDS_PER_DAY * weight * BY_HOUR[hour] / 100);
            for (double minute = Luck.exponential(minutesBetween, random);
                    minute < 60;
                    minute += Luck.exponential(minutesBetween, random)) {
                wishes.add(wish(from.plusSeconds((long) (60 * minute)), date));
            }
        }
    }

    private Wish wish(Instant calls, LocalDate today) {
        int patient = random.nextInt(Assumptions.PATIENTS);
        int kind = random.nextInt(100);
        boolean acute = kind < Assumptions.ACUTE_PERCENT;
        boolean newPatient = !acute && kind < Assumptions.ACUTE_PERCENT + Assumptions.NEW_PERCENT;
        boolean planned = !acute
                && !newPatient
                && kind < Assumptions.ACUTE_PERCENT + Assumptions.NEW_PERCENT + Assumptions.PLANNED_PERCENT;
        int walksIn = random.nextInt(100);
        int weeks = random.nextInt(14, 43);
        int timeOfDay = random.nextInt(100);
        int loyal = random.nextInt(100);
        int canCome = random.nextInt(100);
        int notice = acute || canCome < Assumptions.ON_THE_DAY_PERCENT
                ? 0
                : canCome < Assumptions.ON_THE_DAY_PERCENT + Assumptions.ON_THE_NEXT_PERCENT ? 1 : 3;
        VisitTypeId type =
                acute ? SeasonClinic.SAME_DAY : newPatient ? SeasonClinic.NEW_PATIENT : SeasonClinic.FOLLOW_UP;
        Optional<DayWindow> times =
                acute || timeOfDay >= Assumptions.MORNING_ONLY_PERCENT + Assumptions.AFTERNOON_ONLY_PERCENT
                        ? Optional.empty()
                        : Optional.of(timeOfDay < Assumptions.MORNING_ONLY_PERCENT ? MORNING : AFTERNOON);
        Optional<ResourceId> own = acute || newPatient || loyal >= Assumptions.OWN_DOCTOR_ONLY_PERCENT
                ? Optional.empty()
                : Optional.of(SeasonClinic.provider(patient % Assumptions.PROVIDERS));
        return new Wish(
                random.nextLong(),
                SeasonClinic.patient(patient),
                type,
                calls,
                today.plusDays(planned ? weeks : notice),
                notice,
                acute && walksIn < Assumptions.WALK_IN_PERCENT,
                times,
                own,
                Luck.changesMind(calls, random),
                Luck.lastMinute(random),
                rates[patient],
                random.nextDouble());
    }
}
