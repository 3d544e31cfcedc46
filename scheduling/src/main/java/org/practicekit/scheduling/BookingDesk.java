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
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
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
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.TimePrices;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.cancellation.Waiver;
import org.practicekit.scheduling.optimization.ExpectedCalls;
import org.practicekit.scheduling.optimization.TimePricing;
import org.practicekit.scheduling.policy.PayerClass;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Finds times, books them, and follows each visit through the day: called off, moved, arrived, seen or missed.
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

    /**
     * What the open time of the coming days is worth now to patients who are expected to call, for {@link SlotRequest#prices()}.
     * Keep them for an hour, or a day. Changes nothing.
     *
     * @param days how many days to price, today included
     * @param seed of the draws of who calls; the same seed gives the same prices
     * @throws IllegalStateException when the practice has no setup
     */
    public TimePrices timePrices(PracticeId practice, List<ExpectedCalls> expected, int days, long seed) {
        return work.run(practice, Set.of(), ports -> {
            Session session = session(practice, ports);
            return new TimePricing(session.setup(), expected).prices(days, session.diary(), session.now(), seed);
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

    /**
     * Puts down what a patient asks for, at a portal perhaps, until the practice says yes. Every rule is asked, but the time
     * is not kept; {@link #accept} asks again.
     */
    public Receipt<Appointment> propose(PracticeId practice, CommandId command, Proposal proposal) {
        return take("scheduling.propose", practice, command, proposal, AppointmentStatus.PROPOSED);
    }

    /** Books what was proposed, if every rule is still kept. */
    public Receipt<Appointment> accept(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version, Noted noted) {
        return change(
                "scheduling.accept",
                practice,
                command,
                appointment,
                version,
                noted,
                cycle -> cycle.accept(appointment, version, noted));
    }

    /** Books what is held, unless the hold has expired. */
    public Receipt<Appointment> bookHeld(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version) {
        return step(
                "scheduling.book-held", practice, command, appointment, version, AppointmentStatus.BOOKED, Noted.NOW);
    }

    /** Notes that the patient confirmed. */
    public Receipt<Appointment> confirm(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version) {
        return confirm(practice, command, appointment, version, Noted.NOW);
    }

    /** Notes that the patient confirmed, with who says so and when it was. */
    public Receipt<Appointment> confirm(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version, Noted noted) {
        return step("scheduling.confirm", practice, command, appointment, version, AppointmentStatus.CONFIRMED, noted);
    }

    /**
     * Notes that the patient is in the office, on the day of the visit. One who comes after being noted as a no-show is let in
     * as long as nobody else was given the time.
     */
    public Receipt<Appointment> arrive(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version, Noted noted) {
        return step("scheduling.arrive", practice, command, appointment, version, AppointmentStatus.ARRIVED, noted);
    }

    /** Notes that the patient was taken to the room. */
    public Receipt<Appointment> roomIn(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version, Noted noted) {
        return step("scheduling.room-in", practice, command, appointment, version, AppointmentStatus.IN_ROOM, noted);
    }

    /** Notes that the patient was seen. */
    public Receipt<Appointment> complete(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version, Noted noted) {
        return step("scheduling.complete", practice, command, appointment, version, AppointmentStatus.COMPLETED, noted);
    }

    /** Notes that an appointment should never have been in the book; its time is free at once, and nothing is owed for it. */
    public Receipt<Appointment> enteredInError(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version, Noted noted) {
        return step(
                "scheduling.entered-in-error",
                practice,
                command,
                appointment,
                version,
                AppointmentStatus.ENTERED_IN_ERROR,
                noted);
    }

    /**
     * Calls a visit off, declines what was proposed, or gives a hold back; its time is free at once. The granted appointment
     * says whether that was late and what is owed, under the practice's
     * {@link org.practicekit.scheduling.policy.CancellationPolicy}.
     */
    public Receipt<Appointment> cancel(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version, CancelRequest request) {
        return change(
                "scheduling.cancel",
                practice,
                command,
                appointment,
                version,
                request,
                cycle -> cycle.cancel(appointment, version, request));
    }

    /**
     * Notes that the patient did not come, once the policy's grace is over; the rest of the time is free at once.
     *
     * @param request the reason, as far as it was learned, and who pays and who waives a fee
     */
    public Receipt<Appointment> noShow(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version, CancelRequest request) {
        return change(
                "scheduling.no-show",
                practice,
                command,
                appointment,
                version,
                request,
                cycle -> cycle.noShow(appointment, version, request));
    }

    /**
     * Moves a visit: books {@code to} and calls the old one off, both or neither, so that the old time is kept until the new
     * one is sure. The old time does not stand in the new one's way. Grants the new appointment, which names the old one.
     */
    public Receipt<Appointment> reschedule(
            PracticeId practice,
            CommandId command,
            AppointmentId appointment,
            Version version,
            Proposal to,
            CancelRequest request) {
        List<Finding> invalid = validation.check(to);
        Fingerprint wish = wish("scheduling.reschedule", appointment, version)
                .value("to", to)
                .value("request", request)
                .finish();
        Set<Guard> guards = guards(practice, command, appointment);
        guards.addAll(guards(to));
        return once("scheduling.reschedule", practice, command, wish, guards, session -> {
            AppointmentId newId = AppointmentId.madeBy(practice, command);
            return invalid.isEmpty()
                    ? new LifeCycle(session).reschedule(appointment, version, to, request, newId)
                    : new Session.Answer(wish, new Refused<>(invalid));
        });
    }

    /**
     * Takes the last step back, when a patient was checked in, seen or missed by a slip of the hand. The history keeps both. A
     * no-show is taken back only while nobody else was given the time; what was charged for it is gone.
     */
    public Receipt<Appointment> takeBack(
            PracticeId practice, CommandId command, AppointmentId appointment, Version version, Noted noted) {
        return change(
                "scheduling.take-back",
                practice,
                command,
                appointment,
                version,
                noted,
                cycle -> cycle.takeBack(appointment, version, noted));
    }

    /**
     * Lets go what is owed for a visit that was called off late or missed.
     *
     * @param payer who pays for the visit, where the terms depend on it
     */
    public Receipt<Appointment> waive(
            PracticeId practice,
            CommandId command,
            AppointmentId appointment,
            Version version,
            Waiver waiver,
            Optional<PayerClass> payer) {
        Fingerprinted wish = writer -> {
            waiver.describeTo(writer);
            writer.text("payer", payer.map(PayerClass::value).orElse(""));
        };
        return change(
                "scheduling.waive",
                practice,
                command,
                appointment,
                version,
                wish,
                cycle -> cycle.waive(appointment, version, waiver, payer));
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
                .flatMap(hold -> step(
                        "scheduling.expire",
                        practice,
                        new CommandId("expire " + hold.id() + "@" + hold.version()),
                        hold.id(),
                        hold.version(),
                        AppointmentStatus.EXPIRED,
                        Noted.NOW)
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

    /** A patient's appointments whose visit begins within {@code time}, whatever their status, by beginning. */
    public List<Appointment> ofPatient(PracticeId practice, PatientId patient, TimeRange time) {
        return work.run(practice, Set.of(), ports -> ports.appointments().ofPatient(practice, patient, time));
    }

    private Receipt<Appointment> take(
            String question, PracticeId practice, CommandId command, Proposal proposal, AppointmentStatus status) {
        List<Finding> invalid = validation.check(proposal);
        Set<Guard> guards = guards(proposal);
        guards.add(Guard.of(command));
        Fingerprint wish = Fingerprint.of(question, proposal);
        return once(question, practice, command, wish, guards, session -> {
            AppointmentId id = AppointmentId.madeBy(practice, command);
            return invalid.isEmpty()
                    ? session.take(proposal, id, status)
                    : new Session.Answer(wish, new Refused<>(invalid));
        });
    }

    private Receipt<Appointment> step(
            String question,
            PracticeId practice,
            CommandId command,
            AppointmentId appointment,
            Version version,
            AppointmentStatus to,
            Noted noted) {
        return change(
                question,
                practice,
                command,
                appointment,
                version,
                noted,
                cycle -> cycle.step(appointment, version, to, noted));
    }

    private Receipt<Appointment> change(
            String question,
            PracticeId practice,
            CommandId command,
            AppointmentId appointment,
            Version version,
            Fingerprinted how,
            Function<LifeCycle, Session.Answer> run) {
        Fingerprint wish =
                wish(question, appointment, version).value("how", how).finish();
        return once(
                question,
                practice,
                command,
                wish,
                guards(practice, command, appointment),
                session -> run.apply(new LifeCycle(session)));
    }

    private static FingerprintWriter wish(String question, AppointmentId appointment, Version version) {
        return new FingerprintWriter(question)
                .text("appointment", appointment.value())
                .number("version", version.value());
    }

    private static Set<Guard> guards(Proposal proposal) {
        Set<Guard> guards = new HashSet<>();
        guards.add(ResourceId.of(proposal.patient()).guard());
        proposal.resources().forEach(resource -> guards.add(resource.guard()));
        return guards;
    }

    private Set<Guard> guards(PracticeId practice, CommandId command, AppointmentId appointment) {
        Set<Guard> guards = new HashSet<>();
        guards.add(Guard.of(command));
        guards.add(appointment.guard());
        // What an appointment takes up never changes, so its guards can be read before they are taken.
        find(practice, appointment)
                .ifPresent(found -> found.resources().forEach(resource -> guards.add(resource.guard())));
        return guards;
    }

    private Receipt<Appointment> once(
            String question,
            PracticeId practice,
            CommandId command,
            Fingerprint wish,
            Set<Guard> guards,
            Function<Session, Session.Answer> run) {
        Once once = new Once(question, command, wish, packs());
        return work.run(
                practice,
                guards,
                ports -> once.answer(practice, ports.commands(), () -> {
                    Session.Answer answer = run.apply(session(practice, ports));
                    return Receipt.of(question, answer.inputs(), packs(), answer.decision(), Function.identity());
                }));
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
