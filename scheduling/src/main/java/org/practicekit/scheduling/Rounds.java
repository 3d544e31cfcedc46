package org.practicekit.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.waitlist.Acceptance;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillId;
import org.practicekit.scheduling.waitlist.BackfillStatus;
import org.practicekit.scheduling.waitlist.EntryStatus;
import org.practicekit.scheduling.waitlist.FreedSlot;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferChanged;
import org.practicekit.scheduling.waitlist.OfferId;
import org.practicekit.scheduling.waitlist.OfferStatus;
import org.practicekit.scheduling.waitlist.PlannedOffer;
import org.practicekit.scheduling.waitlist.RoundPlan;
import org.practicekit.scheduling.waitlist.WaitlistEntry;
import org.practicekit.scheduling.waitlist.WaitlistRules;

/** Rounds of offers about freed times, within one unit of work. */
final class Rounds {
    private static final ActorId WAITLIST = new ActorId("waitlist");

    private final WaitlistSession session;
    private final Instant now;

    Rounds(WaitlistSession session) {
        this.session = session;
        this.now = session.now();
    }

    /** Begins to ask about a freed time; refused with the reasons when there is nobody to ask. */
    Decision<Backfill> begin(BackfillId id, FreedSlot slot) {
        if (session.booking().setup().location(slot.location()).isEmpty()
                || session.booking().setup().resource(slot.resource()).isEmpty()) {
            return Refused.because(session.finding(WaitlistRules.KNOWN)
                    .message("The practice has no %s at %s.".formatted(slot.resource(), slot.location()))
                    .putFacts("resource", slot.resource().toString())
                    .putFacts("location", slot.location().value())
                    .build());
        }
        Backfill nobodyYet = Backfill.builder()
                .id(id)
                .version(Version.NONE)
                .slot(slot)
                .status(BackfillStatus.UNFILLED)
                .round(0)
                .build();
        RoundPlan plan = planned(nobodyYet);
        return plan.offers().isEmpty() && plan.again().isEmpty()
                ? new Refused<>(nobody(plan))
                : new Granted<>(session.added(after(nobodyYet, plan)), plan.findings());
    }

    /** Goes on with what is due: offers whose time is up are over, and the next are asked. */
    Decision<Backfill> goOn(Backfill backfill) {
        return goOn(backfill, backfill);
    }

    /**
     * Somebody says yes.
     *
     * @param appointment the id of the visit that is booked
     * @param next the id of the search for somebody who takes a visit that is given up
     */
    Decision<Acceptance> accept(OfferId id, AppointmentId appointment, BackfillId next) {
        return answered(id, (backfill, offer) -> {
            WaitlistEntry entry = session.entry(offer.entry()).orElseThrow();
            Optional<Appointment> later = session.later(entry.wish());
            giveBack(backfill);
            return earlier(offer, later)
                    .<Decision<Appointment>>map(Refused::because)
                    .orElseGet(() -> booked(entry, offer, later, appointment))
                    .<Decision<Acceptance>>fold(
                            yes -> new Granted<Acceptance>(
                                    accepted(backfill, offer, yes.value(), later, next), yes.findings()),
                            no -> {
                                Backfill failed = ended(backfill, offer::equals, OfferStatus.FAILED);
                                holdRest(backfill, failed);
                                return new Refused<Acceptance>(no.findings());
                            });
        });
    }

    /** Somebody says no. */
    Decision<Backfill> decline(OfferId id) {
        return answered(id, (backfill, offer) -> goOn(backfill, ended(backfill, offer::equals, OfferStatus.DECLINED)));
    }

    /** Ends an entry's offer, if one is open, lets {@code change} happen to the entry, and goes on without it. */
    WaitlistEntry without(WaitlistEntry entry, Function<WaitlistEntry, WaitlistEntry> change) {
        Optional<Backfill> asked = entry.openOffer().flatMap(session::backfill);
        if (asked.isEmpty()) {
            return session.updated(entry, change.apply(entry));
        }
        Backfill ended = ended(late(asked.get()), offer -> offer.entry().equals(entry.id()), OfferStatus.CALLED_OFF);
        WaitlistEntry waiting = session.entry(entry.id()).orElseThrow();
        WaitlistEntry changed = session.updated(waiting, change.apply(waiting));
        goOn(asked.get(), ended);
        return changed;
    }

