package org.practicekit.shape.planted.staticsholdnostate.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

public enum LawfulConstants {
    SHORT,
    LONG;
    public static final List<Integer> MINUTES = List.of(15, 30);
    private static final int[] STEPS = {5, 10};
    private static final Pattern FORM = Pattern.compile("[a-z]+");
    private static final Map<String, Integer> BY_NAME = byName();

    public int step(String name) {
        return FORM.matcher(name).matches() ? BY_NAME.getOrDefault(name, STEPS[0]) : STEPS[1];
    }

    public String word() {
        return switch (this) {
            case SHORT -> "short";
            case LONG -> "long";
        };
    }

    private static Map<String, Integer> byName() {
        Map<String, Integer> names = new HashMap<>();
        names.put("short", 15);
        return Map.copyOf(names);
    }
}
