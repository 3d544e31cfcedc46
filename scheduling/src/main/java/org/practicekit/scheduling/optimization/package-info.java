/**
 * Filling a schedule as well as can be: how many patients to book for each slot of a session when some do not come, with exact
 * expectations. {@link org.practicekit.scheduling.optimization.OverbookingAdvisor} is the engine.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.optimization;
