package org.practicekit.shape.planted.nothingstartsthreads.visit;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

public final class LawfulLock {
    private final ReentrantLock lock = new ReentrantLock();

    public long count(List<String> visits) {
        lock.lock();
        try {
            return visits.stream().count();
        } finally {
            lock.unlock();
        }
    }
}
