package org.practicekit.shape.planted.valuesareserializable.visit;

public enum LawfulEnum {
    SHORT,
    LONG
}
