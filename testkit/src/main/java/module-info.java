/**
 * Contracts for the ports: a host extends one abstract class for each port, says how to make a store, and runs it.
 *
 * <p>Read first: {@link org.practicekit.testkit.scheduling.SchedulingStore}, which a host implements, and
 * {@link org.practicekit.testkit.scheduling.BookingConcurrencyContract}, which it must survive.
 */
module org.practicekit.testkit {
    requires transitive org.practicekit.core;
    requires transitive org.practicekit.billing;
    requires transitive org.practicekit.scheduling;
    requires transitive org.practicekit.testkit.property;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports org.practicekit.testkit.billing;
    exports org.practicekit.testkit.scheduling;
}
