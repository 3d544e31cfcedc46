package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;

/**
 * What an edit asks for: the series as it shall be, and what has to be booked, moved and called off for it. Nothing is booked
 * yet, and some of it may turn out not to be had. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface SeriesPlan extends Serializable {
    /** The series; visits that are to be booked are open in it, and those that are to be moved stand at their new time. */
    VisitSeries series();

    /** The series that is split off, if it is. */
    Optional<VisitSeries> continuation();

    /** What has to be done, in the order of the ids. */
    List<Step> steps();

    /** A builder; the series is required. */
    static SeriesPlanBuilder builder() {
        return new SeriesPlanBuilder();
    }

    /** One thing to do. */
    sealed interface Step extends Serializable {
        /** For which visit. */
        LocalDateTime occurrence();
    }

    /**
     * A visit that has no appointment gets one.
     *
     * @param wish when and with whom
     */
    record Book(Occurrence wish) implements Step {
        @Override
        public LocalDateTime occurrence() {
            return wish.id();
        }
    }

    /**
     * A visit gets another appointment instead of the one it has.
     *
     * @param before as it is
     * @param wish as it shall be; its appointment is still the old one
     */
    record Move(Occurrence before, Occurrence wish) implements Step {
        @Override
        public LocalDateTime occurrence() {
            return wish.id();
        }
    }

    /**
     * A visit loses its appointment.
     *
     * @param before as it is
     */
    record CallOff(Occurrence before) implements Step {
        @Override
        public LocalDateTime occurrence() {
            return before.id();
        }
    }
}
