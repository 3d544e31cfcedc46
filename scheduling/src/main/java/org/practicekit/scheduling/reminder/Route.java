package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.scheduling.message.Channel;

/**
 * One way to reach somebody.
 *
 * @param point where
 * @param channel over what
 */
public record Route(ContactPointId point, Channel channel) implements Serializable {
    public Route {
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(channel, "channel");
    }

    /** {@code text to mobile-17}. */
    @Override
    public String toString() {
        return channel.name().toLowerCase(Locale.ROOT) + " to " + point;
    }
}
