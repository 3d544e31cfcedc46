package org.practicekit.billing.requirement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * One row of what a payer requires: a topic, for which cases, on which days of service, and where the payer says so. A row can
 * also say that something is <em>not</em> required, which is how an exception to a wider row is written. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface Requirement extends Serializable, Fingerprinted {
    /** What the office calls the row, unique among its rows. */
    @NotBlank
    @Size(max = 60)
    String name();

    /** About what. */
    RequirementTopic topic();

    /** For which cases. */
    @Valid
    RequirementScope scope();

    /** Whether it is required; an exception says no. */
    @Value.Default
    default boolean required() {
        return true;
    }

    /** How many business days before the visit the office has to begin with it. */
    @Value.Default
    @Min(0)
    @Max(90)
    default int leadDays() {
        return 0;
    }

    /** How much is paid for; given just with {@link RequirementTopic#FREQUENCY}, unless it is an exception. */
    Optional<Frequency> frequency();

    /** Which documents, in the payer's words; given just with {@link RequirementTopic#DOCUMENTATION}. */
    Optional<@Size(min = 1, max = 200) String> documents();

    /** On which days of service. */
    @Value.Default
    default DateRange effective() {
        return DateRange.ALWAYS;
    }

    /** The payer's policy, and when somebody last read it. */
    Citation citation();

    /** A builder; name, topic, scope and citation are required. */
    static RequirementBuilder builder() {
        return new RequirementBuilder();
    }

    /** Whether the two ask the same, from whatever day on and wherever it is written. */
    default boolean asksTheSameAs(Requirement other) {
        return topic() == other.topic()
                && required() == other.required()
                && leadDays() == other.leadDays()
                && frequency().equals(other.frequency())
                && documents().equals(other.documents());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("name", name())
                .text("topic", topic().name())
                .value("scope", scope())
                .flag("required", required())
                .number("lead", leadDays())
                .text("frequency", frequency().map(Frequency::toString).orElse(""))
                .text("documents", documents().orElse(""))
                .text("effective", effective().toString())
                .value("citation", citation());
    }

    @Value.Check
    default void check() {
        boolean limits = topic() == RequirementTopic.FREQUENCY && required();
        if (frequency().isPresent() != limits) {
            throw new IllegalArgumentException(
                    limits
                            ? "row %s limits without saying to how much.".formatted(name())
                            : "row %s is about %s and says how often.".formatted(name(), topic()));
        }
        if (documents().isPresent() && topic() != RequirementTopic.DOCUMENTATION) {
            throw new IllegalArgumentException("row %s is about %s and names documents.".formatted(name(), topic()));
        }
    }
}
