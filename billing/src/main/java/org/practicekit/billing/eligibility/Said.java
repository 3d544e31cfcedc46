package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.practicekit.core.rule.RuleId;

/**
 * Something read out of a payer's answer, with where it stands there and by which rules it was read. Immutable.
 *
 * @param value what was read
 * @param evidence the parts of the message it came from, in order; empty only where nothing was said
 * @param rules the reading rules that had a part in it, in the order of their ids
 * @param <T> what it is
 */
public record Said<T extends Serializable>(T value, List<Integer> evidence, List<RuleId> rules)
        implements Serializable {
    public Said {
        Objects.requireNonNull(value, "value");
        evidence = List.copyOf(new TreeSet<>(evidence));
        rules = List.copyOf(new TreeSet<>(rules));
    }

    /** {@code USD 20.00 [12, 14]}. */
    @Override
    public String toString() {
        return value + " " + evidence;
    }
}
