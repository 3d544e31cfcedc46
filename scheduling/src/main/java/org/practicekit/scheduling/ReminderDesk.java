package org.practicekit.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.port.Messenger;
import org.practicekit.scheduling.port.ReminderPorts;
import org.practicekit.scheduling.reminder.ContactPointId;
import org.practicekit.scheduling.reminder.Delivery;
import org.practicekit.scheduling.reminder.DueList;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageId;
import org.practicekit.scheduling.reminder.MessagingLaw;
import org.practicekit.scheduling.reminder.ReminderRules;
import org.practicekit.scheduling.reminder.Reply;
import org.practicekit.scheduling.reminder.ReplyMeaning;
import org.practicekit.scheduling.reminder.ReplyOutcome;
import org.practicekit.scheduling.reminder.ReplyReader;
import org.practicekit.scheduling.reminder.StopTerms;

/**
 * Tells patients of their visits and hears what they say.
 *
 * <p>A host calls {@link #plan} whenever an appointment changed, as often as it likes; {@link #sweep} every few minutes, from
 * as many machines as it likes; and {@link #reply} when somebody answers. Every rule is asked again at the moment of
 * sending, so that what changed since the planning counts.
 *
 * <p>A message is handed to the carrier at most once, unless the practice's policy asks for lost ones to be sent again: a
 * machine first takes it, in a unit of work of its own, and only who took it delivers it. A machine that dies in between
 * leaves a message that may or may not have arrived; it is found when its claim ends. That the carrier delivers what it accepted
 * is beyond this desk.
 *
 * <p>Thread-safe. Reads the clock it was given, and no other. Several desks may work on the same store.
 */
public final class ReminderDesk {
    private final UnitOfWork<? extends ReminderPorts> work;
    private final Messenger messenger;
    private final Clock clock;
    private final MessagingLaw law;
    private final ReplyReader reader = new ReplyReader();
    private final StopTerms terms;

    /**
     * A desk.
     *
     * @param work the host's store
     * @param messenger the host's way to carriers
     * @param clock what time it is; for several machines, clocks that agree to within the shortest claim
     * @param law as a rule {@link MessagingLaw#standard()} and what the host knows beside it
     */
    public ReminderDesk(UnitOfWork<? extends ReminderPorts> work, Messenger messenger, Clock clock, MessagingLaw law) {
        this.work = work;
        this.messenger = messenger;
        this.clock = clock;
        this.law = law;
        this.terms = new StopTerms(law);
    }

    /**
     * Plans the messages about an appointment as it stands, in place of those planned before. What may have arrived stays as
     * it is, and planning twice is planning once.
     *
     * @throws IllegalStateException when the practice has no setup or no reminder policy
     */
    public Receipt<DueList> plan(PracticeId practice, AppointmentId appointment) {
        Optional<Appointment> found =
                work.run(practice, Set.of(), ports -> ports.appointments().find(practice, appointment));
        if (found.isEmpty()) {
            FingerprintWriter inputs =
                    new FingerprintWriter("scheduling.remind").text("appointment", appointment.value());
            return receipt(inputs, Refused.because(unknown(appointment)));
        }
        return inUnit(practice, found.get().patient(), Set.of(), (ports, session) -> {
            Appointment current =
                    ports.appointments().find(practice, appointment).orElseThrow();
            FingerprintWriter inputs = new FingerprintWriter("scheduling.remind")
                    .value("appointment", current)
                    .text("setup", session.setup().fingerprint().hex())
                    .value("standing", session.planningStanding(current))
                    .each("before", session.ofAppointment(appointment))
                    .value("law", law)
                    .instant("now", session.now());
            return receipt(inputs, new Granted<>(session.plan(current), List.of()));
        });
    }

    /** What is due within {@code time}, and what is not, with the reasons. Changes nothing. */
    public DueList dueList(PracticeId practice, TimeRange time) {
        return work.run(
                practice, Set.of(), ports -> new DueList(ports.messages().between(practice, time)));
    }

    /**
     * Sends what is due. Each message is held against the rules once more; what may no longer go now is put off or left out.
     *
     * @param machine who sweeps; each running sweep has a name of its own
     * @param limit how many messages at the most, 1 or more
     */
    public MessageSweep sweep(PracticeId practice, String machine, int limit) {
        Instant begun = now();
        List<Message> looked = new ArrayList<>();
        work.run(practice, Set.of(), ports -> ports.messages().lost(practice, begun, limit))
                .forEach(message -> changed(practice, message, Dispatch::giveUp).ifPresent(looked::add));
        List<Message> due =
                work.run(practice, Set.of(), ports -> ports.messages().due(practice, begun, limit));
        for (Message message : due) {
            Optional<Dispatch.Taken> taken = inUnit(
                    practice,
                    message.patient(),
                    Set.of(),
                    (ports, session) -> new Dispatch(session, law).take(message, machine));
            taken.map(one -> one.delivery()
                            .map(delivery -> delivered(practice, one.message(), delivery))
                            .orElse(one.message()))
                    .ifPresent(looked::add);
        }
        return new MessageSweep(looked);
    }

