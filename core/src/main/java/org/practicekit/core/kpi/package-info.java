/**
 * Numbers that a practice steers by. A {@link org.practicekit.core.kpi.Kpi} says what it measures, as of when and over which
 * days, and names what it was computed from, so that anybody can compute it again. Numbers are exact; where there is nothing
 * to divide by, there is a reason instead of a number.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.kpi;
