package org.practicekit.shape.planted.chancehasaseed.visit;

import java.util.SplittableRandom;

public final class DrawsFromSplittable {
    public int draw() {
        return new SplittableRandom().nextInt();
    }
}
