package org.practicekit.billing.coverage.order;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Works out the order of a patient's payers. Two coverages at a time are held against the rules, and the places follow from that.
 * Where the rules need a fact that is not known, every answer is tried: if all lead to the same order nobody is asked, and
 * otherwise the fact is, and the order stays open as far as it depends on it. Nothing is guessed, and there are never two primary
 * payers. The order does not depend on that of the coverages. Immutable and thread-safe.
 */
public final class PayerOrder implements Serializable {
    private final PairRules rules;
    private final PossibleAnswers answers;

    /** Under the law as it comes with PracticeKit. */
    public PayerOrder() {
        this(SecondaryPayerLaw.standard());
    }

    /** Under a law with a host's own rows. */
    public PayerOrder(SecondaryPayerLaw law) {
        this.rules = new PairRules(law);
        this.answers = new PossibleAnswers(law);
    }

    /** The order of payers for a day of service. */
    public OrderOfPayers decide(OrderCase facts) {
        List<Finding> leftOut = new ArrayList<>();
        List<PlanFacts> plans = facts.plans().stream()
                .sorted(Comparator.comparing(PlanFacts::coverage))
                .filter(plan -> isConcerned(plan, facts, leftOut))
                .toList();
        OrderCase concerned = OrderCase.builder().like(facts).plans(plans).build();
        Verdict[][] verdicts = new Verdict[plans.size()][plans.size()];
        for (int i = 0; i < plans.size(); i++) {
            for (int j = i + 1; j < plans.size(); j++) {
                verdicts[i][j] = verdict(plans.get(i), plans.get(j), concerned);
            }
        }
        return new Places(concerned, verdicts).order(leftOut);
    }

    /** Whether a coverage can pay for the visit at all. */
    private static boolean isConcerned(PlanFacts plan, OrderCase facts, List<Finding> leftOut) {
        boolean replaced = plan.kind() == CoverageKind.MEDICARE
                && facts.plans().stream().anyMatch(other -> other.kind() == CoverageKind.MEDICARE_ADVANTAGE);
        boolean other = plan.kind() == CoverageKind.VETERANS
                || !plan.forThisInjury().orElse(true) && PayerGroup.of(plan) == PayerGroup.INJURY;
        if (!replaced && !other) {
            return true;
        }
        OrderRules rule = replaced ? OrderRules.MEDICARE_ADVANTAGE : OrderRules.NOT_CONCERNED;
        leftOut.add(Finding.of(rule, Severity.INFO)
                .message("%s is left out. %s.".formatted(plan.coverage(), rule.title()))
                .putFacts("coverage", plan.coverage().value())
                .putFacts("kind", plan.kind().name())
                .build());
        return false;
    }

    /** The verdict on two plans, whatever is not known as long as it does not matter. */
    private Verdict verdict(PlanFacts a, PlanFacts b, OrderCase facts) {
        Verdict verdict = rules.verdict(plan(a, facts), plan(b, facts), facts);
        if (!(verdict instanceof Verdict.Ask ask) || ask.question().fact() == Question.Fact.FOR_THIS_INJURY) {
            return verdict; // whether an insurance has a place at all always matters
        }
        List<Verdict> all = new ArrayList<>();
        for (OrderCase possible : answers.to(ask.question(), facts)) {
            all.add(verdict(a, b, possible));
            if (!agree(all.get(0), all.get(all.size() - 1))) {
                return verdict;
            }
        }
        return all.get(0) instanceof Verdict.First first
                ? new Verdict.First(first.first(), whatever(ask.question(), all))
                : all.get(0);
    }

    /** What was asked about may have changed what is known of the plan. */
    private static PlanFacts plan(PlanFacts one, OrderCase facts) {
        return facts.plans().stream()
                .filter(plan -> plan.coverage().equals(one.coverage()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether two verdicts come to the same order; two that depend on something do not. */
    private static boolean agree(Verdict one, Verdict other) {
        return one instanceof Verdict.First a && other instanceof Verdict.First b
                ? a.first().equals(b.first())
                : one instanceof Verdict.Equal && other instanceof Verdict.Equal;
    }

    /** Under each rule that could decide, once. */
    private static List<Finding> whatever(Question question, List<Verdict> all) {
        Set<String> seen = new TreeSet<>();
        List<Finding> why = new ArrayList<>();
        all.forEach(verdict -> ((Verdict.First) verdict)
                .why().stream()
                        .filter(finding -> seen.add(finding.rule().value()))
                        .forEach(finding -> why.add(Finding.builder()
                                .rule(finding.rule())
                                .severity(finding.severity())
                                .message(finding.message())
                                .citation(finding.citation())
                                .putFacts("first", finding.facts().getOrDefault("first", ""))
                                .putFacts("second", finding.facts().getOrDefault("second", ""))
                                .putFacts("whatever", question.fact().name())
                                .build())));
        return why;
    }
}
