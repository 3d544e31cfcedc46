package org.practicekit.shape.planted.packagesnamethebusiness.filing;

public final class LawfulPlace {
    public int minutes() {
        return 30;
    }
}
