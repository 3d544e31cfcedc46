package org.practicekit.testkit.scheduling;

import static org.practicekit.testkit.scheduling.TestClinic.FOLLOW_UP;
import static org.practicekit.testkit.scheduling.TestClinic.MAIN;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.policy.WaitlistPolicyBuilder;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.scheduling.waitlist.FreedSlot;
import org.practicekit.scheduling.waitlist.OfferContact;
import org.practicekit.scheduling.waitlist.WaitlistWish;
import org.practicekit.scheduling.waitlist.WaitlistWishBuilder;

/** {@link TestClinic} with a waitlist: two are asked at once, for ten minutes, at any time of day. */
public final class WaitlistClinic {
    /** An hour with a provider and a room. */
    public static final VisitTypeId PHYSICAL = new VisitTypeId("physical");

    /** Ten in the morning of the Thursday before {@link TestClinic#MONDAY}. */
    public static final Instant THURSDAY = at(MONDAY.minusDays(4), LocalTime.of(10, 0));

    /** How long patients have to answer. */
    public static final Duration TIME_TO_ANSWER = Duration.ofMinutes(10);

    private WaitlistClinic() {}

    /** What the clinic agreed about its waitlist. */
    public static WaitlistPolicyBuilder policy() {
        return WaitlistPolicy.builder()
                .citation(Citation.of("Practice policy", "Scheduling handbook, waitlist", LocalDate.of(2026, 1, 5)))
                .offersAtOnce(2)
                .offerFor(TIME_TO_ANSWER)
                .offerForWhenSoon(TIME_TO_ANSWER)
                .offersPerDay(10)
                .quietFrom(LocalTime.MIDNIGHT)
                .quietTo(LocalTime.MIDNIGHT);
    }

    /** {@link TestClinic#setup} with the hour-long visit and the waitlist. */
    public static SchedulingSetup setup(PracticeId practice, int providers, int rooms, WaitlistPolicy policy) {
        return SchedulingSetup.builder()
                .like(TestClinic.setup(practice, providers, rooms))
                .addVisitTypes(VisitType.builder()
                        .id(PHYSICAL)
                        .label("Physical")
                        .duration(Duration.ofMinutes(60))
                        .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"), Need.of(ResourceKind.ROOM, "exam"))
                        .build())
                .waitlist(policy)
                .build();
    }

    /** Provider number {@code number} on Monday. */
    public static FreedSlot slot(int number, LocalTime from, int minutes) {
        return new FreedSlot(
                provider(number),
                MAIN,
                TimeRange.of(at(MONDAY, from), Duration.ofMinutes(minutes)),
                FreedSlot.Cause.CANCELLATION);
    }

    /** A follow-up within the month, at any time. */
    public static WaitlistWishBuilder wish(String patient) {
        return WaitlistWish.builder()
                .patient(new PatientId(patient))
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(FOLLOW_UP)
                .dates(DateRange.days(MONDAY.minusDays(7), 31));
    }

    /** Somebody in New York who agreed to be asked. */
    public static OfferContact agreed() {
        return new OfferContact(true, ZONE);
    }
}
