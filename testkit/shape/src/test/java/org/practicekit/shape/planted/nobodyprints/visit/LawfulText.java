package org.practicekit.shape.planted.nobodyprints.visit;

public final class LawfulText {
    public String book() {
        return "booked";
    }
}
