package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The modifiers that can say that two procedures of a pair have nothing to do with each other. */
final class AssociatedModifiers {
    /** Parts of the body. */
    private static final Set<String> ANATOMIC = Set.of(
            "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA", "T1", "T2", "T3",
            "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT", "LC", "LD", "RC", "LM", "RI");

    /** About the time around a procedure, and others. */
    private static final Set<String> OTHER = Set.of("24", "25", "57", "58", "78", "79", "27", "91");

    private static final Set<String> NARROW = Set.of("XE", "XS", "XP", "XU");
    private static final LocalDate NARROW_SINCE = LocalDate.of(2015, 1, 1);

    private AssociatedModifiers() {}

    /** Whether a line has one, 59 and the narrower ones not counted. */
    static boolean hasPlain(List<String> modifiers) {
        return hasAny(modifiers, ANATOMIC) || hasAny(modifiers, OTHER);
    }

    /** Whether a line has one that names a part of the body. */
    static boolean hasAnatomic(List<String> modifiers) {
        return hasAny(modifiers, ANATOMIC);
    }

    /** Whether a line has 59, or one of the narrower ones that there are since 2015. */
    static boolean hasDistinct(List<String> modifiers, LocalDate day) {
        return modifiers.contains("59") || hasNarrow(modifiers, day);
    }

    /** Whether a line has XE, XS, XP or XU, which there are since 2015. */
    static boolean hasNarrow(List<String> modifiers, LocalDate day) {
        return !day.isBefore(NARROW_SINCE) && hasAny(modifiers, NARROW);
    }

    private static boolean hasAny(List<String> modifiers, Set<String> some) {
        for (int i = 0; i < modifiers.size(); i++) {
            if (some.contains(modifiers.get(i))) {
                return true;
            }
        }
        return false;
    }
}
