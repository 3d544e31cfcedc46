package org.practicekit.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.decision.SavedCommand;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRule;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Finds times and books them.
 *
 * <p>Every command carries a {@link CommandId}; sending it again returns the saved receipt, refusals included, and changes
 * nothing. Two commands can never take the same resource at the same time, however many threads or machines send them, as
 * long as the host's {@link UnitOfWork} keeps its contract. A no is a {@link Receipt} with its reasons and the nearest
 * alternatives; exceptions are for callers' mistakes and broken hosts.
 *
 * <p>Thread-safe. Reads the clock it was given, and no other. Two desks may work on the same store.
 */
public final class BookingDesk {
    private final UnitOfWork<? extends SchedulingPorts> work;
    private final Clock clock;
    private final Validation validation;
    private final BookingCheck check;
    private final HoursShelf shelf = new HoursShelf();

    /** A desk under {@link BookingRules#STANDARD}. */
    public BookingDesk(UnitOfWork<? extends SchedulingPorts> work, Clock clock, Validation validation) {
        this(work, clock, validation, BookingRules.STANDARD);
    }

    /**
     * A desk under a practice's own rules.
     *
     * @param work the host's store
     * @param clock what time it is; for several machines, clocks that agree to within the shortest hold
     * @param validation the validator, which can be shared
     * @param rules the rules; as a rule {@link BookingRules#STANDARD} and more
     */
    public BookingDesk(
            UnitOfWork<? extends SchedulingPorts> work,
            Clock clock,
            Validation validation,
            RulePack<BookingRule> rules) {
        this.work = work;
        this.clock = clock;
        this.validation = validation;
        this.check = new BookingCheck(rules);
    }

    /**
     * The best times for a visit, best first, or why there is none. Changes nothing.
     *
     * @throws IllegalStateException when the practice has no setup
     */
    public Receipt<Openings> openings(PracticeId practice, SlotRequest request) {
        List<Finding> invalid = validation.check(request);
        return work.run(practice, Set.of(), ports -> {
            Session session = session(practice, ports);
            Decision<Openings> decision = invalid.isEmpty() ? session.openings(request) : new Refused<>(invalid);
            FingerprintWriter inputs = new FingerprintWriter("scheduling.openings");
            inputs.value("request", request).value("lookedAt", session.diary());
            return Receipt.of("scheduling.openings", inputs.finish(), packs(), decision, Function.identity());
        });
    }

    /** Keeps a time for as long as the policy says, so that nobody else can take it. */
    public Receipt<Appointment> hold(PracticeId practice, CommandId command, Proposal proposal) {
        return take("scheduling.hold", practice, command, proposal, AppointmentStatus.HELD);
    }

    /** Books a visit. */
    public Receipt<Appointment> book(PracticeId practice, CommandId command, Proposal proposal) {
        return take("scheduling.book", practice, command, proposal, AppointmentStatus.BOOKED);
    }

    /** Books what is held, unless the hold has expired. */
    public Receipt<Appointment> bookHeld(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version) {
        return move("scheduling.book-held", practice, command, appointment, version, AppointmentStatus.BOOKED);
    }

    /** Notes that the patient confirmed. */
    public Receipt<Appointment> confirm(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version) {
        return move("scheduling.confirm", practice, command, appointment, version, AppointmentStatus.CONFIRMED);
    }

    /** Calls a visit off, or gives a hold back; its time is free at once. */
    public Receipt<Appointment> cancel(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version) {
        return move("scheduling.cancel", practice, command, appointment, version, AppointmentStatus.CANCELLED);
    }

    /**
     * Marks holds that ran out. They stopped taking up their time when they expired; this only brings the record and the
     * events up to date, so it may run as seldom as the host likes.
     *
     * @param limit how many at the most, 1 or more
     * @return those that were marked
     */
    public List<Appointment> expireHolds(PracticeId practice, int limit) {
        Instant now = clock.instant();
        List<Appointment> expired =
                work.run(practice, Set.of(), ports -> ports.appointments().expiredHolds(practice, now, limit));
        return expired.stream()
                .flatMap(hold -> move(
                        "scheduling.expire",
                        practice,
                        new CommandId("expire " + hold.id() + "@" + hold.version()),
                        hold.id(),
                        hold.version(),
                        AppointmentStatus.EXPIRED)
                        .decision()
                        .granted()
                        .stream())
                .toList();
    }

    /** An appointment as it stands. */
    public Optional<Appointment> find(PracticeId practice, AppointmentId appointment) {
        return work.run(practice, Set.of(), ports -> ports.appointments().find(practice, appointment));
    }

    /** The appointments whose visit begins within {@code time}, whatever their status, by beginning. */
    public List<Appointment> starting(PracticeId practice, TimeRange time) {
        return work.run(practice, Set.of(), ports -> ports.appointments().starting(practice, time));
    }

    private Receipt<Appointment> take(
            String question, PracticeId practice, CommandId command, Proposal proposal, AppointmentStatus status) {
        List<Finding> invalid = validation.check(proposal);
        Set<Guard> guards = new HashSet<>();
        guards.add(Guard.of(command));
        guards.add(ResourceId.of(proposal.patient()).guard());
        proposal.resources().forEach(resource -> guards.add(resource.guard()));
        Fingerprint wish = Fingerprint.of(question, proposal);
        return once(question, practice, command, wish, guards, session -> {
            AppointmentId id = AppointmentId.madeBy(practice, command);
            return invalid.isEmpty()
                    ? session.take(proposal, id, status)
                    : new Session.Answer(wish, new Refused<>(invalid));
        });
    }

    private Receipt<Appointment> move(
            String question,
            PracticeId practice,
            CommandId command,
            AppointmentId appointment,
            Version version,
            AppointmentStatus to) {
        Fingerprint wish = new FingerprintWriter(question)
                .text("appointment", appointment.value())
                .number("version", version.value())
                .finish();
        Set<Guard> guards = new HashSet<>();
        guards.add(Guard.of(command));
        guards.add(appointment.guard());
        // What an appointment takes up never changes, so its guards can be read before they are taken.
        find(practice, appointment)
                .ifPresent(found -> found.resources().forEach(resource -> guards.add(resource.guard())));
        return once(question, practice, command, wish, guards, session -> session.move(appointment, version, to));
    }

    private Receipt<Appointment> once(
            String question,
            PracticeId practice,
            CommandId command,
            Fingerprint wish,
            Set<Guard> guards,
            Function<Session, Session.Answer> run) {
        return work.run(practice, guards, ports -> {
            Session session = session(practice, ports);
            Optional<SavedCommand> before = ports.commands().find(practice, command);
            if (before.isPresent()) {
                return session.again(question, before.get(), command, wish, packs());
            }
            Session.Answer answer = run.apply(session);
            Receipt<Appointment> receipt =
                    Receipt.of(question, answer.inputs(), packs(), answer.decision(), Function.identity());
            ports.commands().add(practice, new SavedCommand(command, wish, receipt));
            return receipt;
        });
    }

    private Session session(PracticeId practice, SchedulingPorts ports) {
        // Read inside the unit of work: whoever enters later is never earlier, so a hold cannot be booked after it was
        // lost.
        return new Session(practice, ports, check, shelf, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private List<RulePack.Ref> packs() {
        return List.of(check.rules().ref());
    }
}
