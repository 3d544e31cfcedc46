/**
 * Everything in memory: the ports of PracticeKit for tests, trials, and hosts that keep a small practice in one process.
 *
 * <p>Read first: {@link org.practicekit.adapter.memory.MemoryScheduling}.
 */
module org.practicekit.adapter.memory {
    requires transitive org.practicekit.core;
    requires transitive org.practicekit.billing;
    requires transitive org.practicekit.scheduling;

    exports org.practicekit.adapter.memory;
}
