package org.practicekit.scheduling.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.group.GroupSession;
import org.practicekit.scheduling.visit.GroupId;

/** Holds the group sessions of each practice. One practice never sees another's. */
public interface GroupSessions {
    /** The session as it stands. */
    Optional<GroupSession> find(PracticeId practice, GroupId id);

    /** The sessions that begin within {@code time}, those called off too, in the order of their beginning, then of their ids. */
    List<GroupSession> starting(PracticeId practice, TimeRange time);

    /**
     * Stores a new session of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, GroupSession session);

    /**
     * Stores the next version of a session.
     *
     * @param session whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, GroupSession session, Version expected);
}
