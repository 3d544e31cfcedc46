/**
 * Who can be seen when, by whom, where: templates, availability, slot search and booking.
 *
 * <p>Read first: {@link org.practicekit.scheduling.BookingDesk}, which a host calls;
 * {@link org.practicekit.scheduling.availability.SlotSearch}, the engine behind it; and
 * {@link org.practicekit.scheduling.port.SchedulingPorts}, what a host implements.
 */
module org.practicekit.scheduling {
    requires transitive org.practicekit.core;
    requires static org.immutables.value.annotations;
    requires org.hibernate.validator;

    exports org.practicekit.scheduling;
    exports org.practicekit.scheduling.appointment;
    exports org.practicekit.scheduling.attendance;
    exports org.practicekit.scheduling.availability;
    exports org.practicekit.scheduling.cancellation;
    exports org.practicekit.scheduling.chain;
    exports org.practicekit.scheduling.group;
    exports org.practicekit.scheduling.pattern;
    exports org.practicekit.scheduling.message;
    exports org.practicekit.scheduling.optimization;
    exports org.practicekit.scheduling.policy;
    exports org.practicekit.scheduling.port;
    exports org.practicekit.scheduling.reminder;
    exports org.practicekit.scheduling.resource;
    exports org.practicekit.scheduling.series;
    exports org.practicekit.scheduling.simulation;
    exports org.practicekit.scheduling.visit;
    exports org.practicekit.scheduling.waitlist;
}
