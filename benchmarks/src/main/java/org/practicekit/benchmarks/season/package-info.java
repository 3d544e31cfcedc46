/**
 * A season at a made-up practice, lived through twice with the same patients: once as a front desk does it by hand, and once
 * with the waitlist and the no-show estimates of the SDK. {@link org.practicekit.benchmarks.season.Assumptions} says what was
 * assumed, {@link org.practicekit.benchmarks.season.Season} lives through it.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.benchmarks.season;
