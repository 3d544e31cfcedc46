package org.practicekit.shape.planted.valuesareserializable.visit;

public interface AggregateThatStays {
    int minutes();
}
