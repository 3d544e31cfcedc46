package org.practicekit.core.kpi;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;

/** What a KPI measures, and on whose authority it is measured so. Implementations are immutable and thread-safe. */
public interface KpiDefinition extends Serializable, Fingerprinted {
    /** The stable name. */
    KpiId id();

    /** What it is called. */
    String title();

    /** How it is computed, in a sentence that an office manager can follow: what is counted, of what, and what is left out. */
    String formula();

    /** What it counts. */
    KpiUnit unit();

    /** Who measures it so. */
    Citation citation();

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .text("title", title())
                .text("formula", formula())
                .text("unit", unit().word())
                .value("citation", citation());
    }
}
