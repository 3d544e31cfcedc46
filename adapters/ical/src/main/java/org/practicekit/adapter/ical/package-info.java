/**
 * Appointments and rosters as calendars that other programs can open.
 *
 * <p>This adapter will write a provider's day or an employee's shifts as iCalendar data: one event for each entry,
 * with a stable identifier and a sequence number, so that a change moves the entry in the reader's calendar instead
 * of adding a second one, and with the rules of the location's time zone included. Entries say no more about a
 * patient than the practice's policy allows, which by default is nothing.
 */
@NullMarked
package org.practicekit.adapter.ical;

import org.jspecify.annotations.NullMarked;
