package org.practicekit.billing.coverage.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** What is known of one patient's insurances on a day of service. What is empty is not known. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface OrderCase extends Serializable, Fingerprinted {
    /** The day of service. */
    LocalDate service();

    /** The coverages of that day, in any order. */
    @Size(max = 20)
    List<@Valid PlanFacts> plans();

    /** Why the patient has Medicare. */
    Optional<MedicareReason> medicareReason();

    /** The first month in which the patient could have Medicare for kidney failure, asked for or not; any day of it. */
    Optional<LocalDate> kidneyFailureSince();

    /** For a child: whether the parents live together, married or not. */
    Optional<Boolean> parentsTogether();

    /** For a child of parents who do not: what a court said about its health care. */
    Optional<Decree> decree();

    /** The parent whom the court made responsible: {@code PARENT} or {@code OTHER_PARENT}. */
    Optional<PlanFacts.FamilyRole> responsible();

    /** The parent with custody: {@code PARENT} or {@code OTHER_PARENT}. */
    Optional<PlanFacts.FamilyRole> custodian();

    /** What the payers said where no rule decides. */
    Set<Agreement> agreements();

    /** A builder; the day is required. */
    static OrderCaseBuilder builder() {
        return new OrderCaseBuilder();
    }

    /** What the office has on file for a day of service. */
    static OrderCaseBuilder of(LocalDate service, List<Coverage> coverages) {
        return builder()
                .service(service)
                .plans(coverages.stream()
                        .filter(coverage -> coverage.coversOn(service))
                        .map(coverage -> PlanFacts.of(coverage).build())
                        .toList());
    }

    /** The same with what is known of one plan changed. */
    default OrderCase with(PlanFacts changed) {
        return builder()
                .like(this)
                .plans(plans().stream()
                        .map(plan -> plan.coverage().equals(changed.coverage()) ? changed : plan)
                        .toList())
                .build();
    }

    /**
     * The same about what is on file for a day of service: what was answered about the coverages of that day is kept, and what
     * else is on file is added. Of what sort they are, and what the patient is to the subscriber, is as on file.
     */
    default OrderCase on(LocalDate day, List<Coverage> coverages) {
        return builder()
                .like(this)
                .service(day)
                .plans(coverages.stream()
                        .filter(coverage -> coverage.coversOn(day))
                        .map(coverage -> plans().stream()
                                .filter(plan -> plan.coverage().equals(coverage.id()))
                                .findFirst()
                                .map(plan -> plan.on(coverage))
                                .orElseGet(() -> PlanFacts.of(coverage).build()))
                        .toList())
                .build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("service", service().toString())
                .each("plans", plans())
                .text("reason", medicareReason().map(Enum::name).orElse(""))
                .text("kidneys", kidneyFailureSince().map(LocalDate::toString).orElse(""))
                .text("together", parentsTogether().map(Object::toString).orElse(""))
                .text("decree", decree().map(Enum::name).orElse(""))
                .text("responsible", responsible().map(Enum::name).orElse(""))
                .text("custodian", custodian().map(Enum::name).orElse(""))
                .sorted("agreements", agreements(), Agreement::toString);
    }

    @Value.Check
    default void check() {
        Set<CoverageId> seen = new HashSet<>();
        plans().forEach(plan -> {
            if (!seen.add(plan.coverage())) {
                throw new IllegalArgumentException("coverage %s is there twice.".formatted(plan.coverage()));
            }
        });
        List.of(responsible(), custodian())
                .forEach(role -> role.filter(
                                one -> one != PlanFacts.FamilyRole.PARENT && one != PlanFacts.FamilyRole.OTHER_PARENT)
                        .ifPresent(one -> {
                            throw new IllegalArgumentException(
                                    "%s is no parent. Maybe PARENT or OTHER_PARENT is meant.".formatted(one));
                        }));
    }

    /** Why somebody has Medicare. */
    enum MedicareReason {
        /** They are 65 or older. */
        AGE,
        /** They are younger and disabled. */
        DISABILITY,
        /** End-stage renal disease alone. */
        KIDNEY_FAILURE,
        /** End-stage renal disease and age, whichever came first. */
        KIDNEY_FAILURE_AND_AGE,
        /** End-stage renal disease and disability, whichever came first. */
        KIDNEY_FAILURE_AND_DISABILITY
    }

    /** What a court can have said about a child's health care. */
    enum Decree {
        /** Nothing. */
        NONE,
        /** One parent is responsible. */
        ONE_PARENT,
        /** Both are. */
        BOTH_PARENTS,
        /** Both have custody, and nobody is named. */
        JOINT_CUSTODY
    }

    /**
     * What the payers said.
     *
     * @param first who pays before the other
     * @param second the other
     */
    record Agreement(CoverageId first, CoverageId second) implements Serializable {
        @Override
        public String toString() {
            return first + " before " + second;
        }
    }
}
