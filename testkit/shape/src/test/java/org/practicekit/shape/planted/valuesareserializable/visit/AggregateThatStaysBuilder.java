package org.practicekit.shape.planted.valuesareserializable.visit;

public final class AggregateThatStaysBuilder {
    public AggregateThatStays build() {
        return () -> 30;
    }
}
