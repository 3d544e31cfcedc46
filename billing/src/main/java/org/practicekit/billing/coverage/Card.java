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

/** What the desk typed in from an insurance card, before anybody looked whether it can be right. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Card extends Serializable, Fingerprinted {
    /** Whose it is. */
    PatientId patient();

    /** The patient as the chart has them. */
    @Valid
    Insured person();

    /** Who pays. */
    PayerId payer();

    /** Which of the payer's plans. */
    Optional<PlanId> plan();

    /** What sort of insurance. */
    CoverageKind kind();

    /** The member's number; empty when nothing was typed in. */
    Optional<MemberId> memberId();

    /** The group's number. */
    Optional<@Size(min = 1, max = 50) String> group();

    /** What the patient is to the subscriber. */
    Relationship relationship();

    /** The subscriber named on the card; need not be given when it is the patient. */
    @Valid
    Optional<Insured> subscriber();

    /** The first day; empty when the card names none. */
    Optional<LocalDate> firstDay();

    /** The last day; empty when the card names none. */
    Optional<LocalDate> lastDay();

    /** A builder; plan, numbers, subscriber and days may be missing. */
    static CardBuilder builder() {
        return new CardBuilder();
    }

    /**
     * The coverage that it stands for, once {@link CardCheck} found no error in it.
     *
     * @throws IllegalStateException when it lacks something that no coverage can be without
     */
    default Coverage coverage(CoverageId id) {
        return Coverage.builder()
                .id(id)
                .version(Version.FIRST)
                .patient(patient())
                .payer(payer())
                .plan(plan())
                .kind(kind())
                .memberId(memberId()
                        .orElseThrow(() -> new IllegalStateException(
                                "a card without a member id makes no coverage. Maybe it was not checked.")))
                .group(group())
                .relationship(relationship())
                .subscriber(relationship() == Relationship.SELF ? Optional.empty() : subscriber())
                .effective(days().orElseThrow(() -> new IllegalStateException(
                        "a card that ends before it begins makes no coverage. Maybe it was not checked.")))
                .build();
    }

    /** On which days it holds; empty when it ends before it begins. */
    default Optional<DateRange> days() {
        LocalDate first = firstDay().orElse(LocalDate.MIN);
        LocalDate last = lastDay().orElse(LocalDate.MAX);
        return last.isBefore(first) ? Optional.empty() : Optional.of(DateRange.closed(first, last));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .value("person", person())
                .text("payer", payer().value())
                .text("plan", plan().map(PlanId::value).orElse(""))
                .text("kind", kind().name())
                .text("member", memberId().map(MemberId::reveal).orElse(""))
                .text("group", group().orElse(""))
                .text("relationship", relationship().name())
                .each("subscriber", subscriber().stream().toList())
                .text("first", firstDay().map(LocalDate::toString).orElse(""))
                .text("last", lastDay().map(LocalDate::toString).orElse(""));
    }
}
