package org.practicekit.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.port.WaitlistPorts;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillId;
import org.practicekit.scheduling.waitlist.Candidate;
import org.practicekit.scheduling.waitlist.EntryChange;
import org.practicekit.scheduling.waitlist.EntryChanged;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.EntryStatus;
import org.practicekit.scheduling.waitlist.FreedSlot;
import org.practicekit.scheduling.waitlist.LaterVisit;
import org.practicekit.scheduling.waitlist.NoShowRisk;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferContact;
import org.practicekit.scheduling.waitlist.OfferId;
import org.practicekit.scheduling.waitlist.OfferStatus;
import org.practicekit.scheduling.waitlist.RoundPlan;
import org.practicekit.scheduling.waitlist.Turn;
import org.practicekit.scheduling.waitlist.WaitlistEntry;
import org.practicekit.scheduling.waitlist.WaitlistMatcher;
import org.practicekit.scheduling.waitlist.WaitlistRules;
import org.practicekit.scheduling.waitlist.WaitlistWish;

/** What the waitlist desk reads and writes within one unit of work, and puts on the receipt. */
final class WaitlistSession {
    private static final Duration DAYS_OF_THE_CONTACT_LIMIT = Duration.ofDays(2);
    private static final Duration AROUND = Duration.ofDays(1);

    private final PracticeId practice;
    private final WaitlistPorts ports;
    private final Session booking;
    private final WaitlistPolicy policy;
    private final NoShowRisk risk;
    private final FingerprintWriter seen;

    WaitlistSession(
            PracticeId practice,
            WaitlistPorts ports,
            Session booking,
            WaitlistPolicy policy,
            NoShowRisk risk,
            FingerprintWriter seen) {
        this.practice = practice;
        this.ports = ports;
        this.booking = booking;
        this.policy = policy;
        this.risk = risk;
        this.seen = seen;
        seen.text("setup", booking.setup().fingerprint().hex()).instant("now", booking.now());
    }

    PracticeId practice() {
        return practice;
    }

    Session booking() {
        return booking;
    }

    Instant now() {
        return booking.now();
    }

    WaitlistPolicy policy() {
        return policy;
    }

    /** A booking rests on more than was read here. */
    Decision<Appointment> noted(Session.Answer answer) {
        seen.text("booking", answer.inputs().hex());
        return answer.decision();
    }

    Optional<WaitlistEntry> entry(EntryId id) {
        Optional<WaitlistEntry> found = ports.waitlist().find(practice, id);
        found.ifPresent(entry -> seen.value("entry", entry));
        return found;
    }

    Optional<Backfill> backfill(OfferId offer) {
        return backfill(offer.backfill());
    }

    Optional<Backfill> backfill(BackfillId id) {
        Optional<Backfill> found = ports.backfills().find(practice, id);
        found.ifPresent(backfill -> seen.value("backfill", backfill));
        return found;
    }

    WaitlistEntry added(WaitlistEntry entry) {
        stored(ports.waitlist().add(practice, entry), "entry " + entry.id());
        tell(entry, null);
        return entry;
    }

    WaitlistEntry updated(WaitlistEntry before, WaitlistEntry after) {
        stored(ports.waitlist().update(practice, after, before.version()), "entry " + after.id());
        if (!after.status().isOpen()) {
            ports.waitlist().forget(practice, after.id());
        }
        tell(after, before.status());
        return after;
    }

    /** Moves an entry that an offer was about. */
    WaitlistEntry moved(Offer offer, EntryStatus to) {
        WaitlistEntry entry = ports.waitlist()
                .find(practice, offer.entry())
                .orElseThrow(() -> new IllegalStateException(
                        "offer %s is about entry %s, which is gone.".formatted(offer.id(), offer.entry())));
        return updated(entry, entry.moved(new EntryChange(to, now(), offer.id())));
    }

    void filled(Offer offer, AppointmentId by) {
        WaitlistEntry entry = ports.waitlist().find(practice, offer.entry()).orElseThrow();
        updated(entry, entry.filled(by, new EntryChange(EntryStatus.FILLED, now(), offer.id())));
    }

    Backfill added(Backfill backfill) {
        stored(ports.backfills().add(practice, backfill), "backfill " + backfill.id());
        return backfill;
    }

    Backfill updated(Backfill before, Backfill after) {
        stored(ports.backfills().update(practice, after, before.version()), "backfill " + after.id());
        return after;
    }

    void turnsAfter(RoundPlan plan) {
        plan.offers()
                .forEach(
                        offer -> ports.waitlist().forget(practice, offer.entry().id()));
        plan.passedOver().forEach(turn -> ports.waitlist().keep(practice, turn));
    }

