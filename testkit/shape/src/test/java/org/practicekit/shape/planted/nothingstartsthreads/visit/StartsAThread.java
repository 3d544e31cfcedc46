package org.practicekit.shape.planted.nothingstartsthreads.visit;

public final class StartsAThread {
    public void book(Runnable visit) {
        new Thread(visit).start();
    }
}
