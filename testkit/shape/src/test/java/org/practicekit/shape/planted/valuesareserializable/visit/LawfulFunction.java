package org.practicekit.shape.planted.valuesareserializable.visit;

public interface LawfulFunction {
    int minutes(String visit);
}
