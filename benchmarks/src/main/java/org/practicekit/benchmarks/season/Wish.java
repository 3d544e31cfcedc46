package org.practicekit.benchmarks.season;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotRequestBuilder;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Somebody wants to be seen, with all that fate has in store for it, drawn beforehand: both ways of running the practice meet
 * the same patient with the same luck.
 *
 * @param seed where its luck comes from
 * @param patient who
 * @param type for what
 * @param calls when the patient calls, or walks in
 * @param from the first day on which they want to come
 * @param noticeDays how many days before they must know of a visit
 * @param walkIn whether they stand at the desk
 * @param times the only time of day that suits, if there is one
 * @param own the only doctor who will do, if there is one
 * @param changesMind when they would call off, if they are not seen by then
 * @param lastMinute how long before the visit something comes up, if it does
 * @param noShowRate how often this patient misses visits booked 8 to 14 days ahead
 * @param luck against which the chance of not coming is held, 0 to 1
 */
record Wish(
        long seed,
        PatientId patient,
        VisitTypeId type,
        Instant calls,
        LocalDate from,
        int noticeDays,
        boolean walkIn,
        Optional<DayWindow> times,
        Optional<ResourceId> own,
        Instant changesMind,
        Optional<Duration> lastMinute,
        double noShowRate,
        double luck) {
    /** Whoever called off or did not come calls again for the same, and has new luck. */
    Optional<Wish> again(Instant when) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        if (random.nextInt(100) >= Assumptions.CALL_AGAIN_PERCENT) {
            return Optional.empty();
        }
        LocalDate soonest = SeasonClinic.date(when).plusDays(noticeDays);
        return Optional.of(new Wish(
                random.nextLong(),
                patient,
                type.equals(SeasonClinic.SAME_DAY) ? SeasonClinic.FOLLOW_UP : type,
                when,
                from.isAfter(soonest) ? from : soonest,
                noticeDays,
                false,
                times,
                own,
                Luck.changesMind(when, random),
                Luck.lastMinute(random),
                noShowRate,
                random.nextDouble()));
    }

    /** How the patient asks. */
    SlotRequestBuilder asks() {
        int patience = type.equals(SeasonClinic.SAME_DAY) ? 3 : Assumptions.PATIENCE_DAYS;
        return SlotRequest.builder()
                .visitType(type)
                .patient(patient)
                .patientKind(kind())
                .dates(DateRange.days(from, patience))
                .times(times.stream().toList())
                .onlyWith(own.map(Set::of).orElse(Set.of()))
                .limit(1);
    }

    PatientKind kind() {
        return type.equals(SeasonClinic.NEW_PATIENT) ? PatientKind.NEW : PatientKind.ESTABLISHED;
    }

    /** Whether the patient misses a visit that was booked so many days ahead. */
    boolean missed(long daysAhead) {
        return luck < Math.min(0.95, noShowRate * Assumptions.leadTime(daysAhead));
    }

    /** When the patient comes, and how long the visit takes, as chance has it. */
    Attendance attendance(Instant start, long minutes) {
        return Luck.attendance(start, minutes, new SplittableRandom(seed ^ 0x2545F4914F6CDD1DL));
    }
}
