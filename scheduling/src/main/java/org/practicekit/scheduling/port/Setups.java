package org.practicekit.scheduling.port;

import java.util.Optional;
import org.practicekit.core.id.PracticeId;
import org.practicekit.scheduling.availability.SchedulingSetup;

/**
 * Holds what each practice agreed. Handing out the same instance as long as nothing changed makes everything faster, and is
 * not required.
 */
public interface Setups {
    /** The setup in force, or empty for a practice that has none. */
    Optional<SchedulingSetup> current(PracticeId practice);
}
