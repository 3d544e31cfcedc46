package org.practicekit.shape.planted.chancehasaseed.visit;

import java.util.concurrent.ThreadLocalRandom;

public final class DrawsFromTheThread {
    public int draw() {
        return ThreadLocalRandom.current().nextInt();
    }
}
