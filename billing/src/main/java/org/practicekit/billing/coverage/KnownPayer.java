package org.practicekit.billing.coverage;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/** A payer that the practice works with, and what its cards look like. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface KnownPayer extends Serializable, Fingerprinted {
    /** Which one. */
    PayerId id();

    /** What it is called in messages. */
    @Size(min = 1, max = 60)
    String name();

    /** On which days the practice works with it. */
    @Value.Default
    default DateRange effective() {
        return DateRange.ALWAYS;
    }

    /** What its cards look like; on a day without a form anything will do. */
    List<CardForm> cards();

    /** A builder; id and name are required. */
    static KnownPayerBuilder builder() {
        return new KnownPayerBuilder();
    }

    /** What its cards look like on {@code day}. */
    default Optional<CardForm> cardOn(LocalDate day) {
        return cards().stream().filter(card -> card.effective().contains(day)).findFirst();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .text("name", name())
                .text("effective", effective().toString())
                .each("cards", cards());
    }

    @Value.Check
    default void check() {
        for (int i = 0; i < cards().size(); i++) {
            for (int j = i + 1; j < cards().size(); j++) {
                if (cards().get(i).effective().overlaps(cards().get(j).effective())) {
                    throw new IllegalArgumentException(
                            "payer %s has two forms of cards for the same day. Maybe the older one should end."
                                    .formatted(id()));
                }
            }
        }
    }
}
