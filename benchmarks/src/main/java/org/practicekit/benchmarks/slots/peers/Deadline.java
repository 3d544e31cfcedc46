package org.practicekit.benchmarks.slots.peers;

import java.util.function.LongSupplier;

/** Tells a solver to stop, again and again until it is closed, from when a meter of processor time has reached a limit. */
final class Deadline implements AutoCloseable {
    private static final long CHECK_MILLIS = 20;

    private final LongSupplier nanos;
    private final double seconds;
    private final Runnable stop;
    private final Thread watch = new Thread(this::watch, "deadline");

    Deadline(LongSupplier nanos, double seconds, Runnable stop) {
        this.nanos = nanos;
        this.seconds = seconds;
        this.stop = stop;
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(CHECK_MILLIS);
                if (used() >= seconds) {
                    stop.run();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the meter shows, in seconds. */
    double used() {
        return nanos.getAsLong() / 1e9;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
