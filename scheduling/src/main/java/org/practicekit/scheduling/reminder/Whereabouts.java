package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where a patient may be when the telephone rings.
 *
 * @param zone the zone whose clock they look at
 * @param state the state's two letters, or null when it is not known
 */
public record Whereabouts(ZoneId zone, @Nullable String state) implements Serializable {
    public Whereabouts {
        Objects.requireNonNull(zone, "zone");
        if (state != null && !state.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "a state is two capital letters, but has %d characters.".formatted(state.length()));
        }
    }

    /** A place in an unknown state. */
    public static Whereabouts in(ZoneId zone) {
        return new Whereabouts(zone, null);
    }

    /** The state as rows of law name it: {@code US-FL}. */
    Optional<String> place() {
        return Optional.ofNullable(state).map(letters -> "US-" + letters);
    }
}
