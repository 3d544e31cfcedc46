package org.practicekit.shape.planted.chancehasaseed.visit;

import java.util.random.RandomGenerator;

public final class DrawsFromAnyGenerator {
    public int draw() {
        return RandomGenerator.getDefault().nextInt();
    }
}
