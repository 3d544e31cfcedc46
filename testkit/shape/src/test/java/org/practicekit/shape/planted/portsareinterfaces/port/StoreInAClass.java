package org.practicekit.shape.planted.portsareinterfaces.port;

public final class StoreInAClass {
    public int count() {
        return 0;
    }
}
