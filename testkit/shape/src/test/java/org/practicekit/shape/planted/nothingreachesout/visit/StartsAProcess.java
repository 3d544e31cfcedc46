package org.practicekit.shape.planted.nothingreachesout.visit;

import java.io.IOException;

public final class StartsAProcess {
    public Process start() throws IOException {
        return new ProcessBuilder("date").start();
    }
}
