package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/**
 * Works out what a patient will owe. Amounts are exact to the cent; half a cent is rounded up, once for each service, when
 * coinsurance is taken. A pure function of its argument; immutable, thread-safe.
 */
public final class ShareCalculator implements Serializable {
    private static final String QUESTION = "billing.estimate.share";

    /** A calculator by the {@link EstimateRules}. */
    public ShareCalculator() {}

    /** The estimate, always granted; what is missing is among its assumptions. */
    public Receipt<Estimate> estimate(EstimateRequest request) {
        Estimate estimate = worked(request);
        return Receipt.of(
                QUESTION,
                Fingerprint.of(QUESTION, request),
                List.of(EstimateRules.STANDARD.ref()),
                new Granted<>(estimate, estimate.reasons()),
                Function.identity());
    }

    private static Estimate worked(EstimateRequest request) {
        Worked low = Worked.in(request, Bound.LOW);
        Worked likely = Worked.in(request, Bound.LIKELY);
        Worked high = Worked.in(request, Bound.HIGH);
        Optional<Worked> decided = Optional.of(likely).filter(one -> one.situation.isDecided());
        // With several payers the cheapest terms of one need not be the cheapest in the end.
        List<Worked> byOwed = Stream.concat(Stream.of(low, high), decided.stream())
                .sorted(Comparator.comparing(Worked::owed))
                .toList();
        Set<Finding> reasons = new LinkedHashSet<>(decided.orElse(high).situation.steps);
        Stream.of(low, likely, high).forEach(one -> reasons.addAll(one.situation.assumptions));
        return Estimate.builder()
                .low(byOwed.get(0).shares)
                .likely(decided.map(Worked::shares))
                .high(byOwed.get(byOwed.size() - 1).shares)
                .reasons(reasons)
                .build();
    }

    private record Worked(Case situation, List<Share> shares) {
        static Worked in(EstimateRequest request, Bound bound) {
            Case situation = new Case(bound);
            List<Account> accounts = new ArrayList<>();
            for (PlannedLine line : request.lines()) {
                accounts.add(new Account(line, accounts.size(), situation));
            }
            if (request.payers().isEmpty()) {
                return new Worked(
                        situation, accounts.stream().map(Account::selfPaid).toList());
            }
            for (PayerTerms payer : request.payers()) {
                PlanYear year = new PlanYear(payer.left(), situation);
                accounts.forEach(account -> account.next(payer, year));
            }
            return new Worked(situation, accounts.stream().map(Account::share).toList());
        }

        Money owed() {
            return Share.sum(
                    shares.stream().map(Share::owed).toList(), shares.get(0).charge());
        }
    }
}
