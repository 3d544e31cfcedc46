package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;

/** What stands around transactions that are written: from whom, to whom, when, under which number. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Envelope extends Serializable {
    /** Who sends. */
    TradingPartner sender();

    /** Who receives. */
    TradingPartner receiver();

    /** Numbers the interchange and its one group, 1 to 999,999,999; the host gives each number once to one receiver. */
    int controlNumber();

    /** When it is written, on the clock of the sender. */
    LocalDateTime writtenAt();

    /** Whether it is only a test. */
    @Value.Default
    default boolean test() {
        return false;
    }

    /** A builder; only {@code test} may be left out. */
    static EnvelopeBuilder builder() {
        return new EnvelopeBuilder();
    }

    @Value.Check
    default void check() {
        if (controlNumber() < 1 || controlNumber() > 999_999_999) {
            throw new IllegalArgumentException(
                    "control number (%d) must be 1 to 999999999.".formatted(controlNumber()));
        }
    }
}
