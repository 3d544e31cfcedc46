package org.practicekit.shape.planted.packagesnamethebusiness.util;

public final class Somewhere {
    public int minutes() {
        return 30;
    }
}