    void tell(List<DomainEvent> events) {
        ports.outbox().add(practice, events);
    }

    /** Who is to be asked next about a freed time. */
    RoundPlan plan(FreedSlot slot, List<Offer> before) {
        List<Candidate> candidates = candidates();
        Diary diary = diary(slot, candidates);
        seen.value("slot", slot).each("before", before).each("candidates", candidates);
        RoundPlan plan = new WaitlistMatcher(booking.setup(), policy)
                .plan(slot, before, candidates, diary, admitted(candidates), now());
        seen.value("lookedAt", booking.diary());
        return plan;
    }

    private List<Candidate> candidates() {
        List<WaitlistEntry> waiting = ports.waitlist().open(practice);
        Set<PatientId> patients = waiting.stream().map(WaitlistEntry::patient).collect(Collectors.toSet());
        Map<PatientId, OfferContact> contacts = ports.offerContacts().of(practice, patients);
        Map<EntryId, Turn> turns =
                ports.waitlist().turns(practice).stream().collect(Collectors.toMap(Turn::entry, turn -> turn));
        Map<PatientId, List<Instant>> asked = asked();
        Map<PatientId, Instant> open = openOffers(waiting);
        return waiting.stream()
                .map(entry -> Candidate.builder()
                        .entry(entry)
                        .contact(Optional.ofNullable(contacts.get(entry.patient())))
                        .asked(asked.getOrDefault(entry.patient(), List.of()))
                        .openUntil(Optional.ofNullable(open.get(entry.patient())))
                        .turn(Optional.ofNullable(turns.get(entry.id())))
                        .noShow(risk.of(entry.patient()))
                        .givesUp(later(entry.wish()).map(LaterVisit::of))
                        .build())
                .toList();
    }

    /** Other backfills with offers that entries still wait on, though they cannot be answered any more. */
    List<Backfill> withLateOffers(BackfillId but) {
        return ports.waitlist().open(practice).stream()
                .flatMap(entry -> entry.openOffer().stream())
                .map(OfferId::backfill)
                .filter(id -> !id.equals(but))
                .distinct()
                .sorted()
                .flatMap(id -> ports.backfills().find(practice, id).stream())
                .filter(backfill -> backfill.offers().stream()
                        .anyMatch(offer -> offer.status() == OfferStatus.OPEN && !offer.isOpenAt(now())))
                .toList();
    }

