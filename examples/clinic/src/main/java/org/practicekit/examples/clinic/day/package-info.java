/**
 * A clinic's day: {@link org.practicekit.examples.clinic.day.DayRun} lets the requests come in one by one and books them,
 * {@link org.practicekit.examples.clinic.day.DaySheet} lays the result out in columns, and the three renderers beside it
 * print it, write it as JSON, and draw the page.
 */
@NullMarked
package org.practicekit.examples.clinic.day;

import org.jspecify.annotations.NullMarked;
