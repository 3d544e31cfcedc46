package org.practicekit.shape.planted.chancehasaseed.visit;

import java.security.SecureRandom;

public final class DrawsSecurely {
    public int draw(byte[] seed) {
        return new SecureRandom(seed).nextInt();
    }
}
