/**
 * How a session would go: patients who are booked, come late or not at all, walk in, and take longer or shorter than planned.
 * {@link org.practicekit.scheduling.simulation.SessionSimulator} plays it many times and says how long patients wait, how
 * long the clinician has nobody to see, and how late it becomes. {@link org.practicekit.scheduling.simulation.AppointmentRules}
 * are the ways to hand out times that every study compares itself with.
 *
 * <p>Chance comes from a seed alone: the same plan, number of sessions and seed give the same figures on every machine.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.simulation;
