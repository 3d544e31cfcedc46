package org.practicekit.shape.planted.modulesseeonlycore.claim;

public final class LawfulClaim {
    public int lines() {
        return 1;
    }
}
