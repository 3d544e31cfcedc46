package org.practicekit.shape.planted.staticsholdnostate.visit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class KeepsAMap {
    private static final Map<String, Integer> KEPT = new ConcurrentHashMap<>();

    public void keep(String name) {
        KEPT.put(name, 1);
    }
}
