package org.practicekit.shape.planted.staticsholdnostate.visit;

public final class OffersAnArray {
    public static final int[] MINUTES = {15, 30};
}