    /** Stops asking; the time is open to everybody. */
    Backfill callOff(Backfill backfill) {
        giveBack(backfill);
        Backfill ended = ended(late(backfill), offer -> true, OfferStatus.CALLED_OFF);
        return session.updated(
                backfill,
                Backfill.builder()
                        .like(ended)
                        .version(backfill.version().next())
                        .status(BackfillStatus.CALLED_OFF)
                        .hold(Optional.empty())
                        .due(Optional.empty())
                        .build());
    }

    private <T> Decision<T> answered(OfferId id, Answer<T> answer) {
        Optional<Backfill> backfill = session.backfill(id.backfill());
        Optional<Offer> offer = backfill.flatMap(one -> one.offer(id));
        if (backfill.isEmpty() || offer.isEmpty()) {
            return Refused.because(session.finding(WaitlistRules.KNOWN)
                    .message("There is no offer %s.".formatted(id))
                    .putFacts("offer", id.toString())
                    .build());
        }
        return offer.get().isOpenAt(now)
                ? answer.to(backfill.get(), offer.get())
                : Refused.because(over(backfill.get(), offer.get()));
    }

    private Decision<Appointment> booked(
            WaitlistEntry entry, Offer offer, Optional<Appointment> later, AppointmentId id) {
        Proposal proposal = Proposal.builder()
                .visitType(offer.opening().visitType())
                .patient(offer.patient())
                .patientKind(entry.wish().patientKind())
                .location(offer.opening().location())
                .start(offer.opening().start())
                .resources(offer.opening().resources())
                .actor(WAITLIST)
                .build();
        CancelRequest move = CancelRequest.builder()
                .like(CancelRequest.byPractice(CancelReason.OTHER))
                .actor(WAITLIST)
                .build();
        return session.noted(later.map(visit ->
                        new LifeCycle(session.booking()).reschedule(visit.id(), visit.version(), proposal, move, id))
                .orElseGet(() -> session.booking().take(proposal, id, AppointmentStatus.BOOKED)));
    }

    /** A visit that was moved, or took place, since the offer was made is not given up for a later one. */
    private Optional<Finding> earlier(Offer offer, Optional<Appointment> later) {
        return later.filter(
                        visit -> !offer.opening().start().isBefore(visit.time().start()))
                .map(visit -> session.finding(WaitlistRules.SOONER)
                        .message("Visit %s at %s is no later than what is offered."
                                .formatted(
                                        visit.id(),
                                        Words.time(
                                                visit.time().start(),
                                                offer.opening().zone())))
                        .putFacts("appointment", visit.id().value())
                        .putFacts("offer", offer.id().toString())
                        .build());
    }

    private Acceptance accepted(
            Backfill backfill, Offer offer, Appointment visit, Optional<Appointment> later, BackfillId next) {
        session.filled(offer, visit.id());
        Backfill accepted = with(backfill, offer, told(offer.ended(OfferStatus.ACCEPTED, now)));
        Backfill rest = holdRest(backfill, ended(accepted, other -> other.excludes(offer), OfferStatus.TAKEN));
        return new Acceptance(
                visit,
                rest,
                later.flatMap(old -> begin(next, FreedSlot.of(old, FreedSlot.Cause.RESCHEDULE))
                                .granted())
                        .orElse(null));
    }

    /** Keeps the time for those who can still say yes, once the hold was given back; where nobody can, goes on. */
    private Backfill holdRest(Backfill before, Backfill ended) {
        // A person at the desk may have called the hold off and given the time to somebody else.
        Backfill rest = ended(ended, offer -> !session.isFree(offer), OfferStatus.TAKEN);
        List<Offer> open = rest.openOffers(now);
        if (open.isEmpty()) {
            return goOn(before, rest).granted().orElseThrow();
        }
        return session.updated(
                before,
                Backfill.builder()
                        .like(rest)
                        .version(before.version().next())
                        .hold(hold(before, open))
                        .build());
    }

