package org.practicekit.shape.planted.enginestouchnoport.visit;

import org.practicekit.shape.planted.enginestouchnoport.LawfulDesk;

public final class LimitThatAsksTheDesk {
    public boolean reached(LawfulDesk desk) {
        return desk.full();
    }
}
