/**
 * Solvers of others, filling the same schedules: Timefold and OR-Tools CP-SAT. What they are given and why is in
 * {@code benchmarks/RESULTS.md}; that they stay in the benchmarks, in {@code docs/adr/0024}.
 *
 * <p>Start with {@link org.practicekit.benchmarks.slots.peers.Peer}.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.benchmarks.slots.peers;
