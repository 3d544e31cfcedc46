package org.practicekit.scheduling.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.reminder.ContactPointId;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageId;
import org.practicekit.scheduling.reminder.OptOut;

/**
 * Holds the messages of each practice and the stops of its patients. One practice never sees another's. A stop is never
 * changed and never removed; one that no longer holds is overruled by consent given after it.
 */
public interface Messages {
    /** The message as it stands. */
    Optional<Message> find(PracticeId practice, MessageId id);

    /** The messages about an appointment, whatever their status, in the order of their ids. */
    List<Message> ofAppointment(PracticeId practice, AppointmentId appointment);

    /** Messages that are planned and due at {@code now} or before, the oldest first, then by id, at most {@code limit}. */
    List<Message> due(PracticeId practice, Instant now, int limit);

    /** Messages that are taken and whose claim ended at {@code now} or before, the oldest first, then by id, at most {@code limit}. */
    List<Message> lost(PracticeId practice, Instant now, int limit);

    /** The messages that are due within {@code time}, whatever their status, in the order in which they are due, then by id. */
    List<Message> between(PracticeId practice, TimeRange time);

    /**
     * The messages to a patient, or over a route to one of the points, that are planned, or that somebody took at
     * {@code since} or after; in the order of their ids.
     */
    List<Message> concerning(PracticeId practice, PatientId patient, Set<ContactPointId> points, Instant since);

    /** The stops of a patient and those that came from one of the points, in the order in which they came, then by id. */
    List<OptOut> stops(PracticeId practice, PatientId patient, Set<ContactPointId> points);

    /**
     * Stores a new message of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, Message message);

    /**
     * Stores the next version of a message.
     *
     * @param message whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, Message message, Version expected);

    /**
     * Stores a stop.
     *
     * @throws IllegalStateException when there is one with this id already
     */
    void add(PracticeId practice, OptOut stop);
}
