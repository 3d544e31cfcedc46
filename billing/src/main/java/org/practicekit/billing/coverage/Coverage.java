package org.practicekit.billing.coverage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/** One insurance of a patient, as the office knows it. Immutable; each change makes a new one with the next version. */
@Value.Immutable
@PracticeKitStyle
public interface Coverage extends Serializable, Fingerprinted {
    /** Which one. */
    CoverageId id();

    /** How often it was written. */
    Version version();

    /** Whose. */
    PatientId patient();

    /** Who pays. */
    PayerId payer();

    /** Which of the payer's plans. */
    Optional<PlanId> plan();

    /** What sort of insurance. */
    CoverageKind kind();

    /** The number on the card. */
    MemberId memberId();

    /** The group's number on the card. */
    Optional<@Size(min = 1, max = 50) String> group();

    /** What the patient is to the subscriber. */
    Relationship relationship();

    /** The subscriber; empty when the patient is. */
    @Valid
    Optional<Insured> subscriber();

    /** On which days it covers the patient, as far as the office knows. */
    @Value.Default
    default DateRange effective() {
        return DateRange.ALWAYS;
    }

    /** Which one it took the place of. */
    Optional<CoverageId> replaces();

    /** Whether it was written down by mistake, so that it never covered anybody. */
    @Value.Default
    default boolean enteredInError() {
        return false;
    }

    /** A builder; plan, group, subscriber and days may be missing. */
    static CoverageBuilder builder() {
        return new CoverageBuilder();
    }

    /** Whether it covers the patient on {@code day}, as far as the office knows. */
    default boolean coversOn(LocalDate day) {
        return !enteredInError() && effective().contains(day);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("payer", payer().value())
                .text("plan", plan().map(PlanId::value).orElse(""))
                .text("kind", kind().name())
                .text("member", memberId().reveal())
                .text("group", group().orElse(""))
                .text("relationship", relationship().name())
                .each("subscriber", subscriber().stream().toList())
                .text("effective", effective().toString())
                .text("replaces", replaces().map(CoverageId::value).orElse(""))
                .text("error", Boolean.toString(enteredInError()));
    }

    @Value.Check
    default void check() {
        if ((relationship() == Relationship.SELF) == subscriber().isPresent()) {
            throw new IllegalArgumentException("coverage %s: %s."
                    .formatted(
                            id(),
                            subscriber().isPresent()
                                    ? "the patient is the subscriber, so nobody else is"
                                    : "the patient is not the subscriber, so somebody else must be"));
        }
    }
}
