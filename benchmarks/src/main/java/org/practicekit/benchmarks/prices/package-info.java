/**
 * Daily booking at a made-up practice that is asked for about as much as it has time for: whoever calls first takes the first
 * time, or time is carved out for urgent visits, or times are ranked by what later patients would miss of them.
 * {@link org.practicekit.benchmarks.prices.Asked} says who calls, {@link org.practicekit.benchmarks.prices.Booking} books.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.benchmarks.prices;
