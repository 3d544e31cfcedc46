package org.practicekit.shape.planted.chancehasaseed.visit;

import java.util.Collections;
import java.util.List;

public final class ShufflesAnyhow {
    public void draw(List<String> patients) {
        Collections.shuffle(patients);
    }
}
