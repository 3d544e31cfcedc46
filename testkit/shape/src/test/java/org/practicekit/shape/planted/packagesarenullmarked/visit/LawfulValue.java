package org.practicekit.shape.planted.packagesarenullmarked.visit;

public final class LawfulValue {
    public int minutes() {
        return 30;
    }
}
