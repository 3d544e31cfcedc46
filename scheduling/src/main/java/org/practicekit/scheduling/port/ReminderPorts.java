package org.practicekit.scheduling.port;

/** What reminders store beside appointments, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface ReminderPorts extends SchedulingPorts {
    /** How patients may be reached. */
    Contacts contacts();

    /** What is planned and was sent. */
    Messages messages();
}
