package org.practicekit.shape.planted.modulesseeonlycore.claim;

import org.practicekit.shape.planted.neighbour.LawfulDiary;

public final class ClaimThatReadsTheDiary {
    public boolean seen(LawfulDiary diary) {
        return diary.hashCode() != 0;
    }
}
