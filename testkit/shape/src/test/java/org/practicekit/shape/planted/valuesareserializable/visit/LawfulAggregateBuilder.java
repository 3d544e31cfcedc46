package org.practicekit.shape.planted.valuesareserializable.visit;

public final class LawfulAggregateBuilder {
    public LawfulAggregate build() {
        return () -> 30;
    }
}
