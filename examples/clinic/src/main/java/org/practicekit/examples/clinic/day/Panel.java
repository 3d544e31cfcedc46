package org.practicekit.examples.clinic.day;

import java.util.List;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.Location;

/**
 * A location's day.
 *
 * @param location where
 * @param time from the first opening to the last, on whole half hours
 * @param columns clinicians first, then staff, rooms and equipment
 */
record Panel(Location location, TimeRange time, List<Column> columns) {}
