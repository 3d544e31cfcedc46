package org.practicekit.shape.planted.apinameswhathostscanname.visit;

public final class NamesAGeneratedType {
    public ImmutableVisit visit() {
        return new ImmutableVisit();
    }
}
