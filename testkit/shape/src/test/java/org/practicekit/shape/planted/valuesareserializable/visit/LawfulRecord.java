package org.practicekit.shape.planted.valuesareserializable.visit;

import java.io.Serializable;

public record LawfulRecord(int minutes) implements Serializable {}
