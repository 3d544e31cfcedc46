package org.practicekit.core.kpi;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The stable name of a KPI, {@code module.topic.kpi} in lower case with hyphens: {@code scheduling.pattern.no-show-rate}.
 * Once published an id is never given to another KPI, and what it measures does not change.
 *
 * @param value two or more parts joined by dots, each of a-z, 0-9 and inner hyphens, starting with a letter; at most 128
 *     characters
 */
public record KpiId(String value) implements Serializable, Comparable<KpiId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    public KpiId {
        Objects.requireNonNull(value, "kpi id");
        if (value.length() > 128 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "kpi id (%s) must look like module.topic.kpi, in lower case with hyphens.".formatted(value));
        }
    }

    @Override
    public int compareTo(KpiId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
