package org.practicekit.shape.planted.chancehasaseed.visit;

public final class DrawsFromMath {
    public double draw() {
        return Math.random();
    }
}
