package org.practicekit.billing.policy;

import jakarta.validation.constraints.NotEmpty;
import java.io.Serializable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;

/** How this practice verifies coverage before visits: when it asks payers, what counts as fresh, and who acts on what. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface VerificationPolicy extends Serializable, Fingerprinted {
    /** Where the practice wrote this down; findings cite it. */
    Citation citation();

    /** How many days of the calendar before a visit its coverages are verified; 0 is the day itself, at check-in. */
    @NotEmpty
    Set<Integer> daysBefore();

    /** Whether coverages are verified as soon as a visit is booked. */
    @Value.Default
    default boolean whenBooked() {
        return false;
    }

    /** Which sorts of insurance may end with any month, so that each month with a visit needs an answer of its own. */
    @Value.Default
    default Set<CoverageKind> monthly() {
        return EnumSet.of(
                CoverageKind.MEDICAID,
                CoverageKind.MEDICAID_MANAGED_CARE,
                CoverageKind.CHIP,
                CoverageKind.CHIP_MANAGED_CARE);
    }

    /** How old an answer may be at the time at which one is wanted. */
    @Value.Default
    default Duration freshFor() {
        return Duration.ofDays(3);
    }

    /** Which kinds of service are asked about beside those of the visits. */
    @Value.Default
    default Set<ServiceType> serviceTypes() {
        return Set.of(ServiceType.PLAN);
    }

    /** On which side of payers' networks the practice's providers stand, as far as it is the same for all. */
    @Value.Default
    default NetworkSide network() {
        return NetworkSide.UNKNOWN;
    }

    /** What is done about a visit that is later than payers must answer about. */
    @Value.Default
    default LaterVisits laterVisits() {
        return LaterVisits.ASK_ABOUT_TODAY;
    }

    /** How look-ups that failed are tried again; others as in {@link #retry}. */
    Map<LookupFailure, Retry> retries();

    /** How long a machine has to bring an answer to a question it took. */
    @Value.Default
    default Duration leaseFor() {
        return Duration.ofMinutes(2);
    }

    /** How many questions one payer is asked in how much time; empty for as many as there are. */
    Optional<Rate> rate();

    /** Who does what about what came of a look-up; others as in {@link #response}. */
    Map<VerificationOutcome, Response> responses();

    /** A builder; citation and days before are required. */
    static VerificationPolicyBuilder builder() {
        return new VerificationPolicyBuilder();
    }

    /** How a failure is tried again: by the practice's choice, else five times within about an hour where that may help. */
    default Retry retry(LookupFailure failure) {
        Retry usual = failure.mayPass() ? new Retry(5, Duration.ofMinutes(5), Duration.ofMinutes(30)) : Retry.NEVER;
        return retries().getOrDefault(failure, usual);
    }

    /** Who does what: by the practice's choice, else as each outcome has it. */
    default Response response(VerificationOutcome outcome) {
        return responses().getOrDefault(outcome, new Response(outcome.usual(), "front desk"));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("citation", citation())
                .sorted("days", daysBefore(), Object::toString)
                .flag("booked", whenBooked())
                .sorted("monthly", monthly(), Enum::name)
                .text("fresh", freshFor().toString())
                .sorted("types", serviceTypes(), ServiceType::code)
                .text("network", network().name())
                .text("later", laterVisits().name())
                .sorted("retries", retries().entrySet(), Object::toString)
                .text("lease", leaseFor().toString())
                .text("rate", rate().map(Rate::toString).orElse(""))
                .sorted("responses", responses().entrySet(), Object::toString);
    }

    @Value.Check
    default void check() {
        if (daysBefore().stream().anyMatch(days -> days < 0 || days > 365)) {
            throw new IllegalArgumentException("days before a visit (%s) are 0 to 365.".formatted(daysBefore()));
        }
        if (freshFor().isNegative() || leaseFor().compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("freshness (%s) is not negative, and a lease (%s) a second or longer."
                    .formatted(freshFor(), leaseFor()));
        }
    }

    /** What is done about a visit in a month that payers need not answer about yet. */
    enum LaterVisits {
        /** The payer is asked about today; what it says may not hold at the visit. */
        ASK_ABOUT_TODAY,
        /** Nobody is asked before the visit's month begins. */
        WAIT_FOR_THE_MONTH
    }

    /**
     * A most of so many questions in any stretch of so much time.
     *
     * @param questions how many, 1 or more
     * @param in in how much time, a second or longer
     */
    record Rate(int questions, Duration in) implements Serializable {
        public Rate {
            if (questions < 1 || in.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException(
                        "a rate is a question or more (%d) in a second or longer (%s).".formatted(questions, in));
            }
        }
    }

    /**
     * What somebody has to do.
     *
     * @param task what
     * @param who who, in the practice's own words
     */
    record Response(TaskKind task, String who) implements Serializable {
        public Response {
            if (who.isBlank() || who.length() > 60) {
                throw new IllegalArgumentException("who has to act has 1 to 60 characters.");
            }
        }
    }
}
