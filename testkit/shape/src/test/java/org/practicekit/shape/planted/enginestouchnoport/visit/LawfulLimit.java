package org.practicekit.shape.planted.enginestouchnoport.visit;

public final class LawfulLimit {
    public boolean reached(int visits) {
        return visits >= 20;
    }
}
