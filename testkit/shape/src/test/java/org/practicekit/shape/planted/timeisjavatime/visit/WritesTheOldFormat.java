package org.practicekit.shape.planted.timeisjavatime.visit;

import java.text.SimpleDateFormat;
import java.util.Locale;

public final class WritesTheOldFormat {
    public String written(long instant) {
        return new SimpleDateFormat("yyyy", Locale.ROOT).format(instant);
    }
}
