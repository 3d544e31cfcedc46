package org.practicekit.shape.planted.nobodyprints.visit;

public final class PrintsOut {
    public void book() {
        System.out.println("booked");
    }
}
