package org.practicekit.shape.planted.staticsholdnostate.visit;

public final class CountsInAStatic {
    private static int count;

    public int next() {
        return ++count;
    }
}
