package org.practicekit.shape.planted.neighbour;

public final class LawfulDiary {}
