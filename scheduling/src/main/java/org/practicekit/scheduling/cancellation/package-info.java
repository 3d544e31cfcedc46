/**
 * Calling visits off, and visits that are missed: what was in good time, what was late, what it costs, and who may waive that.
 *
 * <p>{@link org.practicekit.scheduling.cancellation.CancellationCheck} is the engine. It holds one visit against the practice's
 * own {@link org.practicekit.scheduling.policy.CancellationPolicy} and against the law where the law has a say.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.cancellation;
