package org.practicekit.shape.planted.valuesareserializable.visit;

import java.io.Serializable;

public interface LawfulAggregate extends Serializable {
    int minutes();
}
