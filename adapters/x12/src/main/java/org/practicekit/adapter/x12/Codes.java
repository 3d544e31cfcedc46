package org.practicekit.adapter.x12;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The forms of short texts that stand in acknowledgements, so that none can carry anything else. */
final class Codes {
    static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,9}");
    static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,3}");
    static final Pattern LOOP = Pattern.compile("[A-Z0-9]{1,6}");
    static final Pattern VERSION = Pattern.compile("[A-Z0-9]{1,12}");

    private Codes() {}

    static void require(Pattern form, String text, String what) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("%s must look like %s.".formatted(what, form));
        }
    }

    static Function<String, Optional<String>> of(Pattern form) {
        return text -> form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
