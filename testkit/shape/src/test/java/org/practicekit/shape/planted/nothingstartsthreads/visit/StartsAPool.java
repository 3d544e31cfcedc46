package org.practicekit.shape.planted.nothingstartsthreads.visit;

import java.util.concurrent.Executors;

public final class StartsAPool {
    public void book(Runnable visit) {
        Executors.newCachedThreadPool().execute(visit);
    }
}
