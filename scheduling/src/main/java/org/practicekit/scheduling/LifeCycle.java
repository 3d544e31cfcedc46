package org.practicekit.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentBuilder;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.cancellation.Cancellation;
import org.practicekit.scheduling.cancellation.CancellationCheck;
import org.practicekit.scheduling.cancellation.Charge;
import org.practicekit.scheduling.cancellation.Consequence;
import org.practicekit.scheduling.cancellation.MissedVisit;
import org.practicekit.scheduling.cancellation.Waiver;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationRules;
import org.practicekit.scheduling.policy.LinkRules;
import org.practicekit.scheduling.policy.PayerClass;
import org.practicekit.scheduling.policy.SchedulingRules;

/** The steps of an appointment that is there already, within one visit to the desk. */
final class LifeCycle {
    private static final BookingCheck TIME_IS_FREE = new BookingCheck(BookingRules.TIME_IS_FREE);

    private final Session session;
    private final Instant now;
    private final CancellationCheck terms;

    LifeCycle(Session session) {
        this.session = session;
        this.now = session.now();
        this.terms = new CancellationCheck(session.setup().cancellation().orElse(CancellationPolicy.NONE));
    }

    /** A step that only changes the status. */
    Session.Answer step(AppointmentId id, Version version, AppointmentStatus to, Noted noted) {
        return answer(
                id,
                version,
                noted,
                appointment -> allowed(appointment, to)
                        .or(() -> hold(appointment, to))
                        .or(() -> happened(appointment, noted))
                        .or(() -> arrival(appointment, to, noted))
                        .<Decision<Appointment>>map(Refused::because)
                        .orElseGet(() -> backInTheBook(appointment, step(to, noted))));
    }

    /** Books what was proposed, if every rule is kept now. */
    Session.Answer accept(AppointmentId id, Version version, Noted noted) {
        return answer(id, version, noted, appointment -> {
            Optional<Finding> not = proposed(appointment).or(() -> happened(appointment, noted));
            if (not.isPresent()) {
                return Refused.because(not.get());
            }
            Proposal proposal = session.withLinksAsTheyStand(proposal(appointment));
            return session.check()
                    .mayBook(proposal, session.situation(proposal, List.of()))
                    .<Decision<Appointment>>fold(
                            yes -> new Granted<Appointment>(
                                    session.updated(
                                            appointment,
                                            appointment
                                                    .stepped(step(AppointmentStatus.BOOKED, noted))
                                                    .time(yes.value().time())
                                                    .uses(yes.value().uses())
                                                    .build()),
                                    yes.findings()),
                            no -> new Refused<Appointment>(session.withAlternatives(no.findings(), proposal)));
        });
    }

    Session.Answer cancel(AppointmentId id, Version version, CancelRequest request) {
        return answer(id, version, request, appointment -> {
            Noted noted = noted(request);
            Optional<Finding> not = allowed(appointment, AppointmentStatus.CANCELLED)
                    .or(() -> happened(appointment, noted))
                    .or(() -> notAlone(appointment, request));
            return not.<Decision<Appointment>>map(Refused::because)
                    .orElseGet(() -> consequence(appointment, request)
                            .<Decision<Appointment>>fold(
                                    yes -> new Granted<Appointment>(
                                            session.updated(
                                                    appointment,
                                                    cancelled(appointment, request, yes.value())
                                                            .build()),
                                            yes.findings()),
                                    no -> new Refused<Appointment>(no.findings())));
        });
    }

