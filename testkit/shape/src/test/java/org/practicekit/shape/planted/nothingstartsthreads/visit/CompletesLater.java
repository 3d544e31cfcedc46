package org.practicekit.shape.planted.nothingstartsthreads.visit;

import java.util.concurrent.CompletableFuture;

public final class CompletesLater {
    public void book(Runnable visit) {
        CompletableFuture.runAsync(visit);
    }
}
