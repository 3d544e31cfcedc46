package org.practicekit.shape.planted.staticsholdnostate.visit;

import java.util.HashMap;

public final class KeepsAHashMap {
    private static final HashMap<String, Integer> KEPT = new HashMap<>();

    public void keep(String name) {
        KEPT.put(name, 1);
    }
}
