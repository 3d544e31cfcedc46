/**
 * Who and what is open and free, and when a visit fits.
 *
 * <p>Start with {@link org.practicekit.scheduling.availability.SchedulingSetup}, what a practice agreed: templates, closures,
 * extra hours, carve-outs. {@link org.practicekit.scheduling.availability.OpenHours} turns it into instants for some days.
 * {@link org.practicekit.scheduling.availability.Occupancy} knows what is taken.
 * {@link org.practicekit.scheduling.availability.SlotSearch} puts the three together. Everything here is a pure function of
 * its arguments and works to the minute.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.availability;
