/**
 * The contract of a scheduling store, clause by clause. A store that passes every class here can be put under
 * {@link org.practicekit.scheduling.BookingDesk}.
 *
 * <p>What these tests cannot see, and a host must make sure of itself: that what was stored is still there after a power cut,
 * that clocks of several machines agree, and that nobody writes past the ports.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.testkit.scheduling;