    /**
     * Notes what a carrier said later of a message that somebody took.
     *
     * @return the message, if it was still waiting for word
     */
    public Optional<Message> report(PracticeId practice, MessageId id, Messenger.Report report) {
        return work.run(practice, Set.of(), ports -> ports.messages().find(practice, id))
                .flatMap(
                        message -> changed(practice, message, (dispatch, current) -> dispatch.report(current, report)));
    }

    /**
     * Hears a patient. A stop takes effect as the law and the policy say, is confirmed by one text, and changes what is
     * planned; a yes is noted on the message and handed back as the wish to confirm the visit.
     */
    public Receipt<ReplyOutcome> reply(PracticeId practice, CommandId command, Reply reply) {
        ReplyMeaning meaning = reader.read(reply.text().reveal(), reply.channel());
        boolean ambiguous = reader.mayMeanTheVisit(reply.text().reveal());
        Fingerprint wish = new FingerprintWriter("scheduling.reply")
                .text("patient", reply.patient().value())
                .text("point", reply.point().value())
                .text("channel", reply.channel().name())
                .text("meaning", meaning.name())
                .finish();
        Set<Guard> guards = Set.of(Guard.of(command), reply.point().guard());
        return inUnit(practice, reply.patient(), guards, (ports, session) -> {
            return new Once("scheduling.reply", command, wish, packs()).answer(practice, ports.commands(), () -> {
                FingerprintWriter inputs = new FingerprintWriter("scheduling.reply")
                        .text("wish", wish.hex())
                        .text("setup", session.setup().fingerprint().hex())
                        .value("card", session.card())
                        .each("messages", session.concerning())
                        .each("stops", session.stops())
                        .value("law", law)
                        .instant("now", session.now());
                Decision<ReplyOutcome> decision =
                        new Hearing(practice, session, terms).hear(command, reply, meaning, ambiguous);
                return Receipt.of("scheduling.reply", inputs.finish(), packs(), decision, Function.identity());
            });
        });
    }

    private Message delivered(PracticeId practice, Message taken, Delivery delivery) {
        Messenger.@Nullable Report report = handedOver(practice, delivery);
        if (report == null) {
            return taken;
        }
        return changed(practice, taken, (dispatch, current) -> dispatch.report(current, report))
                .orElse(taken);
    }

    /** Without word, the message stays taken until its claim ends: it may have arrived. */
    private Messenger.@Nullable Report handedOver(PracticeId practice, Delivery delivery) {
        try {
            return messenger.deliver(practice, delivery);
        } catch (RuntimeException broken) {
            return null;
        }
    }

    private Optional<Message> changed(
            PracticeId practice, Message message, BiFunction<Dispatch, Message, Optional<Message>> change) {
        return inUnit(
                practice,
                message.patient(),
                Set.of(),
                (ports, session) ->
                        session.find(message).flatMap(current -> change.apply(new Dispatch(session, law), current)));
    }

    /** Runs with the patient and all of their telephones and mailboxes to itself, so that no limit is passed by two at once. */
    private <R> R inUnit(PracticeId practice, PatientId patient, Set<Guard> more, Unit<R> unit) {
        while (true) {
            Set<ContactPointId> points = work.run(
                    practice,
                    Set.of(),
                    ports -> MessageSession.card(practice, ports, patient).pointIds());
            Set<Guard> guards = new HashSet<>(more);
            guards.add(new Guard("patient-messages", patient.value()));
            points.forEach(point -> guards.add(point.guard()));
            Optional<R> result = work.run(practice, guards, ports -> {
                MessageSession session = new MessageSession(practice, ports, law, patient, now());
                return session.knows(points) ? Optional.of(unit.run(ports, session)) : Optional.empty();
            });
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    private Receipt<DueList> receipt(FingerprintWriter inputs, Decision<DueList> decision) {
        return Receipt.of("scheduling.remind", inputs.finish(), packs(), decision, Function.identity());
    }

    private static Finding unknown(AppointmentId appointment) {
        return Finding.of(SchedulingRules.KNOWN, Severity.ERROR)
                .message("The practice has no appointment %s.".formatted(appointment))
                .putFacts("appointment", appointment.value())
                .build();
    }

    private static List<RulePack.Ref> packs() {
        return List.of(ReminderRules.STANDARD.ref());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What happens inside a unit of work about one patient. */
    private interface Unit<R> {
        R run(ReminderPorts ports, MessageSession session);
    }
}