    /** Waits for those who can still answer; where nobody can, asks the next. */
    private Decision<Backfill> goOn(Backfill before, Backfill changed) {
        Backfill ended = late(changed);
        if (!ended.openOffers(now).isEmpty()) {
            return new Granted<>(session.updated(before, next(ended)), List.of());
        }
        giveBack(before);
        RoundPlan plan = planned(ended);
        return new Granted<>(session.updated(before, after(ended, plan)), plan.findings());
    }

    private RoundPlan planned(Backfill backfill) {
        // Whoever did not answer another offer in time can be asked again, though nobody wrote that down yet.
        for (Backfill other : session.withLateOffers(backfill.id())) {
            session.updated(other, next(late(other)));
        }
        return session.plan(backfill.slot(), backfill.offers());
    }

    /** The backfill once a plan is put into practice. */
    private Backfill after(Backfill backfill, RoundPlan plan) {
        List<Offer> made = made(backfill, plan);
        boolean taken = backfill.offers().stream().anyMatch(offer -> offer.status() == OfferStatus.ACCEPTED);
        BackfillStatus status = !made.isEmpty()
                ? BackfillStatus.OFFERING
                : plan.again().isPresent()
                        ? BackfillStatus.PAUSED
                        : taken ? BackfillStatus.FILLED : BackfillStatus.UNFILLED;
        session.turnsAfter(plan);
        return Backfill.builder()
                .like(backfill)
                .version(backfill.version().next())
                .status(status)
                .round(backfill.round() + (made.isEmpty() ? 0 : 1))
                .addAllOffers(made)
                .due(made.isEmpty() ? plan.again() : Optional.of(plan.ends()))
                .hold(made.isEmpty() ? Optional.empty() : Optional.of(hold(backfill, made)))
                .build();
    }

    private List<Offer> made(Backfill backfill, RoundPlan plan) {
        List<Offer> made = new ArrayList<>();
        for (PlannedOffer planned : plan.offers()) {
            Offer offer = Offer.builder()
                    .id(new OfferId(backfill.id(), backfill.offers().size() + made.size() + 1))
                    .entry(planned.entry().id())
                    .patient(planned.entry().patient())
                    .round(backfill.round() + 1)
                    .opening(planned.opening())
                    .reasons(planned.reasons())
                    .made(now)
                    .expires(plan.ends())
                    .status(OfferStatus.OPEN)
                    .build();
            session.moved(offer, EntryStatus.OFFERED);
            made.add(told(offer));
        }
        return made;
    }

    private static Backfill next(Backfill backfill) {
        return Backfill.builder()
                .like(backfill)
                .version(backfill.version().next())
                .build();
    }

    /** The offers that nobody answered in time are over. */
    private Backfill late(Backfill backfill) {
        return ended(backfill, offer -> !now.isBefore(offer.expires()), OfferStatus.EXPIRED);
    }

    /** Ends open offers; their entries wait again. What follows is up to the caller, so the version stays. */
    private Backfill ended(Backfill backfill, Predicate<Offer> which, OfferStatus status) {
        Backfill ended = backfill;
        for (Offer offer : backfill.offers()) {
            if (offer.status() == OfferStatus.OPEN && which.test(offer)) {
                session.moved(offer, EntryStatus.WAITING);
                ended = with(ended, offer, told(offer.ended(status, now)));
            }
        }
        return ended;
    }

    private static Backfill with(Backfill backfill, Offer before, Offer after) {
        return Backfill.builder()
                .like(backfill)
                .offers(backfill.offers().stream()
                        .map(offer -> offer.equals(before) ? after : offer)
                        .toList())
                .build();
    }

    private Offer told(Offer offer) {
        session.tell(List.of(new OfferChanged(session.practice(), offer.id(), offer.entry(), offer.status(), now)));
        return offer;
    }

