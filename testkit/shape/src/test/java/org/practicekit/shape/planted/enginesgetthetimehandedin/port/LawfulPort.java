package org.practicekit.shape.planted.enginesgetthetimehandedin.port;

import java.time.Instant;

public interface LawfulPort {
    int open(Instant now);
}
