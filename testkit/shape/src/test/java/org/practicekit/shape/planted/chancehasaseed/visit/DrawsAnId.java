package org.practicekit.shape.planted.chancehasaseed.visit;

import java.util.UUID;

public final class DrawsAnId {
    public UUID draw() {
        return UUID.randomUUID();
    }
}
