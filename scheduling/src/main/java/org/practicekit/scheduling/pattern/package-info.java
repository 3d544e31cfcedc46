/**
 * What the book tells about the practice: how much is asked for when, how full the hours are, how long patients wait for a
 * visit and at one, how many do not come, and what becomes of the time that is freed; and what a better template would be.
 *
 * <p>{@link org.practicekit.scheduling.pattern.VisitSample} holds the visits of some days as they were known at an instant.
 * Engines turn it into {@link org.practicekit.core.kpi.Kpi}s, each of which names the appointments it was computed from and
 * follows a definition of {@link org.practicekit.scheduling.pattern.PatternKpis}.
 * {@link org.practicekit.scheduling.pattern.HourlyDemand} is what a roster can be made from, and
 * {@link org.practicekit.scheduling.pattern.TemplateAdvisor} sizes blocks and carve-outs.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.pattern;
