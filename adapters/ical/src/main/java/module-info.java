/** Appointments and rosters as iCalendar data. */
module org.practicekit.adapter.ical {
    requires static org.jspecify;
}