    /** Marks the entries whose last day is over everywhere, and those whose visit took place without becoming earlier. */
    void expireEntries() {
        LocalDate today = booking.setup().locations().stream()
                .map(location -> location.clock().date(now()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        ports.waitlist().open(practice).stream()
                .filter(entry -> entry.status() == EntryStatus.WAITING)
                .filter(entry -> entry.wish().dates().lastDay().isBefore(today)
                        || later(entry.wish())
                                .filter(visit -> visit.status().attended())
                                .isPresent())
                .forEach(entry -> updated(entry, entry.moved(new EntryChange(EntryStatus.EXPIRED, now(), null))));
    }

    /** Why a wish cannot be put on the list. */
    List<Finding> notPossible(WaitlistWish wish) {
        List<Finding> findings = new ArrayList<>();
        if (booking.setup().visitType(wish.visitType()).isEmpty()) {
            findings.add(unknown("visit type", wish.visitType().value()));
        }
        wish.location()
                .filter(location -> booking.setup().location(location).isEmpty())
                .ifPresent(location -> findings.add(unknown("location", location.value())));
        wish.onlyWith().stream()
                .sorted()
                .filter(resource -> booking.setup().resource(resource).isEmpty())
                .forEach(resource -> findings.add(unknown("resource", resource.toString())));
        boolean toGiveUp = later(wish)
                .filter(visit -> visit.status().agreed() && visit.time().start().isAfter(now()))
                .isPresent();
        if (wish.givesUp().isPresent() && !toGiveUp) {
            findings.add(unknown(
                    "visit of this patient to give up", wish.givesUp().get().value()));
        }
        wish.since()
                .filter(now()::isBefore)
                .ifPresent(since -> findings.add(booking.finding(SchedulingRules.HAPPENED)
                        .message("Nobody waits since %s, which is still to come.".formatted(since))
                        .putFacts("since", since.toString())
                        .build()));
        return findings;
    }

    Finding unknown(String what, String id) {
        return finding(WaitlistRules.KNOWN)
                .message("The practice has no %s %s.".formatted(what, id))
                .putFacts("what", what)
                .putFacts("id", id)
                .build();
    }

    private Map<PatientId, List<Instant>> asked() {
        Instant since = now().minus(DAYS_OF_THE_CONTACT_LIMIT);
        Map<PatientId, List<Instant>> asked = new HashMap<>();
        for (WaitlistEntry entry : ports.waitlist().askedSince(practice, since)) {
            entry.history().stream()
                    .filter(change ->
                            change.to() == EntryStatus.OFFERED && !change.at().isBefore(since))
                    .forEach(change -> asked.computeIfAbsent(entry.patient(), key -> new ArrayList<>())
                            .add(change.at()));
        }
        return asked;
    }

    private Map<PatientId, Instant> openOffers(List<WaitlistEntry> waiting) {
        Map<PatientId, Instant> open = new HashMap<>();
        for (WaitlistEntry entry : waiting) {
            entry.openOffer()
                    .flatMap(id ->
                            ports.backfills().find(practice, id.backfill()).flatMap(one -> one.offer(id)))
                    .filter(offer -> offer.isOpenAt(now()))
                    .ifPresent(offer -> open.put(entry.patient(), offer.expires()));
        }
        return open;
    }

    /** The patient's visit that would be given up, wherever it was moved since; empty when it was called off or missed. */
    Optional<Appointment> later(WaitlistWish wish) {
        return later(practice, ports, wish)
                .filter(visit -> visit.status().occupies() && visit.patient().equals(wish.patient()));
    }

    /** The visit that a wish names, or where it was moved to. */
    static Optional<Appointment> later(PracticeId practice, WaitlistPorts ports, WaitlistWish wish) {
        Optional<Appointment> visit =
                wish.givesUp().flatMap(id -> ports.appointments().find(practice, id));
        Set<AppointmentId> seen = new HashSet<>();
        while (visit.flatMap(Appointment::replacedBy).filter(seen::add).isPresent()) {
            visit = visit.flatMap(Appointment::replacedBy)
                    .flatMap(id -> ports.appointments().find(practice, id));
        }
        return visit;
    }

    /** Whether nobody has anything that an offer needs. */
    boolean isFree(Offer offer) {
        return offer.opening().uses().stream()
                .allMatch(use -> ports.appointments().taking(practice, Set.of(use.resource()), use.time()).stream()
                        .noneMatch(one -> one.occupiesAt(now())));
    }

    /** The days around the slot, read once. */
    private Diary diary(FreedSlot slot, List<Candidate> candidates) {
        Set<ResourceId> everybody = new HashSet<>(
                booking.setup().resources().stream().map(Resource::id).toList());
        candidates.forEach(one -> everybody.add(ResourceId.of(one.entry().patient())));
        // A cap counts over the whole block, which a change of the clocks can make longer than a day.
        Duration margin = booking.setup().hasCaps() ? AROUND.multipliedBy(2) : AROUND;
        TimeRange around = slot.time().widened(margin, margin);
        Occupancy taken = booking.diary().occupancy(everybody, around);
        return new Diary() {
            @Override
            public OpenHours hours(DateRange dates) {
                return booking.diary().hours(dates);
            }

            @Override
            public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
                return taken;
            }
        };
    }

    /** The practice's own booking rules, which the search does not know. */
    private BiPredicate<WaitlistEntry, Opening> admitted(List<Candidate> candidates) {
        Map<EntryId, List<AppointmentId>> leaving = candidates.stream()
                .collect(Collectors.toMap(
                        one -> one.entry().id(),
                        one -> one.givesUp().map(LaterVisit::id).stream().toList()));
        return (entry, opening) -> booking.keepsOwnRules(
                        SlotRequest.builder()
                                .visitType(entry.wish().visitType())
                                .patient(entry.patient())
                                .patientKind(entry.wish().patientKind())
                                .dates(DateRange.ALWAYS)
                                .build(),
                        Objects.requireNonNull(leaving.get(entry.id())))
                .test(opening);
    }

    FindingBuilder finding(WaitlistRules rule) {
        return Finding.of(rule, Severity.ERROR).citation(rule.citation(policy));
    }

    private void tell(WaitlistEntry entry, @Nullable EntryStatus from) {
        tell(List.of(new EntryChanged(practice, entry.id(), entry.version(), from, entry.status(), now())));
    }

    /** Under its guards, a write cannot be stale unless the store broke its word; going on would lose something. */
    private static void stored(Write write, String what) {
        if (write instanceof Write.Stale stale) {
            throw new IllegalStateException(
                    "%s changed to version %s under its own guard. Maybe the unit of work does not keep its guards."
                            .formatted(what, stale.current()));
        }
    }
}
