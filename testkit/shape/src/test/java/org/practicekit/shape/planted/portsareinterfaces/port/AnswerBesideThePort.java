package org.practicekit.shape.planted.portsareinterfaces.port;

public record AnswerBesideThePort(int count) {}
