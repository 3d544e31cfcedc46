package org.practicekit.billing.edit.coding;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.time.DateRange;

/**
 * What a list says of a modifier. Immutable.
 *
 * @param code which one
 * @param effective when it exists
 * @param place where it stands among others, those that change the price first; null when the list does not say
 */
public record ModifierFacts(
        String code, DateRange effective, @Nullable Integer place) implements CodeRow {
    public ModifierFacts {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effective, "effective");
    }

    /** Where it stands among others: lower ones first. Empty when the list does not say. */
    public OptionalInt rank() {
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("code", code)
                .text("effective", effective.toString())
                .text("place", place == null ? "" : place.toString());
    }
}
