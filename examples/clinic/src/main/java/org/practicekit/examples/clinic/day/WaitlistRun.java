package org.practicekit.examples.clinic.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.VisitRequest;
import org.practicekit.examples.clinic.folder.Waiting;
import org.practicekit.scheduling.WaitlistDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.waitlist.Acceptance;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.FreedSlot;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferContact;
import org.practicekit.scheduling.waitlist.OfferId;
import org.practicekit.scheduling.waitlist.WaitlistEntry;
import org.practicekit.scheduling.waitlist.WaitlistWish;

/** The waitlist's part in the day: who joins, what is offered when a time comes free, and how they answer. */
final class WaitlistRun {
    private static final int ALL = 1000;

    private final Practice practice;
    private final PracticeId id;
    private final MemoryScheduling store;
    private final Clock clock;
    private final WaitlistDesk desk;
    private final Consumer<Moment> later;
    private final Map<EntryId, Waiting> waiting = new LinkedHashMap<>();
    private final Set<OfferId> seen = new HashSet<>();
    private final List<Refill> refills = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int moments;

    WaitlistRun(Practice practice, MemoryScheduling store, Clock clock, Validation validation, Consumer<Moment> later) {
        this.practice = practice;
        this.id = practice.setup().practice();
        this.store = store;
        this.clock = clock;
        this.desk = new WaitlistDesk(store, clock, validation);
        this.later = later;
    }

    /**
     * Puts somebody on the list.
     *
     * @param visitOf the visit that came of a request, if one did
     */
    void joins(Waiting one, Function<String, Optional<Appointment>> visitOf) {
        WaitlistWish wish = WaitlistWish.builder()
                .like(one.wish())
                .givesUp(one.givesUp().flatMap(visitOf).map(Appointment::id))
                .build();
        store.store(
                id,
                wish.patient(),
                new OfferContact(
                        one.agreed(), practice.setup().locations().get(0).zone()));
        Receipt<WaitlistEntry> joined = desk.join(id, command("join", one.id()), wish);
        joined.decision()
                .granted()
                .ifPresentOrElse(
                        entry -> waiting.put(entry.id(), one),
                        () -> outcomes.add(new Outcome(asRequest(one), Optional.empty(), List.of(), joined)));
    }

    /** Asks the list about the time of a visit that was called off. */
    void freed(String request, Appointment visit) {
        if (practice.setup().waitlist().isEmpty()) {
            return;
        }
        FreedSlot slot = FreedSlot.of(visit, FreedSlot.Cause.CANCELLATION);
        Receipt<Backfill> asked = desk.fill(id, command("fill", request), slot);
        Optional<Backfill> begun = asked.decision().granted();
        refills.add(new Refill(request, visit, slot, begun, asked.findings(), Map.copyOf(waiting)));
        begun.ifPresent(this::watch);
    }

    /** What became of the freed times. */
    List<Refill> refills() {
        return refills.stream()
                .map(one -> new Refill(
                        one.request(),
                        one.visit(),
                        one.slot(),
                        one.backfill().flatMap(begun -> desk.find(id, begun.id())),
                        one.notAsked(),
                        waiting))
                .toList();
    }

    /** The visits of those who came from the list. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Lets those who were asked answer in their time, and the round end in its. */
    private void watch(Backfill backfill) {
        for (Offer offer : backfill.openOffers(clock.instant())) {
            Waiting one = Objects.requireNonNull(waiting.get(offer.entry()));
            if (seen.add(offer.id())) {
                one.says()
                        .ifPresent(yes -> at(offer.made().plus(one.after()), Moment.Step.ANSWERS, () -> {
                            if (yes) {
                                accepts(one, offer);
                            } else {
                                desk.decline(id, command("no", offer.id().toString()), offer.id())
                                        .decision()
                                        .granted()
                                        .ifPresent(this::watch);
                            }
                        }));
            }
        }
        backfill.due()
                .ifPresent(due ->
                        at(due, Moment.Step.SWEEPS, () -> desk.sweep(id, ALL).forEach(this::watch)));
    }

    private void accepts(Waiting one, Offer offer) {
        Receipt<Acceptance> answer = desk.accept(id, command("yes", offer.id().toString()), offer.id());
        Optional<Acceptance> accepted = answer.decision().granted();
        accepted.ifPresent(yes -> {
            outcomes.add(new Outcome(
                    asRequest(one),
                    Optional.of(yes.appointment()),
                    offer.reasons().stream().map(Reason::of).toList(),
                    answer));
            yes.next()
                    .ifPresent(next -> refills.add(new Refill(
                            one.givesUp().orElseThrow(),
                            yes.appointment(),
                            next.slot(),
                            yes.next(),
                            List.of(),
                            Map.of())));
            yes.next().ifPresent(this::watch);
        });
        desk.find(id, offer.id().backfill()).ifPresent(this::watch);
    }

    private VisitRequest asRequest(Waiting one) {
        WaitlistWish wish = one.wish();
        return new VisitRequest(
                one.id(),
                one.joins(),
                SlotRequest.builder()
                        .visitType(wish.visitType())
                        .patient(wish.patient())
                        .patientKind(wish.patientKind())
                        .dates(wish.dates())
                        .times(wish.times())
                        .onlyWith(wish.onlyWith())
                        .location(wish.location())
                        .build(),
                Duration.ZERO,
                Optional.empty());
    }

    private void at(Instant when, Moment.Step step, Runnable happens) {
        later.accept(new Moment(when, step, moments++, happens));
    }

    private CommandId command(String what, String about) {
        return new CommandId(practice.day() + " " + what + " " + about);
    }
}
