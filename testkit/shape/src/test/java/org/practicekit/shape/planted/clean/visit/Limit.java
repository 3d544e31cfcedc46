package org.practicekit.shape.planted.clean.visit;

import java.io.Serializable;

public final class Limit implements Serializable {
    private final int visits;

    public Limit(int visits) {
        this.visits = visits;
    }

    public boolean allows(int booked) {
        return booked < visits;
    }
}
