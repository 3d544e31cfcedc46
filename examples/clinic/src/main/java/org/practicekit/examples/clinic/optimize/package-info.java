/**
 * A week of wanted visits, booked first come, first served and planned at once, side by side.
 * {@link org.practicekit.examples.clinic.optimize.WeekRun} does both; {@link org.practicekit.examples.clinic.optimize.WeekText} and
 * {@link org.practicekit.examples.clinic.optimize.WeekJson} show them.
 */
@NullMarked
package org.practicekit.examples.clinic.optimize;

import org.jspecify.annotations.NullMarked;
