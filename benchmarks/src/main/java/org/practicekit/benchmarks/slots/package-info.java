/**
 * Filling a schedule in batch: instances as text, a generator of them, a judge that shares nothing with the solver, and the solver
 * beside its peers.
 *
 * <p>Start with {@link org.practicekit.benchmarks.slots.SlotsCommand}.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.benchmarks.slots;