    Session.Answer noShow(AppointmentId id, Version version, CancelRequest request) {
        return answer(id, version, request, appointment -> {
            Noted noted = noted(request);
            Optional<Finding> not =
                    allowed(appointment, AppointmentStatus.NO_SHOW).or(() -> happened(appointment, noted));
            return not.<Decision<Appointment>>map(Refused::because)
                    .orElseGet(() -> terms.mayNoteNoShow(missed(appointment), request, now)
                            .<Decision<Appointment>>fold(
                                    yes -> new Granted<Appointment>(
                                            session.updated(
                                                    appointment,
                                                    appointment
                                                            .stepped(step(AppointmentStatus.NO_SHOW, noted))
                                                            .charge(yes.value().charge())
                                                            .build()),
                                            yes.findings()),
                                    no -> new Refused<Appointment>(no.findings())));
        });
    }

    /** Moves a visit: the new one is booked and the old one called off, both or neither. */
    Session.Answer reschedule(
            AppointmentId id, Version version, Proposal to, CancelRequest request, AppointmentId newId) {
        return reschedule(id, version, to, request, newId, List.of(id));
    }

    /** The same where others leave their time too, and so do not stand in the way: {@code leaving}, this one included. */
    Session.Answer reschedule(
            AppointmentId id,
            Version version,
            Proposal to,
            CancelRequest request,
            AppointmentId newId,
            List<AppointmentId> leaving) {
        return answer(
                id,
                version,
                writer -> {
                    to.describeTo(writer);
                    request.describeTo(writer);
                    writer.value("lookedAt", session.diary());
                },
                appointment -> {
                    Optional<Finding> not = movable(appointment, to).or(() -> happened(appointment, noted(request)));
                    return not.<Decision<Appointment>>map(Refused::because)
                            .orElseGet(() -> terms.mayMove(missed(appointment), request, now)
                                    .<Decision<Appointment>>fold(
                                            yes -> moved(appointment, to, request, newId, leaving, yes),
                                            no -> new Refused<Appointment>(no.findings())));
                });
    }

    /** Takes the last step back that stands. */
    Session.Answer takeBack(AppointmentId id, Version version, Noted noted) {
        return answer(id, version, noted, appointment -> {
            List<StatusChange> standing = appointment.standingSteps();
            if (!appointment.status().canBeTakenBack() || standing.size() < 2) {
                return Refused.because(session.finding(SchedulingRules.STATUS)
                        .message("The step of appointment %s to %s cannot be taken back."
                                .formatted(appointment.id(), appointment.status()))
                        .putFacts("appointment", appointment.id().value())
                        .putFacts("status", appointment.status().name())
                        .build());
            }
            AppointmentStatus before = standing.get(standing.size() - 2).to();
            return backInTheBook(
                    appointment,
                    new StatusChange(before, now, now, noted.actor().orElse(null), true));
        });
    }

    /** Lets a charge go. */
    Session.Answer waive(AppointmentId id, Version version, Waiver waiver, Optional<PayerClass> payer) {
        return answer(
                id,
                version,
                writer -> {
                    waiver.describeTo(writer);
                    writer.text("payer", payer.map(PayerClass::value).orElse(""));
                },
                appointment -> {
                    Optional<Charge> charge =
                            appointment.charge().filter(owed -> owed.waiver().isEmpty());
                    if (charge.isEmpty()) {
                        return Refused.because(Finding.of(CancellationRules.WAIVER, Severity.ERROR)
                                .message("Nothing is charged for appointment %s that could be waived."
                                        .formatted(appointment.id()))
                                .putFacts("appointment", appointment.id().value())
                                .build());
                    }
                    Instant chargedAt = appointment
                            .became(appointment.status())
                            .orElse(appointment.time().start());
                    return terms.mayWaive(charge.get(), waiver, missed(appointment), payer, chargedAt)
                            .<Decision<Appointment>>fold(
                                    yes -> new Granted<Appointment>(
                                            session.updated(
                                                    appointment,
                                                    Appointment.builder()
                                                            .like(appointment)
                                                            .version(appointment
                                                                    .version()
                                                                    .next())
                                                            .charge(yes.value())
                                                            .build()),
                                            yes.findings()),
                                    no -> new Refused<Appointment>(no.findings()));
                });
    }

