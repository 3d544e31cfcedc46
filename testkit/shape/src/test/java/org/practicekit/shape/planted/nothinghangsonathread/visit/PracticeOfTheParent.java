package org.practicekit.shape.planted.nothinghangsonathread.visit;

public final class PracticeOfTheParent {
    public String practice(InheritableThreadLocal<String> practice) {
        return practice.get();
    }
}
