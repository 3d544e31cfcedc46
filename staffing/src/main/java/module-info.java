/** Rosters, credentials and the people side of a practice. */
module org.practicekit.staffing {
    requires static org.jspecify;
}
