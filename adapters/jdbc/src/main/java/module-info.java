/** Ports kept in a relational database. */
module org.practicekit.adapter.jdbc {
    requires static org.jspecify;
}
