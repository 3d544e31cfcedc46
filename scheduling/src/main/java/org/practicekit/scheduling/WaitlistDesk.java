package org.practicekit.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRule;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.port.WaitlistPorts;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.waitlist.Acceptance;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillId;
import org.practicekit.scheduling.waitlist.EntryChange;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.EntryStatus;
import org.practicekit.scheduling.waitlist.FreedSlot;
import org.practicekit.scheduling.waitlist.NoShowRisk;
import org.practicekit.scheduling.waitlist.OfferId;
import org.practicekit.scheduling.waitlist.WaitlistEntry;
import org.practicekit.scheduling.waitlist.WaitlistRules;
import org.practicekit.scheduling.waitlist.WaitlistWish;

/**
 * Keeps the waitlist, and fills times that come free from it: asks several at once, books the first who says yes, tells the
 * others, and asks the next when nobody does.
 *
 * <p>While offers are open, what they need is held, so that no {@link BookingDesk} can give it away; the hold ends with the
 * round by itself. Commands, receipts, refusals and units of work are as with {@link BookingDesk}; two desks may work on the
 * same store. All rules of booking are asked once more when somebody says yes.
 *
 * <p>Thread-safe. Reads the clock it was given, and no other.
 */
public final class WaitlistDesk {
    /** Who waits, and whose turn it is, concerns everybody who waits. */
    private static final Guard WAITLIST = new Guard("waitlist", "all");

    private final UnitOfWork<? extends WaitlistPorts> work;
    private final Clock clock;
    private final Validation validation;
    private final BookingCheck check;
    private final NoShowRisk risk;
    private final HoursShelf shelf = new HoursShelf();

    /** A desk under {@link BookingRules#STANDARD} that knows nothing of who may not come. */
    public WaitlistDesk(UnitOfWork<? extends WaitlistPorts> work, Clock clock, Validation validation) {
        this(work, clock, validation, BookingRules.STANDARD, NoShowRisk.none());
    }

    /**
     * A desk under a practice's own rules.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param validation the validator, which can be shared
     * @param rules the rules of booking, the same as at the {@link BookingDesk}
     * @param risk how likely patients are not to come
     */
    public WaitlistDesk(
            UnitOfWork<? extends WaitlistPorts> work,
            Clock clock,
            Validation validation,
            RulePack<BookingRule> rules,
            NoShowRisk risk) {
        this.work = work;
        this.clock = clock;
        this.validation = validation;
        this.check = new BookingCheck(rules);
        this.risk = risk;
    }

    /** Puts somebody on the waitlist. */
    public Receipt<WaitlistEntry> join(PracticeId practice, CommandId command, WaitlistWish wish) {
        List<Finding> invalid = validation.check(wish);
        FingerprintWriter asked = new FingerprintWriter("scheduling.waitlist.join").value("wish", wish);
        return once("scheduling.waitlist.join", practice, command, asked, (ports, guards) -> {}, session -> {
            List<Finding> not = invalid.isEmpty() ? session.notPossible(wish) : invalid;
            return not.isEmpty()
                    ? new Granted<>(
                            session.added(WaitlistEntry.of(EntryId.madeBy(practice, command), wish, session.now())),
                            List.of())
                    : new Refused<>(not);
        });
    }

    /** Changes what somebody on the waitlist would take; the place in the queue stays. An offer that is open is called off. */
    public Receipt<WaitlistEntry> change(
            PracticeId practice, CommandId command, EntryId entry, Version version, WaitlistWish wish) {
        List<Finding> invalid = validation.check(wish);
        FingerprintWriter asked = new FingerprintWriter("scheduling.waitlist.change")
                .text("entry", entry.value())
                .number("version", version.value())
                .value("wish", wish);
        return once(
                "scheduling.waitlist.change",
                practice,
                command,
                asked,
                (ports, guards) -> roundOf(practice, ports, entry, guards),
                session -> {
                    List<Finding> not = invalid.isEmpty() ? session.notPossible(wish) : invalid;
                    return not.isEmpty()
                            ? open(session, entry, Optional.of(version), found -> {
                                requireSamePatient(found, wish);
                                return new Rounds(session).without(found, waiting -> waiting.wishing(wish));
                            })
                            : new Refused<>(not);
                });
    }

