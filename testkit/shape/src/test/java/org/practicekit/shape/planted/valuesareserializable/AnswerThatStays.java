package org.practicekit.shape.planted.valuesareserializable;

public record AnswerThatStays(int visits) {}
