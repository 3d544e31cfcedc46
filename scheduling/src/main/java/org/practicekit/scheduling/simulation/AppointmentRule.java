package org.practicekit.scheduling.simulation;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** A way to hand out the times of a session. Implementations are immutable and thread-safe. */
public interface AppointmentRule extends Serializable {
    /** What people call it: "two at the start". */
    String title();

    /**
     * When each patient is to come, from the beginning of the session, in order.
     *
     * @param planned the time planned for each patient, in the order in which they are seen
     */
    List<Duration> times(List<Duration> planned);
}
