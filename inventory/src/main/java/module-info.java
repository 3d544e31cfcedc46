/** Stock, procurement and recalls of a practice. */
module org.practicekit.inventory {
    requires static org.jspecify;
}
