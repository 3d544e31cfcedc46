package org.practicekit.shape.planted.valuesareserializable.visit;

public record RecordThatStays(int minutes) {}
