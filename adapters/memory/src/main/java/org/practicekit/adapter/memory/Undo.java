package org.practicekit.adapter.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a unit of work did, and how to take it back, the last thing first. */
final class Undo {
    private final boolean guarded;
    private final Deque<Runnable> steps = new ArrayDeque<>();

    Undo(boolean guarded) {
        this.guarded = guarded;
    }

    /**
     * Notes how to take back what is about to be done.
     *
     * @throws IllegalStateException in a unit without guards, which only reads
     */
    void later(Runnable step) {
        if (!guarded) {
            throw new IllegalStateException(
                    "a unit of work without guards only reads. Maybe a guard was forgotten: a database would let two writers in.");
        }
        steps.push(step);
    }

    void all() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
