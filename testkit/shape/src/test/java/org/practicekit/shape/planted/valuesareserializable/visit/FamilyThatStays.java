package org.practicekit.shape.planted.valuesareserializable.visit;

import java.io.Serializable;

public sealed interface FamilyThatStays {
    record Kept(int visits) implements FamilyThatStays, Serializable {}

    record Gone(int visits) implements FamilyThatStays, Serializable {}
}
