package org.practicekit.shape.planted.apinameswhathostscanname.visit;

final class LawfulHidden {}
