package org.practicekit.shape.planted.nobodyprints.visit;

public final class PrintsErr {
    public void book() {
        System.err.println("booked");
    }
}
