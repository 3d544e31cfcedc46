package org.practicekit.scheduling.availability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationRules;
import org.practicekit.scheduling.policy.CancellationTerms;
import org.practicekit.scheduling.policy.PayerClass;
import org.practicekit.scheduling.visit.VisitType;

/** Where a practice would charge a Medicare beneficiary more for a missed visit than a patient whose payer makes no difference. */
final class MedicareTerms {
    private MedicareTerms() {}

    static List<Finding> dearer(SchedulingSetup setup, CancellationPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        for (VisitType type : setup.visitTypes()) {
            // What is charged changes only on a day on which some terms come into force or end.
            policy.terms().stream()
                    .map(CancellationTerms::effective)
                    .flatMap(days -> List.of(days.from(), days.to()).stream())
                    .distinct()
                    .sorted()
                    .map(day -> dearer(type, policy, day))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> dearer(VisitType type, CancellationPolicy policy, LocalDate day) {
        Optional<CancellationTerms> theirs = policy.termsFor(type.id(), Optional.of(PayerClass.MEDICARE), day);
        Optional<CancellationTerms> others = policy.termsFor(type.id(), Optional.empty(), day);
        return dearer(theirs, others, CancellationTerms::lateCancelFee)
                .or(() -> dearer(theirs, others, CancellationTerms::noShowFee))
                .map(fee -> Finding.of(CancellationRules.MEDICARE, Severity.ERROR)
                        .message("From %s a Medicare beneficiary would be charged %s for a missed %s, and others less."
                                .formatted(day.equals(LocalDate.MIN) ? "the beginning" : day, fee, type.id()))
                        .putFacts("visitType", type.id().value())
                        .putFacts("fee", fee.toString())
                        .build());
    }

    private static Optional<Money> dearer(
            Optional<CancellationTerms> theirs,
            Optional<CancellationTerms> others,
            Function<CancellationTerms, Optional<Money>> fee) {
        return theirs.flatMap(fee)
                .filter(charged -> others.flatMap(fee)
                        .map(usual -> !usual.currency().equals(charged.currency()) || usual.compareTo(charged) < 0)
                        .orElse(charged.amount().signum() > 0));
    }
}
