/**
 * Instants, dates and the wall clock of an office.
 *
 * <p>Ranges are half-open: the start belongs to the range, the end does not. What a person writes (nine o'clock on Monday)
 * is local; it becomes an instant once, by {@link org.practicekit.core.time.WallClock}, which says what happens on the two
 * days a year when the clocks change. Nothing here reads a clock.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.time;
