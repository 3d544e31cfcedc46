package org.practicekit.shape.planted.nothinghangsonathread.visit;

public final class LawfulPractice {
    public String practice(String practice) {
        return practice;
    }
}
