package org.practicekit.shape.planted.nothingstartsthreads.visit;

import java.util.concurrent.ForkJoinPool;

public final class ForksAndJoins {
    public int size(ForkJoinPool pool) {
        return pool.getParallelism();
    }
}
