package org.practicekit.billing.goodfaith;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * One number that the rules set for some time.
 *
 * @param topic for what
 * @param number how many
 * @param effective on which days it holds
 * @param citation where it stands
 */
public record LawRow(LawTopic topic, int number, DateRange effective, Citation citation)
        implements Serializable, Fingerprinted {
    public LawRow {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(citation, "citation");
        if (number < 0) {
            throw new IllegalArgumentException("%s (%d) cannot be negative.".formatted(topic.word(), number));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("topic", topic.word())
                .number("number", number)
                .text("effective", effective.toString())
                .value("citation", citation);
    }
}
