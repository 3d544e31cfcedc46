package org.practicekit.shape.planted.packagesarenullmarked.unmarked;

public final class ValueInUnmarkedInfo {
    public int minutes() {
        return 30;
    }
}