    private Session.Answer answer(
            AppointmentId id,
            Version version,
            Fingerprinted wish,
            Function<Appointment, Decision<Appointment>> change) {
        Optional<Appointment> found = session.find(id);
        Decision<Appointment> decision = found.<Decision<Appointment>>map(appointment -> current(appointment, version)
                        .<Decision<Appointment>>map(Refused::because)
                        .orElseGet(() -> change.apply(appointment)))
                .orElseGet(() -> Refused.because(session.finding(SchedulingRules.KNOWN)
                        .message("The practice has no appointment %s.".formatted(id))
                        .putFacts("appointment", id.value())
                        .build()));
        FingerprintWriter inputs = new FingerprintWriter("scheduling.move")
                .text("id", id.value())
                .number("version", version.value())
                .value("wish", wish)
                .text("setup", session.setup().fingerprint().hex())
                .text("now", now.toString());
        found.ifPresent(appointment -> inputs.value("appointment", appointment));
        return new Session.Answer(inputs.finish(), decision);
    }

    private Optional<Finding> current(Appointment appointment, Version version) {
        if (appointment.version().equals(version)) {
            return Optional.empty();
        }
        return Optional.of(session.finding(SchedulingRules.VERSION)
                .message("Appointment %s is at version %s; the change was made from version %s."
                        .formatted(appointment.id(), appointment.version(), version))
                .putFacts("appointment", appointment.id().value())
                .putFacts("current", appointment.version().toString())
                .putFacts("expected", version.toString())
                .build());
    }

    private Optional<Finding> allowed(Appointment appointment, AppointmentStatus to) {
        boolean allowed = appointment.status().next().contains(to)
                // What was proposed is booked only by asking every rule again.
                && !(appointment.status() == AppointmentStatus.PROPOSED && to == AppointmentStatus.BOOKED);
        return allowed ? Optional.empty() : Optional.of(cannotBecome(appointment, to));
    }

    private Optional<Finding> proposed(Appointment appointment) {
        return appointment.status() == AppointmentStatus.PROPOSED
                ? Optional.empty()
                : Optional.of(cannotBecome(appointment, AppointmentStatus.BOOKED));
    }

    private Finding cannotBecome(Appointment appointment, AppointmentStatus to) {
        return session.finding(SchedulingRules.STATUS)
                .message("Appointment %s is %s and cannot become %s."
                        .formatted(appointment.id(), appointment.status(), to))
                .putFacts("appointment", appointment.id().value())
                .putFacts("status", appointment.status().name())
                .putFacts("asked", to.name())
                .build();
    }

    private Optional<Finding> movable(Appointment appointment, Proposal to) {
        if (!appointment.status().agreed()) {
            return Optional.of(session.finding(SchedulingRules.STATUS)
                    .message("Appointment %s is %s and cannot be moved."
                            .formatted(appointment.id(), appointment.status()))
                    .putFacts("appointment", appointment.id().value())
                    .putFacts("status", appointment.status().name())
                    .build());
        }
        if (!appointment.patient().equals(to.patient())) {
            return Optional.of(session.finding(SchedulingRules.SAME_PATIENT)
                    .message("Appointment %s is for patient %s and cannot be moved for %s."
                            .formatted(appointment.id(), appointment.patient(), to.patient()))
                    .putFacts("appointment", appointment.id().value())
                    .putFacts("patient", appointment.patient().value())
                    .putFacts("asked", to.patient().value())
                    .build());
        }
        return Optional.empty();
    }

    private Optional<Finding> hold(Appointment appointment, AppointmentStatus to) {
        Optional<Instant> expires = appointment.holdExpires();
        boolean expired = expires.map(at -> !now.isBefore(at)).orElse(false);
        if (expires.isEmpty()
                || !(to == AppointmentStatus.EXPIRED && !expired || to == AppointmentStatus.BOOKED && expired)) {
            return Optional.empty();
        }
        return Optional.of(session.finding(SchedulingRules.HOLD)
                .message("The hold %s %s at %s."
                        .formatted(appointment.id(), expired ? "expired" : "expires", said(appointment, expires.get())))
                .putFacts("appointment", appointment.id().value())
                .putFacts("expires", expires.get().toString())
                .build());
    }

