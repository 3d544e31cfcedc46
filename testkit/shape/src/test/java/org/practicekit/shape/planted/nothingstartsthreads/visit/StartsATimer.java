package org.practicekit.shape.planted.nothingstartsthreads.visit;

import java.util.Timer;

public final class StartsATimer {
    public void stop(Timer timer) {
        timer.cancel();
    }
}
