package org.practicekit.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.policy.ReminderPolicy.LostReport;
import org.practicekit.scheduling.port.Messenger;
import org.practicekit.scheduling.reminder.Claim;
import org.practicekit.scheduling.reminder.Delivery;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageDraft;
import org.practicekit.scheduling.reminder.MessageStatus;
import org.practicekit.scheduling.reminder.MessagingLaw;
import org.practicekit.scheduling.reminder.ReminderRules;

/** The way of a due message to the carrier and back, each step in a unit of work of its own. */
final class Dispatch {
    private final MessageSession session;
    private final MessagingLaw law;

    Dispatch(MessageSession session, MessagingLaw law) {
        this.session = session;
        this.law = law;
    }

    /** Takes a message if it is still due and may go now; otherwise stores where it goes instead. */
    Optional<Taken> take(Message message, String machine) {
        Instant now = session.now();
        Message current = session.find(message).orElse(message);
        if (current.status() != MessageStatus.PLANNED || current.due().isAfter(now)) {
            return Optional.empty();
        }
        @Nullable Appointment about = session.appointment(current);
        Message fresh = about == null ? confirmation(current) : outlook(current, about);
        if (fresh.status() != MessageStatus.PLANNED || fresh.due().isAfter(now)) {
            session.store(fresh, current);
            return Optional.of(new Taken(fresh, Optional.empty()));
        }
        Message taken = Message.builder()
                .like(fresh)
                .version(current.version().next())
                .status(MessageStatus.TAKEN)
                .claim(new Claim(machine, now, now.plus(session.policy().leaseFor())))
                .attempts(fresh.attempts() + 1)
                .retryAt(Optional.empty())
                .build();
        Optional<Delivery> delivery =
                new MessageDraft(session.setup(), session.policy()).of(taken, session.card(), about);
        if (delivery.isEmpty()) {
            throw new IllegalStateException(
                    "message %s was planned over a route that is not there.".formatted(message.id()));
        }
        session.store(taken, current);
        return Optional.of(new Taken(taken, delivery));
    }

    /** What the carrier said. */
    Optional<Message> report(Message message, Messenger.Report report) {
        if (message.status() != MessageStatus.TAKEN && message.status() != MessageStatus.LOST) {
            return Optional.empty();
        }
        Instant now = session.now();
        boolean again = report == Messenger.Report.BUSY
                && message.status() == MessageStatus.TAKEN
                && message.attempts() < session.policy().attempts();
        if (report == Messenger.Report.ACCEPTED) {
            return Optional.of(settled(
                    message.next().status(MessageStatus.SENT).sentAt(now).build(), message));
        }
        Finding why = Finding.of(ReminderRules.DELIVERY, again ? Severity.WARNING : Severity.ERROR)
                .message(
                        again
                                ? "The carrier was busy; try %d of %d."
                                        .formatted(
                                                message.attempts(),
                                                session.policy().attempts())
                                : "The carrier did not take it.")
                .putFacts("report", report.name())
                .putFacts("attempts", Integer.toString(message.attempts()))
                .build();
        Instant retry = now.plus(session.policy().retryAfter());
        return Optional.of(settled(
                again
                        ? message.next()
                                .status(MessageStatus.PLANNED)
                                .due(retry)
                                .retryAt(retry)
                                .findings(List.of(why))
                                .build()
                        : message.next()
                                .status(MessageStatus.FAILED)
                                .findings(List.of(why))
                                .build(),
                message));
    }

    /** What becomes of a message whose claim ended without word. */
    Optional<Message> giveUp(Message message) {
        if (message.status() != MessageStatus.TAKEN
                || message.claim().orElseThrow().until().isAfter(session.now())) {
            return Optional.empty();
        }
        boolean again = session.policy().lostReport() == LostReport.SEND_AGAIN
                && message.attempts() < session.policy().attempts();
        Finding why = Finding.of(ReminderRules.ONCE, again ? Severity.WARNING : Severity.ERROR)
                .message("%s took it at %s and never reported."
                        .formatted(
                                message.claim().get().machine(),
                                Words.time(message.claim().get().since(), session.zone())))
                .putFacts("machine", message.claim().get().machine())
                .build();
        return Optional.of(settled(
                message.next()
                        .status(again ? MessageStatus.PLANNED : MessageStatus.LOST)
                        .findings(List.of(why))
                        .build(),
                message));
    }

    /** What follows when nobody answers hangs on what became of the question. */
    private Message settled(Message message, Message before) {
        session.store(message, before);
        @Nullable Appointment about = session.appointment(message);
        if (about != null) {
            session.plan(about);
        }
        return message;
    }

    private Message outlook(Message current, Appointment about) {
        return session.outlook(about).messages().stream()
                .filter(one -> one.id().equals(current.id()))
                .findFirst()
                .orElse(current);
    }

    private Message confirmation(Message current) {
        if (session.now().isBefore(current.until())) {
            return current;
        }
        return current.next()
                .status(MessageStatus.DROPPED)
                .findings(List.of(Finding.of(ReminderRules.STOP_CONFIRMED, Severity.ERROR)
                        .citation(ReminderRules.STOP_CONFIRMED.citation())
                        .message("The time in which a text may confirm a stop was over at %s."
                                .formatted(Words.time(current.until(), session.zone())))
                        .build()))
                .build();
    }

    /**
     * A message that was looked at.
     *
     * @param message as it stands now
     * @param delivery what to hand over, if it was taken
     */
    record Taken(Message message, Optional<Delivery> delivery) {}
}
