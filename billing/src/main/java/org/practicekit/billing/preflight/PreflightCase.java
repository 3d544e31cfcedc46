package org.practicekit.billing.preflight;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.order.OrderCase;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.service.PastService;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A visit and all that the office knows about whether it can happen and be paid. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PreflightCase extends Serializable, Fingerprinted {
    /** What time it is. */
    Instant now();

    /** The visit. */
    @Valid
    UpcomingVisit visit();

    /** Who the patient is. */
    @Valid
    Optional<Insured> patient();

    /** What covers the patient on the day, in any order. */
    List<@Valid Known> coverages();

    /** What was answered so far about the order of payers. */
    Optional<@Valid OrderCase> orderFacts();

    /** The order of payers that somebody fixed; one that does not name every coverage of the day is not relied on. */
    List<CoverageId> orderByHand();

    /** The patient's authorisations and referrals. */
    List<@Valid Authorization> authorizations();

    /** What was done for the patient before; empty when nobody can tell. */
    Optional<List<PastService>> past();

    /** The patient's other visits ahead. */
    List<@Valid UpcomingVisit> otherVisits();

    /** The rows of payers' requirements whose documents are at hand, by name. */
    Set<String> documentsAtHand();

    /** A builder; time and visit are required. */
    static PreflightCaseBuilder builder() {
        return new PreflightCaseBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.instant("now", now())
                .value("visit", visit())
                .each("patient", patient().stream().toList())
                .each("coverages", coverages())
                .each("orderFacts", orderFacts().stream().toList())
                .texts("orderByHand", orderByHand(), CoverageId::value)
                .each("authorizations", authorizations())
                .flag("pastKnown", past().isPresent())
                .each("past", past().orElse(List.of()))
                .each("others", otherVisits())
                .sorted("documents", documentsAtHand(), name -> name);
    }

    /**
     * A coverage and what its payer said last.
     *
     * @param coverage which one
     * @param said the last answer, or null when there is none
     */
    record Known(@Valid Coverage coverage, @Nullable EligibilityAnswer said) implements Serializable, Fingerprinted {
        /** The last answer. */
        public Optional<EligibilityAnswer> answer() {
            return Optional.ofNullable(said);
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.value("coverage", coverage).each("answer", answer().stream().toList());
        }
    }
}
