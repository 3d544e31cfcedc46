package org.practicekit.scheduling.group;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Alternative;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.visit.GroupSize;

/** A session and those who are in it at some moment. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface GroupStanding extends Serializable, Alternative {
    /** The session. */
    GroupSession session();

    /** How many it is for. */
    GroupSize size();

    /** The zone of the location, for showing the time. */
    ZoneId zone();

    /** The appointments of those who are in it, by id; who called off, or did not come, is no longer. */
    List<Appointment> members();

    /** A builder; session, size and zone are required. */
    static GroupStandingBuilder builder() {
        return new GroupStandingBuilder();
    }

    /** How many can still join. */
    default int places() {
        return session().calledOff() ? 0 : Math.max(0, size().most() - members().size());
    }

    /** Whether fewer take part than it is worth holding for. */
    default boolean isShort() {
        return members().size() < size().least();
    }

    /** {@code Mon 2026-03-09 09:30 EDT, 3 of 8 places left}. */
    @Override
    default String describe() {
        return "%s, %d of %d places left".formatted(Words.time(session().start(), zone()), places(), size().most());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("session", session()).value("size", size()).each("members", members());
    }
}
