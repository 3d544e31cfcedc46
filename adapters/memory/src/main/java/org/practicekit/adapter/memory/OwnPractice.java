package org.practicekit.adapter.memory;

import org.practicekit.core.id.PracticeId;

/** A unit of work belongs to one practice. */
final class OwnPractice {
    private OwnPractice() {}

    static void check(PracticeId own, PracticeId asked) {
        if (!own.equals(asked)) {
            throw new IllegalArgumentException(
                    "this unit of work is for practice %s, not %s. Maybe its ports were kept.".formatted(own, asked));
        }
    }
}