    /** Takes somebody off the waitlist. An offer that is open is called off, and the next are asked. */
    public Receipt<WaitlistEntry> withdraw(PracticeId practice, CommandId command, EntryId entry) {
        FingerprintWriter asked = new FingerprintWriter("scheduling.waitlist.withdraw").text("entry", entry.value());
        return once(
                "scheduling.waitlist.withdraw",
                practice,
                command,
                asked,
                (ports, guards) -> roundOf(practice, ports, entry, guards),
                session -> open(
                        session,
                        entry,
                        Optional.empty(),
                        found -> new Rounds(session)
                                .without(
                                        found,
                                        waiting -> waiting.moved(
                                                new EntryChange(EntryStatus.WITHDRAWN, session.now(), null)))));
    }

    /**
     * Asks the waitlist about a time that came free. Granted when offers are open now or will be when quiet hours end; its
     * findings say why others are not asked. Refused when there is nobody to ask, with the reason for each entry; nothing is
     * held then.
     */
    public Receipt<Backfill> fill(PracticeId practice, CommandId command, FreedSlot slot) {
        FingerprintWriter asked = new FingerprintWriter("scheduling.waitlist.fill").value("slot", slot);
        return once(
                "scheduling.waitlist.fill",
                practice,
                command,
                asked,
                (ports, guards) -> round(practice, ports, guards),
                session -> new Rounds(session).begin(BackfillId.madeBy(practice, command), slot));
    }

    /**
     * A patient says yes. The first yes to a time has it: the visit is booked, the visit that it replaces gives its time up
     * in the same step, offers that cannot be kept any more are over, and the time given up is offered to others. A yes that
     * comes too late, or to a visit that cannot be booked any more, is refused with the reason, and the next are asked.
     */
    public Receipt<Acceptance> accept(PracticeId practice, CommandId command, OfferId offer) {
        FingerprintWriter asked = new FingerprintWriter("scheduling.waitlist.accept").text("offer", offer.toString());
        return once(
                "scheduling.waitlist.accept",
                practice,
                command,
                asked,
                (ports, guards) -> visitOf(practice, ports, offer, guards),
                session -> new Rounds(session)
                        .accept(offer, AppointmentId.madeBy(practice, command), BackfillId.madeBy(practice, command)));
    }

    /** A patient says no. When that was the last open offer of the round, the next are asked. */
    public Receipt<Backfill> decline(PracticeId practice, CommandId command, OfferId offer) {
        FingerprintWriter asked = new FingerprintWriter("scheduling.waitlist.decline").text("offer", offer.toString());
        return once(
                "scheduling.waitlist.decline",
                practice,
                command,
                asked,
                (ports, guards) -> round(practice, ports, offer.backfill(), guards),
                session -> new Rounds(session).decline(offer));
    }

    /** Stops asking about a freed time, and gives it back to everybody. */
    public Receipt<Backfill> callOff(PracticeId practice, CommandId command, BackfillId backfill) {
        FingerprintWriter asked =
                new FingerprintWriter("scheduling.waitlist.call-off").text("backfill", backfill.value());
        return once(
                "scheduling.waitlist.call-off",
                practice,
                command,
                asked,
                (ports, guards) -> round(practice, ports, backfill, guards),
                session -> session.backfill(backfill)
                        .<Decision<Backfill>>map(found -> found.status().isOpen()
                                ? new Granted<Backfill>(new Rounds(session).callOff(found), List.of())
                                : Refused.because(session.finding(WaitlistRules.STATUS)
                                        .message("Nobody is asked any more about %s, which is %s."
                                                .formatted(backfill, found.status()))
                                        .putFacts("backfill", backfill.value())
                                        .build()))
                        .orElseGet(() -> Refused.because(session.unknown("freed time", backfill.value()))));
    }

