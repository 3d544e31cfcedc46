package org.practicekit.core.kpi;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/**
 * A number that a practice steers by, with its lineage: whoever looks up {@link #considered()} as it was
 * {@linkplain #asOf() then} and follows the definition gets the same number. Immutable. Holds ids and codes, never people.
 */
@Value.Immutable
@PracticeKitStyle
public interface Kpi extends Serializable, Fingerprinted {
    /** What it measures. */
    KpiDefinition definition();

    /** The number, or why there is none. */
    Figure figure();

    /** When it was so: what was recorded later has no part in it. */
    Instant asOf();

    /** The days it is about, each on the calendar of the place concerned. */
    DateRange period();

    /** What it is confined to, by name: {@code visit-type = follow-up}; empty for everything. In the order given. */
    Map<String, String> dimensions();

    /** Everything that the number rests on. */
    List<KpiSource> considered();

    /** Those of {@link #considered()} that make up the number above the line: the no-shows among the visits that were due. */
    List<KpiSource> counted();

    /** A builder; definition, figure, as-of instant and period are required. */
    static KpiBuilder builder() {
        return new KpiBuilder();
    }

    /** The only value of this dimension that it covers; empty when it covers them all. */
    default Optional<String> dimension(String name) {
        return Optional.ofNullable(dimensions().get(name));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("definition", definition())
                .value("figure", figure())
                .instant("asOf", asOf())
                .text("period", period().toString())
                .texts("dimensions", dimensions())
                .each("considered", considered())
                .each("counted", counted());
    }

    @Value.Check
    default void check() {
        Set<KpiSource> known = new HashSet<>(considered());
        for (KpiSource source : counted()) {
            if (!known.contains(source)) {
                throw new IllegalArgumentException("%s counts %s, which it did not consider."
                        .formatted(definition().id(), source));
            }
        }
    }
}
