package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/** How far an edit reaches. Visits that took place, or whose time has come, are never reached. */
public sealed interface Scope extends Serializable, Fingerprinted {
    /**
     * This visit and no other.
     *
     * @param occurrence the date that the pattern first gave it, wherever it was moved since
     */
    record This(LocalDateTime occurrence) implements Scope {
        public This {
            Objects.requireNonNull(occurrence, "occurrence");
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("this", occurrence.toString());
        }
    }

    /**
     * This visit and those whose dates follow.
     *
     * @param occurrence the date that the pattern first gave it, wherever it was moved since
     */
    record Following(LocalDateTime occurrence) implements Scope {
        public Following {
            Objects.requireNonNull(occurrence, "occurrence");
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("following", occurrence.toString());
        }
    }

    /** All that are still to come. */
    record All() implements Scope {
        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("all", "");
        }
    }
}
