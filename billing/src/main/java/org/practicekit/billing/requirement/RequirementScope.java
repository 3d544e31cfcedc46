package org.practicekit.billing.requirement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.PlanId;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** For which cases a row is meant. What is left out makes no difference to it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface RequirementScope extends Serializable, Fingerprinted {
    /** Who pays. */
    Optional<PayerId> payer();

    /** Which of the payer's plans. */
    Optional<PlanId> plan();

    /** Which procedures. */
    Optional<ProcedureRange> procedures();

    /** Which kind of service. */
    Optional<ServiceType> serviceType();

    /** Where. */
    Optional<PlaceOfService> place();

    /** Who provides it. */
    Optional<Npi> provider();

    /** On which side of the network they stand: in or out. */
    Optional<NetworkSide> network();

    /** How old the patient is on the day. */
    Optional<Ages> ages();

    /** From how many units on. */
    Optional<@Min(2) @Max(9999) Integer> unitsFrom();

    /** A builder; every part may be missing. */
    static RequirementScopeBuilder builder() {
        return new RequirementScopeBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("payer", payer().map(PayerId::value).orElse(""))
                .text("plan", plan().map(PlanId::value).orElse(""))
                .text("procedures", procedures().map(ProcedureRange::toString).orElse(""))
                .text("type", serviceType().map(ServiceType::code).orElse(""))
                .text("place", place().map(PlaceOfService::value).orElse(""))
                .text("provider", provider().map(Npi::value).orElse(""))
                .text("network", network().map(Enum::name).orElse(""))
                .text("ages", ages().map(Ages::toString).orElse(""))
                .number("units", unitsFrom().orElse(0));
    }

    @Value.Check
    default void check() {
        if (plan().isPresent() && payer().isEmpty()) {
            throw new IllegalArgumentException(
                    "plan %s is whose? A row about a plan names its payer.".formatted(plan().get()));
        }
        if (network().filter(side -> side == NetworkSide.UNKNOWN).isPresent()) {
            throw new IllegalArgumentException(
                    "a row is for one side of the network or for both, which is said by leaving it out.");
        }
    }

    /** Whether there can be a case for which both are meant. */
    default boolean overlaps(RequirementScope other) {
        return meet(payer(), other.payer(), PayerId::equals)
                && meet(plan(), other.plan(), PlanId::equals)
                && meet(procedures(), other.procedures(), ProcedureRange::overlaps)
                && meet(serviceType(), other.serviceType(), ServiceType::equals)
                && meet(place(), other.place(), PlaceOfService::equals)
                && meet(provider(), other.provider(), Npi::equals)
                && meet(network(), other.network(), NetworkSide::equals)
                && meet(ages(), other.ages(), Ages::overlaps);
    }

    /**
     * Which of two goes first where both are meant: below zero when this one is more specific. The first of these in which they
     * differ decides: the payer, the procedures (fewer first), the kind of service, the provider, the plan, the place, the
     * network, the ages (fewer first), the units (more first).
     */
    default int compareSpecificity(RequirementScope other) {
        return Arrays.compare(rank(), other.rank());
    }

    private int[] rank() {
        return new int[] {
            payer().isPresent() ? 0 : 1,
            procedures().map(ProcedureRange::size).orElse(Integer.MAX_VALUE),
            serviceType().isPresent() ? 0 : 1,
            provider().isPresent() ? 0 : 1,
            plan().isPresent() ? 0 : 1,
            place().isPresent() ? 0 : 1,
            network().isPresent() ? 0 : 1,
            ages().map(ages -> ages.to() - ages.from()).orElse(Integer.MAX_VALUE),
            -unitsFrom().orElse(0)
        };
    }

    private static <T> boolean meet(Optional<T> one, Optional<T> other, BiPredicate<T, T> together) {
        return one.isEmpty() || other.isEmpty() || together.test(one.get(), other.get());
    }
}
