package org.practicekit.shape.planted.packagesnamethebusiness.impl;

public final class Somewhere {
    public int minutes() {
        return 30;
    }
}
