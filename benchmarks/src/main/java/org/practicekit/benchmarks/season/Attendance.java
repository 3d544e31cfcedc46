package org.practicekit.benchmarks.season;

import java.time.Instant;

/**
 * A patient in the office.
 *
 * @param arrives when they come
 * @param appointment when they were to come
 * @param bookedMinutes how long the visit was to take
 * @param minutes how long it takes
 */
record Attendance(Instant arrives, Instant appointment, long bookedMinutes, double minutes) {}
