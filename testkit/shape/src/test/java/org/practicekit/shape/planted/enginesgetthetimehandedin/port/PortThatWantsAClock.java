package org.practicekit.shape.planted.enginesgetthetimehandedin.port;

import java.time.Clock;

public interface PortThatWantsAClock {
    int open(Clock clock);
}
