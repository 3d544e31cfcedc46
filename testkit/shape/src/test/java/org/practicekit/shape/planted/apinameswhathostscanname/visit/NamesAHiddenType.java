package org.practicekit.shape.planted.apinameswhathostscanname.visit;

public final class NamesAHiddenType {
    public boolean same(LawfulHidden visit) {
        return visit.equals(this);
    }
}
