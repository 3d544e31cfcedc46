package org.practicekit.shape.planted.apinameswhathostscanname.visit;

import org.practicekit.shape.planted.apinameswhathostscanname.internal.LawfulInternal;

public final class NamesAnInternalType {
    public LawfulInternal visit() {
        return new LawfulInternal();
    }
}
