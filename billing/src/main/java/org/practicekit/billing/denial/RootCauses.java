package org.practicekit.billing.denial;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.RuleId;

/**
 * Where denials come from, the largest amount first, with the part of all that each and those before it make up (Pareto). Immutable,
 * thread-safe.
 */
public final class RootCauses implements Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** An analysis. */
    public RootCauses() {}

    /** The causes of these denials. Where one counts for several, shares add up to more than all. */
    public List<RootCause> of(List<DenialCase> denials, CauseOf by) {
        Map<String, List<DenialCase>> groups = new HashMap<>();
        denials.forEach(denial -> names(denial, by)
                .forEach(name ->
                        groups.computeIfAbsent(name, key -> new ArrayList<>()).add(denial)));
        Money all = sum(denials);
        Money sofar = Money.noDollars();
        List<RootCause> causes = new ArrayList<>();
        for (Map.Entry<String, List<DenialCase>> group : groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<DenialCase>> one) -> sum(one.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            Money denied = sum(group.getValue());
            sofar = sofar.plus(denied);
            causes.add(new RootCause(
                    group.getKey(),
                    denied,
                    percent(denied, all),
                    percent(sofar, all),
                    group.getValue().stream().map(DenialCase::id).sorted().toList()));
        }
        return causes;
    }

    private static List<String> names(DenialCase denial, CauseOf by) {
        return switch (by) {
            case CATEGORY -> List.of(denial.part().main().category().name());
            case REASON -> List.of(denial.part().main().code());
            case PAYER -> List.of(denial.payer().value());
            case PROVIDER -> List.of(denial.provider().orElse("unknown"));
            case PROCEDURE -> List.of(denial.part().procedure().orElse("whole claim"));
            case EDIT ->
                denial.preventableBy().isEmpty()
                        ? List.of("none")
                        : denial.preventableBy().stream().map(RuleId::value).toList();
        };
    }

    private static Money sum(List<DenialCase> denials) {
        Money sum = Money.noDollars();
        for (DenialCase denial : denials) {
            sum = sum.plus(denial.part().denied());
        }
        return sum;
    }

    private static BigDecimal percent(Money part, Money all) {
        return all.isZero()
                ? BigDecimal.ZERO.setScale(1)
                : part.amount().multiply(HUNDRED).divide(all.amount(), 1, RoundingMode.HALF_EVEN);
    }
}