    /**
     * Goes on with the freed times whose round is over or whose quiet hours have ended, and marks entries whose last day is
     * over. Offers and holds end at their time without it; only the next round waits for it, so a host runs it every few
     * minutes.
     *
     * @param limit how many freed times at the most, 1 or more
     * @return those that went on, as they stand now
     */
    public List<Backfill> sweep(PracticeId practice, int limit) {
        Instant now = clock.instant();
        List<Backfill> due =
                work.run(practice, Set.of(), ports -> ports.backfills().due(practice, now, limit));
        List<Backfill> moved = due.stream()
                .flatMap(backfill -> goOn(practice, backfill).decision().granted().stream())
                .toList();
        work.run(practice, Set.of(WAITLIST), ports -> {
            session(practice, ports, new FingerprintWriter("scheduling.waitlist.expire"))
                    .ifPresent(WaitlistSession::expireEntries);
            return moved;
        });
        return moved;
    }

    /** An entry as it stands. */
    public Optional<WaitlistEntry> find(PracticeId practice, EntryId entry) {
        return work.run(practice, Set.of(), ports -> ports.waitlist().find(practice, entry));
    }

    /** A freed time as it stands. */
    public Optional<Backfill> find(PracticeId practice, BackfillId backfill) {
        return work.run(practice, Set.of(), ports -> ports.backfills().find(practice, backfill));
    }

    /** Everybody who waits, in the order of their ids. */
    public List<WaitlistEntry> waiting(PracticeId practice) {
        return work.run(practice, Set.of(), ports -> ports.waitlist().open(practice));
    }

    private Receipt<Backfill> goOn(PracticeId practice, Backfill due) {
        CommandId command = new CommandId("sweep " + due.id() + "@" + due.version());
        FingerprintWriter asked = new FingerprintWriter("scheduling.waitlist.sweep")
                .text("backfill", due.id().value());
        return once(
                "scheduling.waitlist.sweep",
                practice,
                command,
                asked,
                (ports, guards) -> round(practice, ports, due.id(), guards),
                session -> session.backfill(due.id())
                        .filter(found -> found.version().equals(due.version()))
                        .map(found -> new Rounds(session).goOn(found))
                        .orElseGet(() -> Refused.because(session.finding(WaitlistRules.STATUS)
                                .message("%s went on without this.".formatted(due.id()))
                                .putFacts("backfill", due.id().value())
                                .build())));
    }

    /** Lets something happen to an entry that still waits. */
    private static Decision<WaitlistEntry> open(
            WaitlistSession session,
            EntryId id,
            Optional<Version> version,
            Function<WaitlistEntry, WaitlistEntry> change) {
        Optional<WaitlistEntry> found = session.entry(id);
        if (found.isEmpty()) {
            return Refused.because(session.unknown("entry", id.value()));
        }
        if (version.isPresent() && !version.get().equals(found.get().version())) {
            return Refused.because(session.booking()
                    .finding(SchedulingRules.VERSION)
                    .message("Entry %s is at version %s; the change was made from version %s."
                            .formatted(id, found.get().version(), version.get()))
                    .putFacts("entry", id.value())
                    .build());
        }
        if (!found.get().status().isOpen()) {
            return Refused.because(session.finding(WaitlistRules.STATUS)
                    .message("Entry %s is %s and waits no longer."
                            .formatted(id, found.get().status()))
                    .putFacts("entry", id.value())
                    .putFacts("status", found.get().status().name())
                    .build());
        }
        return new Granted<>(change.apply(found.get()), List.of());
    }

    private static void requireSamePatient(WaitlistEntry entry, WaitlistWish wish) {
        if (!entry.patient().equals(wish.patient())) {
            throw new IllegalArgumentException(
                    "entry %s is another patient's. Maybe that patient should have an entry of their own."
                            .formatted(entry.id()));
        }
    }

    private void roundOf(PracticeId practice, WaitlistPorts ports, EntryId entry, Set<Guard> guards) {
        ports.waitlist()
                .find(practice, entry)
                .flatMap(WaitlistEntry::openOffer)
                .ifPresent(offer -> round(practice, ports, offer.backfill(), guards));
    }

