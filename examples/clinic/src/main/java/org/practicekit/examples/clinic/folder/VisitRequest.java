package org.practicekit.examples.clinic.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.practicekit.scheduling.availability.SlotRequest;

/**
 * A call, a message, a form: somebody wants to be seen.
 *
 * @param id which one
 * @param received when it reached the desk
 * @param wanted what is wanted, on the day of the practice folder
 * @param decidesAfter how long the time is held until they say yes
 * @param confirms when they say again that they will come, if they do
 */
public record VisitRequest(
        String id, Instant received, SlotRequest wanted, Duration decidesAfter, Optional<Instant> confirms) {}
