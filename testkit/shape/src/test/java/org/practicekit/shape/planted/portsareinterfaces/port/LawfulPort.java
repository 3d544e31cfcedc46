package org.practicekit.shape.planted.portsareinterfaces.port;

public interface LawfulPort {
    Answer count();

    record Answer(int count, Certainty certainty) {}

    enum Certainty {
        EXACT,
        ESTIMATED
    }
}
