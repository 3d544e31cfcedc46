package org.practicekit.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.reminder.Basis;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageId;
import org.practicekit.scheduling.reminder.MessageStatus;
import org.practicekit.scheduling.reminder.OptOut;
import org.practicekit.scheduling.reminder.OptOutBuilder;
import org.practicekit.scheduling.reminder.ReminderRules;
import org.practicekit.scheduling.reminder.Reply;
import org.practicekit.scheduling.reminder.ReplyMeaning;
import org.practicekit.scheduling.reminder.ReplyOutcome;
import org.practicekit.scheduling.reminder.ReplyOutcomeBuilder;
import org.practicekit.scheduling.reminder.Route;
import org.practicekit.scheduling.reminder.StopTerms;

/** What a reply changes. */
final class Hearing {
    /** A reply that comes later answers nothing in particular. */
    private static final Duration FRESH = Duration.ofDays(30);

    private final PracticeId practice;
    private final MessageSession session;
    private final StopTerms terms;

    Hearing(PracticeId practice, MessageSession session, StopTerms terms) {
        this.practice = practice;
        this.session = session;
        this.terms = terms;
    }

    Decision<ReplyOutcome> hear(CommandId command, Reply reply, ReplyMeaning meaning, boolean ambiguous) {
        Instant received =
                reply.receivedAt().filter(at -> at.isBefore(session.now())).orElse(session.now());
        return switch (meaning) {
            case STOP -> stop(command, reply, received, ambiguous);
            case CONFIRM -> confirm(reply, received);
            case OTHER -> forPerson(ReplyMeaning.OTHER, "It is neither a yes nor a stop.");
        };
    }

    private Decision<ReplyOutcome> stop(CommandId command, Reply reply, Instant received, boolean ambiguous) {
        ZoneId zone = session.zone();
        Optional<Message> answered = arrived(reply, received).findFirst();
        Optional<Basis> basis = answered.flatMap(Message::basis).filter(one -> one != Basis.REPLY);
        OptOutBuilder building = OptOut.builder()
                .id(command.value())
                .patient(reply.patient())
                .point(reply.point())
                .channel(reply.channel())
                .receivedAt(received)
                .effectiveAt(terms.effective(basis.orElse(null), reply.channel(), received, session.policy(), zone));
        if (basis.isPresent()) {
            building.answered(answered.map(one -> one.kind().purpose())).answeredBasis(basis);
        }
        OptOut stop = building.build();
        boolean first = session.stops().stream()
                .noneMatch(before -> before.point().equals(stop.point())
                        && session.card().consents().stream()
                                .noneMatch(consent -> consent.since().isAfter(before.receivedAt())));
        session.store(stop);
        if (first && reply.channel() == Channel.TEXT) {
            confirmStop(stop, received);
        }
        session.planPending();
        ReplyOutcomeBuilder outcome = ReplyOutcome.builder()
                .meaning(ReplyMeaning.STOP)
                .stop(stop)
                .answered(answered.map(Message::id))
                .needsPerson(ambiguous);
        Finding said = Finding.of(ReminderRules.STOP_DEADLINE, Severity.INFO)
                .message("The stop holds from %s on; it must by %s."
                        .formatted(
                                Words.time(stop.effectiveAt(), zone),
                                terms.lastLawfulDay(
                                        basis.orElse(null),
                                        reply.channel(),
                                        received.atZone(zone).toLocalDate())))
                .putFacts("stop", stop.id())
                .build();
        return new Granted<>(
                outcome.build(),
                ambiguous
                        ? List.of(said, unclear("It stops messages, and may be meant for the visit."))
                        : List.of(said));
    }

    private void confirmStop(OptOut stop, Instant received) {
        Optional<Instant> until = terms.confirmUntil(received, session.zone()).filter(session.now()::isBefore);
        boolean words = session.policy().templates().stream()
                .anyMatch(one -> one.kind() == MessageKind.OPT_OUT_CONFIRMED && one.channel() == Channel.TEXT);
        boolean reachable = session.card()
                .onlyOver()
                .map(only -> only.contains(new Route(stop.point(), Channel.TEXT)))
                .orElse(true);
        if (until.isPresent()
                && words
                && reachable
                && session.card().point(stop.point()).isPresent()) {
            session.store(
                    Message.builder()
                            .id(MessageId.confirming(practice, stop))
                            .version(Version.FIRST)
                            .patient(stop.patient())
                            .kind(MessageKind.OPT_OUT_CONFIRMED)
                            .step("stop confirmed")
                            .leg(0)
                            .status(MessageStatus.PLANNED)
                            .due(session.now())
                            .until(until.get())
                            .route(new Route(stop.point(), Channel.TEXT))
                            .basis(Basis.REPLY)
                            .build(),
                    null);
        }
    }

    private Decision<ReplyOutcome> confirm(Reply reply, Instant received) {
        List<Message> asking = session.concerning().stream()
                .filter(message -> isAt(message, reply) && message.kind() == MessageKind.CONFIRMATION_REQUEST)
                .filter(message -> message.status().mayHaveArrived()
                        && message.answeredAt().isEmpty()
                        && message.until().isAfter(received))
                .toList();
        List<AppointmentId> visits = asking.stream()
                .flatMap(message -> message.appointment().stream())
                .distinct()
                .toList();
        if (visits.size() != 1 || !asking.get(0).patient().equals(reply.patient())) {
            return forPerson(
                    ReplyMeaning.CONFIRM,
                    visits.isEmpty()
                            ? "No question waits for this answer."
                            : "More than one visit waits for this answer.");
        }
        asking.forEach(message ->
                session.store(message.next().answeredAt(session.now()).build(), message));
        session.planPending();
        MessageId latest = asking.get(asking.size() - 1).id();
        return new Granted<>(
                ReplyOutcome.builder()
                        .meaning(ReplyMeaning.CONFIRM)
                        .answered(latest)
                        .confirm(new ReplyOutcome.ConfirmWish(visits.get(0), new CommandId("confirm " + latest)))
                        .needsPerson(false)
                        .build(),
                List.of());
    }

    private static Decision<ReplyOutcome> forPerson(ReplyMeaning meaning, String why) {
        return new Granted<>(
                ReplyOutcome.builder().meaning(meaning).needsPerson(true).build(), List.of(unclear(why)));
    }

    private static Finding unclear(String why) {
        return Finding.of(ReminderRules.CLEAR_REPLY, Severity.WARNING)
                .message(why + " A person should read it.")
                .build();
    }

    /** What may have arrived there before the reply, the latest first. */
    private Stream<Message> arrived(Reply reply, Instant received) {
        return session.concerning().stream()
                .filter(message -> isAt(message, reply) && message.status().mayHaveArrived())
                .filter(message ->
                        !since(message).isAfter(received) && since(message).isAfter(received.minus(FRESH)))
                .sorted(Comparator.comparing(Hearing::since).reversed());
    }

    private static boolean isAt(Message message, Reply reply) {
        return message.route()
                .filter(route -> route.point().equals(reply.point())
                        && route.channel().isTelephone() == reply.channel().isTelephone())
                .isPresent();
    }

    private static Instant since(Message message) {
        return message.claim().orElseThrow().since();
    }
}