    private static void visitOf(PracticeId practice, WaitlistPorts ports, OfferId offer, Set<Guard> guards) {
        round(practice, ports, offer.backfill(), guards);
        ports.backfills()
                .find(practice, offer.backfill())
                .flatMap(backfill -> backfill.offer(offer))
                .ifPresent(made -> {
                    guards.add(ResourceId.of(made.patient()).guard());
                    ports.waitlist()
                            .find(practice, made.entry())
                            .flatMap(entry -> WaitlistSession.later(practice, ports, entry.wish()))
                            .ifPresent(visit -> appointment(practice, ports, visit.id(), guards));
                });
    }

    private static void round(PracticeId practice, WaitlistPorts ports, BackfillId backfill, Set<Guard> guards) {
        round(practice, ports, guards);
        ports.backfills()
                .find(practice, backfill)
                .flatMap(Backfill::hold)
                .ifPresent(hold -> appointment(practice, ports, hold, guards));
    }

    /** A round may offer anything that is free, so nobody else may take anything meanwhile. */
    private static void round(PracticeId practice, WaitlistPorts ports, Set<Guard> guards) {
        ports.setups()
                .current(practice)
                .ifPresent(setup -> setup.resources()
                        .forEach(resource -> guards.add(resource.id().guard())));
    }

    private static void appointment(PracticeId practice, WaitlistPorts ports, AppointmentId id, Set<Guard> guards) {
        guards.add(id.guard());
        ports.appointments()
                .find(practice, id)
                .ifPresent(found -> found.resources().forEach(resource -> guards.add(resource.guard())));
    }

    /** Runs a command once, under guards that are read first and looked at again when they are held. */
    private <T extends Fingerprinted> Receipt<T> once(
            String question,
            PracticeId practice,
            CommandId command,
            FingerprintWriter asked,
            BiConsumer<WaitlistPorts, Set<Guard>> needed,
            Function<WaitlistSession, Decision<T>> run) {
        Fingerprint wish = asked.finish();
        Function<WaitlistPorts, Set<Guard>> needs = ports -> {
            Set<Guard> guards = new HashSet<>(Set.of(WAITLIST, Guard.of(command)));
            needed.accept(ports, guards);
            return guards;
        };
        while (true) {
            Set<Guard> guards = work.run(practice, Set.of(), needs);
            Optional<Receipt<T>> receipt = work.run(
                    practice,
                    guards,
                    ports -> guards.containsAll(needs.apply(ports))
                            ? Optional.of(once(question, practice, command, wish, ports, run))
                            : Optional.empty());
            if (receipt.isPresent()) {
                return receipt.get();
            }
        }
    }

    private <T extends Fingerprinted> Receipt<T> once(
            String question,
            PracticeId practice,
            CommandId command,
            Fingerprint wish,
            WaitlistPorts ports,
            Function<WaitlistSession, Decision<T>> run) {
        return new Once(question, command, wish, packs()).answer(practice, ports.commands(), () -> {
            FingerprintWriter seen = new FingerprintWriter(question).text("wish", wish.hex());
            Decision<T> decision = session(practice, ports, seen)
                    .map(run)
                    .orElseGet(() -> Refused.because(Finding.of(WaitlistRules.KEPT, Severity.ERROR)
                            .message("The practice keeps no waitlist: its setup has no policy for one.")
                            .build()));
            return Receipt.of(question, seen.finish(), packs(), decision, Function.identity());
        });
    }

    private Optional<WaitlistSession> session(PracticeId practice, WaitlistPorts ports, FingerprintWriter seen) {
        // Read inside the unit of work: whoever enters later is never earlier, so a yes never counts after the offer
        // ended.
        Session booking =
                new Session(practice, ports, check, shelf, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Optional<WaitlistPolicy> policy = booking.setup().waitlist();
        return policy.map(kept -> new WaitlistSession(practice, ports, booking, kept, risk, seen));
    }

    private List<RulePack.Ref> packs() {
        return List.of(check.rules().ref());
    }
}
