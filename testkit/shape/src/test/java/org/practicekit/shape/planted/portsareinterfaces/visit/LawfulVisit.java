package org.practicekit.shape.planted.portsareinterfaces.visit;

public final class LawfulVisit {
    public int minutes() {
        return 30;
    }
}