    private Optional<Finding> happened(Appointment appointment, Noted noted) {
        Instant at = noted.happened().orElse(now);
        List<StatusChange> standing = appointment.standingSteps();
        Optional<Instant> before = standing.isEmpty()
                ? Optional.empty()
                : Optional.of(standing.get(standing.size() - 1).at());
        if (!at.isAfter(now) && before.map(last -> !at.isBefore(last)).orElse(true)) {
            return Optional.empty();
        }
        return Optional.of(session.finding(SchedulingRules.HAPPENED)
                .message("That cannot have happened at %s: appointment %s became %s at %s, and it is %s."
                        .formatted(
                                said(appointment, at),
                                appointment.id(),
                                appointment.status(),
                                before.map(last -> said(appointment, last)).orElse("a time not known"),
                                said(appointment, now)))
                .putFacts("appointment", appointment.id().value())
                .putFacts("happened", at.toString())
                .build());
    }

    private Optional<Finding> arrival(Appointment appointment, AppointmentStatus to, Noted noted) {
        WallClock clock = new WallClock(session.zone(appointment));
        Instant at = noted.happened().orElse(now);
        if (to != AppointmentStatus.ARRIVED
                || clock.date(at).equals(clock.date(appointment.time().start()))) {
            return Optional.empty();
        }
        return Optional.of(session.finding(SchedulingRules.ARRIVAL)
                .message("Appointment %s is at %s; nobody is checked in for it at %s."
                        .formatted(
                                appointment.id(),
                                said(appointment, appointment.time().start()),
                                said(appointment, at)))
                .putFacts("appointment", appointment.id().value())
                .putFacts("begins", appointment.time().start().toString())
                .putFacts("happened", at.toString())
                .build());
    }

    /** Writes a step down; one that takes the visit's time up again only while nobody else has it. */
    private Decision<Appointment> backInTheBook(Appointment appointment, StatusChange step) {
        Appointment after = appointment
                .stepped(step)
                .charge(
                        step.to().occupies() || step.to() == AppointmentStatus.ENTERED_IN_ERROR
                                ? Optional.empty()
                                : appointment.charge())
                .build();
        if (appointment.status().occupies() || !step.to().occupies()) {
            return new Granted<>(session.updated(appointment, after), List.of());
        }
        Proposal proposal = proposal(appointment);
        Situation situation = session.situation(proposal, List.of());
        return planned(appointment, proposal)
                .<Decision<Appointment>>map(visit -> TIME_IS_FREE
                        .examine(visit, situation)
                        .<Decision<Appointment>>fold(
                                yes -> new Granted<Appointment>(session.updated(appointment, after), yes.findings()),
                                no -> new Refused<Appointment>(no.findings())))
                .orElseGet(() -> Refused.because(session.finding(SchedulingRules.KNOWN)
                        .message("The practice no longer has the visit type %s at %s."
                                .formatted(appointment.visitType(), appointment.location()))
                        .putFacts("visitType", appointment.visitType().value())
                        .putFacts("location", appointment.location().value())
                        .build()));
    }

    private Decision<Appointment> moved(
            Appointment old,
            Proposal asked,
            CancelRequest request,
            AppointmentId newId,
            List<AppointmentId> leaving,
            Granted<Consequence> consequence) {
        Proposal to = stillLinked(old, asked);
        return session.check()
                .mayBook(to, session.situation(to, leaving))
                .<Decision<Appointment>>fold(
                        yes -> {
                            session.updated(
                                    old,
                                    cancelled(old, request, consequence.value())
                                            .replacedBy(newId)
                                            .build());
                            Appointment fresh = session.added(
                                    session.fresh(yes.value(), newId, AppointmentStatus.BOOKED, request.actor())
                                            .note(to.note().or(old::note))
                                            .replaces(old.id())
                                            .build());
                            return new Granted<Appointment>(fresh, both(consequence.findings(), yes.findings()));
                        },
                        no -> new Refused<Appointment>(session.withAlternatives(no.findings(), to)));
    }

