package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.eligibility.Accumulator;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.BenefitSheet;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.eligibility.FamilyAccumulators;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.eligibility.Said;
import org.practicekit.billing.eligibility.Span;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;

/**
 * Reads benefit sheets as the terms of an estimate. What the payer did not say stays unknown, with two exceptions that the
 * practice chooses, because an answer rarely says them: how a copay stands to the deductible, and whether a payer that names only
 * a copay, or only coinsurance, has no other. Immutable, thread-safe.
 */
public final class SheetReader implements Serializable {
    private static final String DEDUCTIBLE = "deductible";
    private static final String OUT_OF_POCKET = "out-of-pocket";

    private final Copay.Mode copayMode;
    private final boolean unsaidIsNone;

    /**
     * A reader.
     *
     * @param copayMode how copays of this plan stand to its deductible, by the plan's document
     * @param unsaidIsNone whether a payer that names a copay and no coinsurance, or coinsurance and no copay, has none; an
     *     assumption in the estimate says so
     */
    public SheetReader(Copay.Mode copayMode, boolean unsaidIsNone) {
        if (copayMode == Copay.Mode.NONE) {
            throw new IllegalArgumentException("copayMode says how a copay stands to the deductible if there is one.");
        }
        this.copayMode = copayMode;
        this.unsaidIsNone = unsaidIsNone;
    }

    /**
     * The terms of a plan for a member; empty when the payer says that it is not active. Then there is nobody to pay, which is
     * not the same as a plan that does not cover a service.
     *
     * @param sheets what the payer's answer says of each type of service; at least one
     */
    public Optional<PlanTerms> read(PayerId payer, PatientId member, List<BenefitSheet> sheets) {
        if (sheets.stream().allMatch(sheet -> sheet.status().value() == CoverageStatus.INACTIVE)) {
            return Optional.empty();
        }
        PlanTermsBuilder terms = PlanTerms.builder()
                .payer(payer)
                .network(network(sheets.get(0).question().network()));
        Map<ServiceType, BenefitTerms> byType = new LinkedHashMap<>();
        Map<PlanLimit, Stated<Money>> left = new LinkedHashMap<>();
        for (BenefitSheet sheet : sheets) {
            byType.put(sheet.question().serviceType(), terms(sheet, member));
            left(left, sheet.deductible(), member, DEDUCTIBLE);
            left(left, sheet.outOfPocket(), member, OUT_OF_POCKET);
        }
        return Optional.of(terms.terms(byType).left(left).build());
    }

    private BenefitTerms terms(BenefitSheet sheet, PatientId member) {
        boolean copayOnly = unsaidIsNone && sheet.coinsurance().isEmpty();
        boolean coinsuranceOnly = unsaidIsNone && sheet.copay().isEmpty();
        return BenefitTerms.builder()
                .covered(covered(sheet))
                .copay(Copay.of(
                        copayMode,
                        sheet.copay()
                                .map(said -> stated(said, Function.identity()))
                                .orElseGet(() ->
                                        coinsuranceOnly && sheet.coinsurance().isPresent()
                                                ? new Stated.Assumed<>(
                                                        Money.noDollars(), "the payer named coinsurance and no copay")
                                                : Stated.unknown("the payer named no copay"))))
                .coinsurance(sheet.coinsurance()
                        .map(said -> stated(said, Coinsurance::new))
                        .orElseGet(() -> copayOnly && sheet.copay().isPresent()
                                ? new Stated.Assumed<>(
                                        new Coinsurance(BigDecimal.ZERO), "the payer named a copay and no coinsurance")
                                : Stated.unknown("the payer named no coinsurance")))
                .deductible(limits(sheet.deductible(), member, DEDUCTIBLE))
                .outOfPocket(limits(sheet.outOfPocket(), member, OUT_OF_POCKET))
                .build();
    }

    private static Covered covered(BenefitSheet sheet) {
        if (sheet.status().value() == CoverageStatus.INACTIVE
                || sheet.nonCovered().value() == Answer.YES) {
            return Covered.NO;
        }
        return sheet.status().value() == CoverageStatus.ACTIVE ? Covered.YES : Covered.UNKNOWN;
    }

    private static Limits limits(FamilyAccumulators said, PatientId member, String name) {
        return switch (said.sharing()) {
            case EMBEDDED -> Limits.embedded(member, name);
            case AGGREGATE -> Limits.aggregate(name);
            case INDIVIDUAL, UNSAID -> Limits.individual(member, name);
        };
    }

    private static void left(
            Map<PlanLimit, Stated<Money>> left, FamilyAccumulators said, PatientId member, String name) {
        left(said.individual()).ifPresent(amount -> both(left, PlanLimit.of(member, name), amount));
        left(said.family()).ifPresent(amount -> both(left, PlanLimit.family(name), amount));
    }

    /** What is left, or, where the payer said only the whole, something up to that. */
    private static Optional<Stated<Money>> left(Accumulator said) {
        return said.remaining()
                .map(remaining -> stated(remaining, Function.identity()))
                .or(() -> said.base()
                        .map(base -> base.value().high().isZero()
                                ? stated(base, Function.identity())
                                : new Stated.Between<>(
                                        Money.noDollars(),
                                        base.value().high(),
                                        base.value().high(),
                                        "the payer said how much it is in all and not how much is left",
                                        source(base))));
    }

    /** Two sheets of one answer can differ about a limit; then it is between the two. */
    private static void both(Map<PlanLimit, Stated<Money>> left, PlanLimit limit, Stated<Money> amount) {
        left.merge(
                limit,
                amount,
                (one, other) -> one.equals(other)
                        ? one
                        : new Stated.Between<>(
                                low(one).min(low(other)),
                                high(one).max(high(other)),
                                high(one).max(high(other)),
                                "the payer says it differently for different services",
                                one + "; " + other));
    }

    private static Money low(Stated<Money> stated) {
        return stated instanceof Stated.Between<Money> between
                ? between.low()
                : ((Stated.Exactly<Money>) stated).value();
    }

    private static Money high(Stated<Money> stated) {
        return stated instanceof Stated.Between<Money> between
                ? between.high()
                : ((Stated.Exactly<Money>) stated).value();
    }

    private static <S extends Comparable<? super S> & Serializable, T extends Comparable<T>> Stated<T> stated(
            Said<Span<S>> said, Function<S, T> as) {
        Span<S> span = said.value();
        return span.isExact()
                ? Stated.exactly(as.apply(span.low()), source(said))
                : Stated.between(
                        as.apply(span.low()),
                        as.apply(span.high()),
                        "the payer's answer says it in several ways",
                        source(said));
    }

    private static String source(Said<?> said) {
        return "the payer's answer, parts " + said.evidence();
    }

    private static Network network(NetworkSide side) {
        return switch (side) {
            case IN -> Network.IN;
            case OUT -> Network.OUT;
            case UNKNOWN -> Network.UNKNOWN;
        };
    }
}
