package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.kpi.KpiSource;

/** What a session of the week is asked for. Made from the book, or stated by whoever knows better. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SessionNeed extends Serializable {
    /** Which session. */
    TemplateSession session();

    /** How many sessions of the kind it was counted over; 0 when it was only stated. */
    int sessions();

    /** What is asked for, by visit type. */
    List<TypeDemand> demands();

    /** The visits it was counted from. */
    List<KpiSource> considered();

    /** A builder; session and number of sessions are required. */
    static SessionNeedBuilder builder() {
        return new SessionNeedBuilder();
    }

    /**
     * What the visits of this sample asked of a session. Visits called off ask for nothing; those missed do. Room times of all
     * the sample's visits of a type tell how long it takes; where fewer than five were noted, the planned length with half of
     * it as the standard deviation is taken.
     */
    static SessionNeed of(VisitSample sample, TemplateSession session) {
        return new NeedCount(sample, session).count();
    }
}
