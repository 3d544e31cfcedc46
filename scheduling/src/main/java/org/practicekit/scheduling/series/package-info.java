/**
 * Recurring visits: a pattern of dates after RFC 5545, the series that a patient was promised, and what an edit of one visit,
 * of this one and those that follow, or of all of them means.
 *
 * <p>{@link org.practicekit.scheduling.series.SeriesPattern} says on which dates;
 * {@link org.practicekit.scheduling.series.VisitSeries} keeps what became of each; and
 * {@link org.practicekit.scheduling.series.SeriesPlanner} works out what an edit asks for, without booking anything.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.series;
