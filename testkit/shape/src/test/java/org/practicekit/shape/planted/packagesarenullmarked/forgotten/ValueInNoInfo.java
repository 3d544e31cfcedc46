package org.practicekit.shape.planted.packagesarenullmarked.forgotten;

public final class ValueInNoInfo {
    public int minutes() {
        return 30;
    }
}