    /** What a visit is linked to goes with it, so that a move cannot lose a link without anybody noticing. */
    private Proposal stillLinked(Appointment old, Proposal asked) {
        return session.withLinksAsTheyStand(
                Proposal.builder().like(asked).links(old.links()).build());
    }

    /** A visit that another one still waits for is not called off as if nothing hung on it. */
    private Optional<Finding> notAlone(Appointment appointment, CancelRequest request) {
        if (request.acceptsBrokenLinks()) {
            return Optional.empty();
        }
        return session.linked(appointment.links())
                .filter(other -> other.status().agreed())
                .findFirst()
                .map(other -> Finding.of(LinkRules.NOT_ALONE, Severity.ERROR)
                        .message("Appointment %s belongs to %s (%s at %s), which is still to come."
                                .formatted(
                                        appointment.id(),
                                        other.id(),
                                        other.visitType(),
                                        said(other, other.time().start())))
                        .putFacts("appointment", appointment.id().value())
                        .putFacts("link", other.id().value())
                        .build());
    }

    private Decision<Consequence> consequence(Appointment appointment, CancelRequest request) {
        boolean agreed = appointment.status().agreed() || appointment.status().attended();
        return agreed ? terms.mayCancel(missed(appointment), request, now) : new Granted<>(Consequence.NONE, List.of());
    }

    private AppointmentBuilder cancelled(Appointment appointment, CancelRequest request, Consequence consequence) {
        return appointment
                .stepped(step(AppointmentStatus.CANCELLED, noted(request)))
                .cancellation(new Cancellation(request.by(), request.reason(), consequence.late()))
                .charge(consequence.charge());
    }

    private StatusChange step(AppointmentStatus to, Noted noted) {
        return new StatusChange(
                to, noted.happened().orElse(now), now, noted.actor().orElse(null), false);
    }

    private static Noted noted(CancelRequest request) {
        return new Noted(request.actor().orElse(null), request.receivedAt().orElse(null));
    }

    private MissedVisit missed(Appointment appointment) {
        return new MissedVisit(
                appointment.visitType(),
                appointment.time().start(),
                appointment
                        .became(AppointmentStatus.BOOKED)
                        .or(appointment::madeAt)
                        .orElse(Instant.MIN),
                appointment.status().attended(),
                new WallClock(session.zone(appointment)));
    }

    private static Proposal proposal(Appointment appointment) {
        return Proposal.builder()
                .visitType(appointment.visitType())
                .patient(appointment.patient())
                .patientKind(appointment.patientKind())
                .location(appointment.location())
                .start(appointment.time().start())
                .resources(appointment.uses().stream().map(Use::resource).toList())
                .allowOverbooking(appointment.uses().stream().anyMatch(Use::overbooked))
                .group(appointment.group())
                .links(appointment.links())
                .note(appointment.note())
                .build();
    }

    /** The visit as it was agreed, whatever became of its type since. */
    private Optional<PlannedVisit> planned(Appointment appointment, Proposal proposal) {
        return session.setup()
                .visitType(appointment.visitType())
                .flatMap(type -> session.setup()
                        .location(appointment.location())
                        .map(location ->
                                new PlannedVisit(proposal, type, location, appointment.time(), appointment.uses())));
    }

    private static List<Finding> both(List<Finding> some, List<Finding> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private String said(Appointment appointment, Instant at) {
        return Words.time(at, session.zone(appointment));
    }
}
