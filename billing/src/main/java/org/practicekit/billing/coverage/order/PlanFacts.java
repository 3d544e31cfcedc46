package org.practicekit.billing.coverage.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** What is known of one coverage as far as the order of payers can depend on it. What is empty is not known. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PlanFacts extends Serializable, Fingerprinted {
    /** Which one. */
    CoverageId coverage();

    /** What sort of insurance. */
    CoverageKind kind();

    /** What the patient is to the subscriber. */
    Relationship relationship();

    /** For a child's plan: whose it is. */
    Optional<FamilyRole> familyRole();

    /** The subscriber's birthday, for children's plans and those of spouses. */
    @Value.Redacted
    Optional<MonthDay> birthday();

    /** How the subscriber comes by it, for a group's plan. */
    Optional<Work> work();

    /** How many people the employer has at work; of several employers in one plan, the largest. */
    Optional<@Min(0) @Max(10_000_000) Integer> employees();

    /** Since when it covers the patient, earlier plans of the same group counted in. */
    Optional<LocalDate> since();

    /**
     * Whether it has rules of coordination. Health plans are taken to have them and workers' compensation to have none, unless
     * said otherwise; of no-fault and liability insurance it is asked.
     */
    Optional<Boolean> coordinates();

    /** Whether the visit is about the injury that it is liable for. */
    Optional<Boolean> forThisInjury();

    /** Whether Medicare by age or disability rightly paid before this plan when the patient's kidneys failed. */
    Optional<Boolean> medicareFirstBefore();

    /** A builder; only coverage, kind and relationship are required. */
    static PlanFactsBuilder builder() {
        return new PlanFactsBuilder();
    }

    /** What the office has on file. */
    static PlanFactsBuilder of(Coverage coverage) {
        LocalDate from = coverage.effective().from();
        return builder()
                .coverage(coverage.id())
                .kind(coverage.kind())
                .relationship(coverage.relationship())
                .birthday(coverage.subscriber().flatMap(Insured::birthDate).map(MonthDay::from))
                .since(from.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(from));
    }

    /** The same with what is on file, which says of what sort it is, and the rest where nobody answered otherwise. */
    default PlanFacts on(Coverage coverage) {
        PlanFacts onFile = of(coverage).build();
        return builder()
                .like(this)
                .kind(onFile.kind())
                .relationship(onFile.relationship())
                .birthday(birthday().or(onFile::birthday))
                .since(since().or(onFile::since))
                .build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("coverage", coverage().value())
                .text("kind", kind().name())
                .text("relationship", relationship().name())
                .text("role", familyRole().map(Enum::name).orElse(""))
                .text("birthday", birthday().map(MonthDay::toString).orElse(""))
                .text("work", work().map(Enum::name).orElse(""))
                .text("employees", employees().map(Object::toString).orElse(""))
                .text("since", since().map(LocalDate::toString).orElse(""))
                .text("coordinates", coordinates().map(Object::toString).orElse(""))
                .text("injury", forThisInjury().map(Object::toString).orElse(""))
                .text(
                        "medicareFirst",
                        medicareFirstBefore().map(Object::toString).orElse(""));
    }

    /** Whose a child's plan is. Whoever is no parent and covers the child is taken as one. */
    enum FamilyRole {
        /** One parent. */
        PARENT,
        /** The spouse of that parent, who is no parent. */
        PARENTS_SPOUSE,
        /** The other parent. */
        OTHER_PARENT,
        /** The spouse of the other parent, who is no parent. */
        OTHER_PARENTS_SPOUSE
    }

    /** How somebody comes by a group's plan. */
    enum Work {
        /** By current work. */
        ACTIVE,
        /** By work from which they are laid off. */
        LAID_OFF,
        /** By work from which they retired. */
        RETIRED,
        /** Continued under COBRA or a state's law. */
        CONTINUED
    }
}
