/** Access, disclosure, safety, audit and record-keeping duties of a practice. */
module org.practicekit.compliance {
    requires static org.jspecify;
}
