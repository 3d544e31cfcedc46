package org.practicekit.shape.planted.chancehasaseed.visit;

import java.util.Random;

public final class DrawsFromRandom {
    public int draw() {
        return new Random().nextInt();
    }
}
