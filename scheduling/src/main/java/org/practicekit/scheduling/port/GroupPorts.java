package org.practicekit.scheduling.port;

/** What the desk for group sessions asks for beside {@link SchedulingPorts}. */
public interface GroupPorts extends SchedulingPorts {
    /** The sessions. */
    GroupSessions groups();
}
