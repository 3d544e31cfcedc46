/** Properties that hold for every input, checked from a printed seed, and a clock that a test sets. */
module org.practicekit.testkit.property {
    requires transitive org.jspecify;

    exports org.practicekit.testkit.property;
    exports org.practicekit.testkit.time;
}
