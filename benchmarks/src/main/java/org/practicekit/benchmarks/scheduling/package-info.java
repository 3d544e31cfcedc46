/**
 * Slot search and booking in a made-up clinic ({@link org.practicekit.benchmarks.scheduling.BusyClinic}), beside the way that
 * calendars usually go about it ({@link org.practicekit.benchmarks.scheduling.RangeListSearch}). No figure is reported before
 * both gave the same answer.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.benchmarks.scheduling;
