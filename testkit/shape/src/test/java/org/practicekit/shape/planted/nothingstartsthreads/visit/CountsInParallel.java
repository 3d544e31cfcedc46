package org.practicekit.shape.planted.nothingstartsthreads.visit;

import java.util.List;

public final class CountsInParallel {
    public long count(List<String> visits) {
        return visits.parallelStream().count();
    }
}
