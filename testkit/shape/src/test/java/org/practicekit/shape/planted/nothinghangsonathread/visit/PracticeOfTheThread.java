package org.practicekit.shape.planted.nothinghangsonathread.visit;

public final class PracticeOfTheThread {
    private final ThreadLocal<String> practice = ThreadLocal.withInitial(() -> "none");

    public String practice() {
        return practice.get();
    }
}
