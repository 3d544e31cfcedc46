package org.practicekit.shape.planted.packagesnamethebusiness.dto;

public final class Somewhere {
    public int minutes() {
        return 30;
    }
}
