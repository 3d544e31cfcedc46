/**
 * The appointment itself, the rules that decide whether one may be booked, and what is told to others when it changes.
 *
 * <p>{@link org.practicekit.scheduling.appointment.BookingCheck} is the engine: it examines one proposed visit rule by rule
 * and says yes or no with its reasons. It works on plain appointments, independently of the bit sets that the slot search
 * uses, and the tests hold the two against each other.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.appointment;
