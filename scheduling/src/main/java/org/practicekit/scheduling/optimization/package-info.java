/**
 * Filling the schedule: which visits are seen by whom, when and in which room, and how far from the best possible that is.
 *
 * <p>Start with {@link org.practicekit.scheduling.optimization.SlotOptimizer}: it plans a
 * {@link org.practicekit.scheduling.optimization.PlanRequest} on a practice's own setup and diary, and answers with a
 * {@link org.practicekit.scheduling.optimization.SchedulePlan}: openings that could be booked, why others are left out, cost, and a lower
 * bound that no plan can beat. Beneath it, {@link org.practicekit.scheduling.optimization.SlotSolver} solves a
 * {@link org.practicekit.scheduling.optimization.SlotProblem}, in which providers, days, pools and requests are numbers from 0 and time is
 * counted in ticks from the start of each local day; each day has its own number of ticks, so that days on which the clocks change are
 * merely shorter or longer. Everything here is a pure function of its arguments.
 *
 * <p>{@link org.practicekit.scheduling.optimization.OverbookingAdvisor} says how many patients to book for each slot of a session when some do not
 * come, with exact expectations.
 *
 * <p>{@link org.practicekit.scheduling.optimization.TimePricing} says what the open time of the coming days is worth to patients who are yet to
 * call, so that a slot search can leave it to them.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.optimization;
