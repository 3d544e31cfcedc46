package org.practicekit.shape.planted.valuesareserializable.visit;

public final class LawfulAccident extends RuntimeException {
    public LawfulAccident(String message) {
        super(message);
    }
}
