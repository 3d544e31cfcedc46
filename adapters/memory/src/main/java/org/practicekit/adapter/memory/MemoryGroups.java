package org.practicekit.adapter.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.group.GroupSession;
import org.practicekit.scheduling.port.GroupSessions;
import org.practicekit.scheduling.visit.GroupId;

/**
 * The group sessions of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param sessions its sessions
 * @param undo how to take back what the unit does
 */
record MemoryGroups(PracticeId own, Map<GroupId, GroupSession> sessions, Undo undo) implements GroupSessions {
    @Override
    public Optional<GroupSession> find(PracticeId practice, GroupId id) {
        OwnPractice.check(own, practice);
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public List<GroupSession> starting(PracticeId practice, TimeRange time) {
        OwnPractice.check(own, practice);
        return sessions.values().stream()
                .filter(one -> time.contains(one.start()))
                .sorted(Comparator.comparing(GroupSession::start).thenComparing(GroupSession::id))
                .toList();
    }

    @Override
    public Write add(PracticeId practice, GroupSession session) {
        OwnPractice.check(own, practice);
        if (!session.version().equals(Version.FIRST)) {
            throw new IllegalArgumentException("a new session has version %s, not %s. Maybe it should be updated."
                    .formatted(Version.FIRST, session.version()));
        }
        return write(session, Version.NONE);
    }

    @Override
    public Write update(PracticeId practice, GroupSession session, Version expected) {
        OwnPractice.check(own, practice);
        if (!session.version().equals(expected.next())) {
            throw new IllegalArgumentException(
                    "the version after %s is %s, not %s.".formatted(expected, expected.next(), session.version()));
        }
        return write(session, expected);
    }

    private Write write(GroupSession session, Version expected) {
        @Nullable GroupSession before = sessions.get(session.id());
        Version current = before == null ? Version.NONE : before.version();
        if (!current.equals(expected)) {
            return new Write.Stale(current);
        }
        undo.later(() -> {
            if (before == null) {
                sessions.remove(session.id());
            } else {
                sessions.put(session.id(), before);
            }
        });
        sessions.put(session.id(), session);
        return new Write.Stored(session.version());
    }
}
