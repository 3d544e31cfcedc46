package org.practicekit.scheduling.attendance;

import java.util.Locale;

/** Numbers as a person reads them, the same in every locale. */
final class Words {
    private Words() {}

    static String percent(double probability) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * probability);
    }

    static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f points", 100 * share);
    }

    static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
