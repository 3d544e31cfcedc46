package org.practicekit.shape.planted.nobodyprints.visit;

public final class PrintsItsTrace {
    public void fail(RuntimeException failure) {
        failure.printStackTrace();
    }
}
