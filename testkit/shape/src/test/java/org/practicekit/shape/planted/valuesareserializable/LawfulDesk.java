package org.practicekit.shape.planted.valuesareserializable;

public final class LawfulDesk {
    private final int limit;

    public LawfulDesk(int limit) {
        this.limit = limit;
    }

    public AnswerThatStays ask() {
        return new AnswerThatStays(limit);
    }
}
