package org.practicekit.shape.planted.librariesaregranted.claim;

import java.util.List;

public final class LawfulClaim {
    public List<Integer> lines() {
        return List.of(1);
    }
}
