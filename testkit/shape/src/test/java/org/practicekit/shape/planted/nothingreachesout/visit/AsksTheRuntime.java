package org.practicekit.shape.planted.nothingreachesout.visit;

public final class AsksTheRuntime {
    public long free() {
        return Runtime.getRuntime().freeMemory();
    }
}
