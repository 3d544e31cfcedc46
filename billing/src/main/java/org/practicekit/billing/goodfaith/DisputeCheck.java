package org.practicekit.billing.goodfaith;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Compares bills with an estimate, each provider or facility by itself. A pure function of its arguments; immutable,
 * thread-safe.
 */
public final class DisputeCheck implements Serializable, Fingerprinted {
    private final GoodFaithLaw law;

    /** A check by this law. */
    public DisputeCheck(GoodFaithLaw law) {
        this.law = law;
    }

    /** Each bill beside what was estimated of its provider; bills of providers that are not in the estimate are left out. */
    public Result compare(Content estimate, List<Bill> bills) {
        List<Comparison> comparisons = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Bill bill : bills) {
            Optional<Money> expected = estimate.providers().stream()
                    .filter(provider -> provider.is(bill.provider()))
                    .map(ProviderCharges::total)
                    .reduce(Money::plus);
            if (expected.isEmpty()) {
                findings.add(Finding.of(GoodFaithRules.DISPUTE, Severity.INFO)
                        .message("Provider %s is not in the estimate, so there is nothing to compare with."
                                .formatted(bill.provider()))
                        .putFacts("provider", bill.provider().value())
                        .build());
                continue;
            }
            Money above = bill.billed().minus(expected.get());
            Optional<LocalDate> until = law.row(LawTopic.DISPUTE_FROM_DOLLARS, bill.firstBillOn())
                    .filter(row -> above.compareTo(dollars(row)) >= 0)
                    .flatMap(row -> law.row(LawTopic.DISPUTE_WITHIN_CALENDAR_DAYS, bill.firstBillOn()))
                    .map(row -> bill.firstBillOn().plusDays(row.number()));
            until.ifPresent(day -> findings.add(finding(bill, expected.get(), above, day)));
            comparisons.add(new Comparison(bill.provider(), expected.get(), bill.billed(), until.orElse(null)));
        }
        return new Result(comparisons, findings);
    }

    private Finding finding(Bill bill, Money expected, Money above, LocalDate until) {
        String fee = law.row(LawTopic.DISPUTE_FEE_DOLLARS, bill.firstBillOn())
                .map(row -> " for a fee of " + dollars(row))
                .orElse("");
        return Finding.of(GoodFaithRules.DISPUTE, Severity.WARNING)
                .message("Provider %s billed %s, %s above the estimate: the patient can dispute it until %s%s."
                        .formatted(bill.provider(), bill.billed(), above, until, fee))
                .putFacts("provider", bill.provider().value())
                .putFacts("expected", expected.toString())
                .putFacts("billed", bill.billed().toString())
                .putFacts("until", until.toString())
                .build();
    }

    private static Money dollars(LawRow row) {
        return Money.usd(Integer.toString(row.number()));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        law.describeTo(writer);
    }

    /**
     * What came of comparing.
     *
     * @param comparisons one for each bill of a provider in the estimate
     * @param findings what can be disputed, and what could not be compared
     */
    public record Result(List<Comparison> comparisons, List<Finding> findings) implements Serializable, Fingerprinted {
        public Result {
            comparisons = List.copyOf(comparisons);
            findings = List.copyOf(findings);
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.each("comparisons", comparisons).each("findings", findings);
        }
    }
}
