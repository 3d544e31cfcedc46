package org.practicekit.shape.planted.chancehasaseed.visit;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

public final class LawfulDraw {
    public int draw(long seed) {
        return new SplittableRandom(seed).nextInt();
    }

    public void shuffle(List<String> patients, long seed) {
        Collections.shuffle(patients, new Random(seed));
    }

    public UUID id(byte[] name) {
        return UUID.nameUUIDFromBytes(name);
    }
}
