package org.practicekit.scheduling.waitlist;

import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PRACTICE;
import static org.practicekit.scheduling.waitlist.Queue.CHECK;
import static org.practicekit.scheduling.waitlist.Queue.FRIDAY;
import static org.practicekit.scheduling.waitlist.Queue.candidate;
import static org.practicekit.scheduling.waitlist.Queue.entry;
import static org.practicekit.scheduling.waitlist.Queue.office;
import static org.practicekit.scheduling.waitlist.Queue.policy;
import static org.practicekit.scheduling.waitlist.Queue.slot;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.practicekit.core.id.Version;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.shape.Shipment;

/** What the values and the engine of the waitlist look like when they are sent elsewhere, and when they are not valid. */
public final class WaitlistSamples {
    private static final WaitlistPolicy POLICY =
            policy().offersAtOnce(1).visitsTogether(1).build();
    private static final FreedSlot NINE = slot("09:00", 30);

    private WaitlistSamples() {}

    /** Adds those of this feature. */
    public static Shipment in(Shipment shipment, Appointment booked) {
        WaitlistEntry entry = entry(
                "a",
                wish -> wish.addTimes(DayWindow.daily(LocalTime.of(8, 0), LocalTime.NOON))
                        .onlyWith(Set.of(ADAMS))
                        .location(MAIN)
                        .noticeNeeded(Duration.ofHours(2))
                        .givesUp(new AppointmentId("later"))
                        .since(FRIDAY));
        Turn turn = new Turn(entry.id(), 3, 1L);
        Candidate candidate = candidate(entry)
                .turn(turn)
                .noShow(0.1)
                .addAsked(FRIDAY.minusSeconds(90_000))
                .givesUp(LaterVisit.of(Appointment.builder()
                        .like(booked)
                        .time(Office.use(ADAMS, MONDAY.plusDays(1) + "T09:00", 30)
                                .time())
                        .build()))
                .build();
        List<Candidate> candidates = List.of(candidate, candidate("b"), candidate("c", wish -> wish.visitType(CHECK)));
        WaitlistMatcher matcher = new WaitlistMatcher(office(), POLICY);
        RoundPlan plan = planned(matcher, candidates);
        Backfill backfill = backfill(plan.offers().get(0));
        OfferId offer = backfill.offers().get(0).id();
        return shipment.values(
                        POLICY,
                        POLICY.weights(),
                        entry,
                        entry.id(),
                        entry.history().get(0),
                        entry.wish())
                .values(
                        candidate,
                        candidate.contact().orElseThrow(),
                        candidate.givesUp().orElseThrow(),
                        turn)
                .values(
                        plan,
                        plan.offers().get(0),
                        plan.offers().get(0).reasons().get(0))
                .values(
                        backfill,
                        backfill.id(),
                        backfill.slot(),
                        backfill.offers().get(0),
                        offer)
                .values(new Acceptance(booked, backfill, null))
                .values(new EntryChanged(PRACTICE, entry.id(), entry.version(), null, entry.status(), FRIDAY))
                .values(new OfferChanged(PRACTICE, offer, entry.id(), OfferStatus.OPEN, FRIDAY))
                .engine(matcher, one -> planned(one, candidates));
    }

    /** A backfill with an offer. */
    public static Backfill backfill() {
        return backfill(planned(new WaitlistMatcher(office(), POLICY), List.of(candidate("a")))
                .offers()
                .get(0));
    }

    /** Each breaks some constraint of the feature. */
    public static List<Object> invalid() {
        Duration second = Duration.ofSeconds(1);
        WaitlistPolicy tooLittle = policy().offersAtOnce(0)
                .visitsTogether(0)
                .offerFor(second)
                .offerForWhenSoon(second)
                .soon(second.negated())
                .minimumNotice(second.negated())
                .offersPerDay(0)
                .passedOverAtMost(0)
                .build();
        return List.of(
                tooLittle,
                policy().offersAtOnce(11)
                        .visitsTogether(7)
                        .offerFor(Duration.ofDays(2).plus(second))
                        .offerForWhenSoon(Duration.ofDays(2).plus(second))
                        .soon(Duration.ofDays(14).plus(second))
                        .minimumNotice(Duration.ofDays(30).plus(second))
                        .offersPerDay(21)
                        .passedOverAtMost(101)
                        .build(),
                SchedulingSetup.builder().like(office()).waitlist(tooLittle).build(),
                entry(
                                "a",
                                wish -> wish.noticeNeeded(second.negated())
                                        .times(Collections.nCopies(
                                                51, DayWindow.daily(LocalTime.NOON, LocalTime.MIDNIGHT))))
                        .wish(),
                entry("a", wish -> wish.noticeNeeded(Duration.ofDays(90).plus(second)))
                        .wish());
    }

    private static RoundPlan planned(WaitlistMatcher matcher, List<Candidate> candidates) {
        return matcher.plan(
                NINE, List.of(), candidates, Diary.of(office(), Occupancy.NONE), (who, opening) -> true, FRIDAY);
    }

    private static Backfill backfill(PlannedOffer planned) {
        BackfillId id = new BackfillId("f-1");
        return Backfill.builder()
                .id(id)
                .version(Version.FIRST)
                .slot(NINE)
                .status(BackfillStatus.OFFERING)
                .round(1)
                .due(FRIDAY.plusSeconds(600))
                .hold(new AppointmentId("h-f-1-1"))
                .addOffers(Offer.builder()
                        .id(new OfferId(id, 1))
                        .entry(planned.entry().id())
                        .patient(planned.entry().patient())
                        .round(1)
                        .opening(planned.opening())
                        .reasons(planned.reasons())
                        .made(FRIDAY)
                        .expires(FRIDAY.plusSeconds(600))
                        .status(OfferStatus.OPEN)
                        .build())
                .build();
    }
}
