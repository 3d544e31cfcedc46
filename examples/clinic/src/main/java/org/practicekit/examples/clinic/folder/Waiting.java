package org.practicekit.examples.clinic.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.practicekit.scheduling.waitlist.WaitlistWish;

/**
 * Somebody waits for an earlier time, and how they answer when they are asked.
 *
 * @param id which one
 * @param joins when they are put on the list
 * @param wish what they would take
 * @param givesUp the request whose visit they give up for it
 * @param agreed whether they agreed to be asked
 * @param says yes or no, or nothing
 * @param after how long they take to say so
 */
public record Waiting(
        String id,
        Instant joins,
        WaitlistWish wish,
        Optional<String> givesUp,
        boolean agreed,
        Optional<Boolean> says,
        Duration after) {}
