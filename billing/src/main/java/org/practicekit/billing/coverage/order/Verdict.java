package org.practicekit.billing.coverage.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** What the rules say of two coverages. */
sealed interface Verdict {
    /**
     * One pays before the other.
     *
     * @param first the one
     * @param why under which rules, more than one where the answer to a question would not matter
     */
    record First(CoverageId first, List<Finding> why) implements Verdict {}

    /**
     * Both share.
     *
     * @param why under which rules
     */
    record Equal(List<Finding> why) implements Verdict {}

    /**
     * It depends.
     *
     * @param question on the answer to this
     */
    record Ask(Question question) implements Verdict {}

    static Verdict ask(Question.Fact fact, PlanFacts... about) {
        return new Ask(question(fact, about));
    }

    static Question question(Question.Fact fact, PlanFacts... about) {
        return new Question(
                fact, List.of(about).stream().map(PlanFacts::coverage).toList());
    }

    static Verdict first(PlanFacts first, PlanFacts second, OrderRules rule, Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("first", first.coverage().value());
        all.put("second", second.coverage().value());
        all.putAll(facts);
        return new First(
                first.coverage(),
                List.of(Finding.of(rule, Severity.INFO)
                        .message("%s pays before %s. %s.".formatted(first.coverage(), second.coverage(), rule.title()))
                        .facts(all)
                        .build()));
    }

    /** The one of lower rank first; empty when they have the same. */
    static Optional<Verdict> byRank(
            PlanFacts a, int rankOfA, PlanFacts b, int rankOfB, OrderRules rule, Map<String, String> facts) {
        if (rankOfA == rankOfB) {
            return Optional.empty();
        }
        return Optional.of(rankOfA < rankOfB ? first(a, b, rule, facts) : first(b, a, rule, facts));
    }

    /** What the payers said, or the question to them. */
    static Verdict byAgreement(PlanFacts a, PlanFacts b, OrderCase facts) {
        if (facts.agreements().contains(new OrderCase.Agreement(a.coverage(), b.coverage()))) {
            return first(a, b, OrderRules.AGREED, Map.of());
        }
        return facts.agreements().contains(new OrderCase.Agreement(b.coverage(), a.coverage()))
                ? first(b, a, OrderRules.AGREED, Map.of())
                : ask(Question.Fact.AGREEMENT, a, b);
    }

    static Verdict equalShares(PlanFacts a, PlanFacts b) {
        return new Equal(List.of(Finding.of(OrderRules.EQUAL_SHARES, Severity.INFO)
                .message("%s and %s share equally. %s."
                        .formatted(a.coverage(), b.coverage(), OrderRules.EQUAL_SHARES.title()))
                .putFacts("one", a.coverage().value())
                .putFacts("other", b.coverage().value())
                .build()));
    }
}