    /** Keeps what these offers need until they end, in nobody's name. */
    private AppointmentId hold(Backfill backfill, List<Offer> offers) {
        List<Use> uses = merged(offers);
        Offer first = offers.get(0);
        return session.booking()
                .added(Appointment.builder()
                        .id(new AppointmentId(
                                "h-" + backfill.id() + "-" + backfill.version().next()))
                        .version(Version.FIRST)
                        .patient(backfill.id().standIn())
                        .patientKind(PatientKind.ESTABLISHED)
                        .visitType(first.opening().visitType())
                        .location(first.opening().location())
                        .time(new TimeRange(
                                uses.stream()
                                        .map(use -> use.time().start())
                                        .min(Instant::compareTo)
                                        .orElseThrow(),
                                uses.stream()
                                        .map(use -> use.time().end())
                                        .max(Instant::compareTo)
                                        .orElseThrow()))
                        .uses(uses)
                        .status(AppointmentStatus.HELD)
                        .holdExpires(first.expires())
                        .addHistory(new StatusChange(AppointmentStatus.HELD, now, now, WAITLIST, false))
                        .build())
                .id();
    }

    /** What offers need together, each resource's times joined where they overlap or touch. */
    private static List<Use> merged(List<Offer> offers) {
        Map<ResourceId, List<TimeRange>> times = new TreeMap<>();
        offers.stream()
                .flatMap(offer -> offer.opening().uses().stream())
                .forEach(use -> times.computeIfAbsent(use.resource(), key -> new ArrayList<>())
                        .add(use.time()));
        List<Use> uses = new ArrayList<>();
        times.forEach((resource, ranges) -> {
            TimeRange joined = null;
            for (TimeRange range : ranges.stream().sorted().toList()) {
                if (joined != null && !range.start().isAfter(joined.end())) {
                    joined = new TimeRange(
                            joined.start(), range.end().isAfter(joined.end()) ? range.end() : joined.end());
                } else {
                    if (joined != null) {
                        uses.add(Use.of(resource, joined));
                    }
                    joined = range;
                }
            }
            if (joined != null) {
                uses.add(Use.of(resource, joined));
            }
        });
        return uses;
    }

    /** Ends the hold, if it still stands. */
    private void giveBack(Backfill backfill) {
        backfill.hold()
                .flatMap(session.booking()::find)
                .filter(hold -> hold.status() == AppointmentStatus.HELD)
                .ifPresent(hold -> session.booking()
                        .updated(
                                hold,
                                hold.after(new StatusChange(
                                        hold.occupiesAt(now) ? AppointmentStatus.CANCELLED : AppointmentStatus.EXPIRED,
                                        now,
                                        now,
                                        WAITLIST,
                                        false))));
    }

    private Finding over(Backfill backfill, Offer offer) {
        ZoneId zone = session.booking()
                .setup()
                .location(backfill.slot().location())
                .map(Location::zone)
                .orElse(offer.opening().zone());
        String why = switch (offer.status()) {
            case OPEN, EXPIRED -> "it could be answered until " + Words.time(offer.expires(), zone);
            case TAKEN -> "another patient said yes first";
            case ACCEPTED -> "it was accepted";
            case DECLINED -> "it was declined";
            case FAILED -> "the visit could not be booked";
            case CALLED_OFF -> "it was called off";
        };
        WaitlistRules rule = offer.status() == OfferStatus.TAKEN ? WaitlistRules.FIRST_WINS : WaitlistRules.OFFER_OPEN;
        return session.finding(rule)
                .message("Offer %s is over: %s.".formatted(offer.id(), why))
                .putFacts("offer", offer.id().toString())
                .putFacts("entry", offer.entry().value())
                .build();
    }

    private List<Finding> nobody(RoundPlan plan) {
        if (plan.findings().isEmpty()) {
            return List.of(session.finding(WaitlistRules.SUITS)
                    .message("Nobody is on the waitlist.")
                    .build());
        }
        return plan.findings().stream()
                .map(finding ->
                        Finding.builder().like(finding).severity(Severity.ERROR).build())
                .toList();
    }

    /** What an answer to an open offer leads to. */
    private interface Answer<T> {
        Decision<T> to(Backfill backfill, Offer offer);
    }
}
