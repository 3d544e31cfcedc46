package org.practicekit.adapter.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.port.Contacts;
import org.practicekit.scheduling.port.Messages;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.reminder.ContactPointId;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageId;
import org.practicekit.scheduling.reminder.OptOut;

/**
 * The messages and contact cards of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book its messages
 * @param undo how to take back what the unit does
 */
record MemoryMessages(PracticeId own, MessageBook book, Undo undo) implements Messages, Contacts {
    @Override
    public Optional<ContactCard> find(PracticeId practice, PatientId patient) {
        OwnPractice.check(own, practice);
        return Optional.ofNullable(book.cards.get(patient));
    }

    @Override
    public Optional<Message> find(PracticeId practice, MessageId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<Message> ofAppointment(PracticeId practice, AppointmentId appointment) {
        OwnPractice.check(own, practice);
        return book.ofAppointment(appointment);
    }

    @Override
    public List<Message> due(PracticeId practice, Instant now, int limit) {
        OwnPractice.check(own, practice);
        return book.due(now, limit);
    }

    @Override
    public List<Message> lost(PracticeId practice, Instant now, int limit) {
        OwnPractice.check(own, practice);
        return book.lost(now, limit);
    }

    @Override
    public List<Message> between(PracticeId practice, TimeRange time) {
        OwnPractice.check(own, practice);
        return book.between(time);
    }

    @Override
    public List<Message> concerning(PracticeId practice, PatientId patient, Set<ContactPointId> points, Instant since) {
        OwnPractice.check(own, practice);
        return book.concerning(patient, points, since);
    }

    @Override
    public List<OptOut> stops(PracticeId practice, PatientId patient, Set<ContactPointId> points) {
        OwnPractice.check(own, practice);
        return book.stops(patient, points);
    }

    @Override
    public Write add(PracticeId practice, Message message) {
        OwnPractice.check(own, practice);
        if (!message.version().equals(Version.FIRST)) {
            throw new IllegalArgumentException("a new message has version %s, not %s. Maybe it should be updated."
                    .formatted(Version.FIRST, message.version()));
        }
        return write(message, Version.NONE);
    }

    @Override
    public Write update(PracticeId practice, Message message, Version expected) {
        OwnPractice.check(own, practice);
        if (!message.version().equals(expected.next())) {
            throw new IllegalArgumentException(
                    "the version after %s is %s, not %s.".formatted(expected, expected.next(), message.version()));
        }
        return write(message, expected);
    }

    @Override
    public void add(PracticeId practice, OptOut stop) {
        OwnPractice.check(own, practice);
        if (book.hasStop(stop.id())) {
            throw new IllegalStateException("stop %s is already there.".formatted(stop.id()));
        }
        undo.later(() -> book.remove(stop));
        book.add(stop);
    }

    private Write write(Message message, Version expected) {
        @Nullable Message before = book.find(message.id()).orElse(null);
        Version current = before == null ? Version.NONE : before.version();
        if (!current.equals(expected)) {
            return new Write.Stale(current);
        }
        undo.later(() -> book.replace(message, before));
        book.replace(before, message);
        return new Write.Stored(message.version());
    }
}
