package org.practicekit.scheduling.optimization;

import java.util.Arrays;

/** The requests without a place, of which one can be drawn. */
final class LeftOut {
    private final int[] requests;
    private final int[] position;
    private int size;

    LeftOut(int requests) {
        this.requests = new int[requests];
        this.position = new int[requests];
        Arrays.fill(position, -1);
    }

    int size() {
        return size;
    }

    int draw(Dice dice) {
        return requests[dice.below(size)];
    }

    void note(int request, boolean leftOut) {
        int at = position[request];
        if (leftOut && at < 0) {
            position[request] = size;
            requests[size++] = request;
        } else if (!leftOut && at >= 0) {
            int last = requests[--size];
            requests[at] = last;
            position[last] = at;
            position[request] = -1;
        }
    }
}
