package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.rule.Finding;

/** Whether a message may go over a route at an instant. */
public sealed interface Verdict extends Serializable {
    /** What the rules said. */
    List<Finding> findings();

    /**
     * It may.
     *
     * @param basis on what it rests
     * @param findings what was looked at
     */
    record Go(Basis basis, List<Finding> findings) implements Verdict {
        public Go {
            Objects.requireNonNull(basis, "basis");
            findings = List.copyOf(findings);
        }
    }

    /**
     * Not yet.
     *
     * @param until the first instant at which it is worth asking again
     * @param findings what stands in the way
     */
    record Wait(Instant until, List<Finding> findings) implements Verdict {
        public Wait {
            Objects.requireNonNull(until, "until");
            findings = List.copyOf(findings);
        }
    }

    /**
     * Not over this route.
     *
     * @param findings what stands in the way
     */
    record Never(List<Finding> findings) implements Verdict {
        public Never {
            findings = List.copyOf(findings);
        }
    }
}
