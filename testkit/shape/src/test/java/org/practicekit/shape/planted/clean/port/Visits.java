package org.practicekit.shape.planted.clean.port;

import java.io.Serializable;
import java.time.LocalDate;

public interface Visits {
    int on(LocalDate day);

    sealed interface Write extends Serializable {
        record Stored(int version) implements Write {}

        record Stale(int version) implements Write {}
    }
}
