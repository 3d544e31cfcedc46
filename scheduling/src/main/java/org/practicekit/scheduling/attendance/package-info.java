/**
 * Who comes and who does not: the record of a patient's visits, the chance that the next one is missed and where it comes
 * from, how good such chances were, how many patients a block can expect, and what the practice's policy makes of missed
 * visits.
 *
 * <p>Begin with {@link org.practicekit.scheduling.attendance.NoShowModel}, which counts a practice's past and says how likely
 * a visit is to be missed; {@link org.practicekit.scheduling.attendance.AttendanceReading}, which makes the counts out of
 * appointments; and {@link org.practicekit.scheduling.attendance.StepCheck}, which says what is due. What the estimates are made of are counts, days, lead times and, where the practice wants it,
 * visit types; nothing in them knows who a patient is.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.attendance;
