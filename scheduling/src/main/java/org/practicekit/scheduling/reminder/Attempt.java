package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.scheduling.message.MessageKind;

/**
 * A message that somebody wants to send.
 *
 * @param kind what it says
 * @param route over what and where
 * @param characters how long its text is
 */
public record Attempt(MessageKind kind, Route route, int characters) implements Serializable {
    public Attempt {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(route, "route");
        if (characters < 1) {
            throw new IllegalArgumentException("a message has 1 or more characters, not %d.".formatted(characters));
        }
    }
}
