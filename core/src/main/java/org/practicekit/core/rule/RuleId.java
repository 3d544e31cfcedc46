package org.practicekit.core.rule;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The stable name of a rule, {@code module.topic.rule} in lower case with hyphens: {@code scheduling.booking.minimum-notice}.
 * Once published an id is never given to another rule.
 *
 * @param value two or more parts joined by dots, each of a-z, 0-9 and inner hyphens, starting with a letter; at most 128
 *     characters
 */
public record RuleId(String value) implements Serializable, Comparable<RuleId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    public RuleId {
        Objects.requireNonNull(value, "rule id");
        if (value.length() > 128 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "rule id (%s) must look like module.topic.rule, in lower case with hyphens.".formatted(value));
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
