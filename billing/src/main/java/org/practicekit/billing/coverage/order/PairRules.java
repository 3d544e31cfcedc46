package org.practicekit.billing.coverage.order;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.practicekit.billing.coverage.CoverageKind;

/** What the rules say of two coverages of one patient. Immutable. */
final class PairRules implements Serializable {
    private final MedicareRules medicare;

    PairRules(SecondaryPayerLaw law) {
        this.medicare = new MedicareRules(law);
    }

    /** The verdict as far as the facts go, or the first question on the way to it. */
    Verdict verdict(PlanFacts one, PlanFacts two, OrderCase facts) {
        boolean inOrder = PayerGroup.of(one).compareTo(PayerGroup.of(two)) <= 0;
        PlanFacts a = inOrder ? one : two;
        PlanFacts b = inOrder ? two : one;
        if (PayerGroup.of(b) == PayerGroup.INJURY && b.forThisInjury().isEmpty()) {
            return Verdict.ask(Question.Fact.FOR_THIS_INJURY, b);
        }
        return switch (PayerGroup.of(a)) {
            case INJURY ->
                a.forThisInjury().isEmpty() ? Verdict.ask(Question.Fact.FOR_THIS_INJURY, a) : injury(a, b, facts);
            case PLAN -> plan(a, b, facts);
            case MEDICARE, SUPPLEMENT, TRICARE -> program(a, b, facts);
            case OTHER, MEDICAID, VETERANS -> other(a, b, facts);
        };
    }

    private static Verdict injury(PlanFacts a, PlanFacts b, OrderCase facts) {
        return switch (PayerGroup.of(b)) {
            case MEDICARE -> Verdict.first(a, b, OrderRules.INJURY, kinds(a, b));
            case SUPPLEMENT -> Verdict.first(a, b, OrderRules.SUPPLEMENT, kinds(a, b));
            case MEDICAID -> Verdict.first(a, b, OrderRules.MEDICAID, kinds(a, b));
            case PLAN -> beforePlan(a, b, facts);
            case INJURY, TRICARE, OTHER, VETERANS -> Verdict.byAgreement(a, b, facts);
        };
    }

    private static Verdict beforePlan(PlanFacts injury, PlanFacts plan, OrderCase facts) {
        boolean compensation = injury.kind() == CoverageKind.WORKERS_COMPENSATION;
        if (injury.coordinates().isEmpty() && !compensation) {
            return Verdict.ask(Question.Fact.COORDINATES, injury);
        }
        return injury.coordinates().orElse(false)
                ? Verdict.byAgreement(injury, plan, facts)
                : Verdict.first(
                        injury,
                        plan,
                        OrderRules.NO_COORDINATION,
                        Map.of("kind", injury.kind().name()));
    }

    private Verdict plan(PlanFacts a, PlanFacts b, OrderCase facts) {
        return switch (PayerGroup.of(b)) {
            case PLAN -> hasMedicare(facts) ? plansAroundMedicare(a, b, facts) : new PlanRules(a, b, facts).verdict();
            case MEDICARE ->
                fold(
                        medicare.position(a, facts),
                        known -> known.before()
                                ? Verdict.first(a, b, known.rule(), known.facts())
                                : Verdict.first(b, a, known.rule(), known.facts()));
            case SUPPLEMENT ->
                fold(
                        medicare.position(a, facts),
                        known -> known.before()
                                ? Verdict.first(a, b, OrderRules.SUPPLEMENT, known.facts())
                                : Verdict.byAgreement(a, b, facts));
            case TRICARE -> Verdict.first(a, b, OrderRules.TRICARE, kinds(a, b));
            case MEDICAID -> Verdict.first(a, b, OrderRules.MEDICAID, kinds(a, b));
            case INJURY, OTHER, VETERANS -> Verdict.byAgreement(a, b, facts);
        };
    }

    private Verdict plansAroundMedicare(PlanFacts a, PlanFacts b, OrderCase facts) {
        return fold(
                medicare.position(a, facts),
                ofA -> fold(medicare.position(b, facts), ofB -> {
                    if (ofA.before() == ofB.before()) {
                        return new PlanRules(a, b, facts).verdict();
                    }
                    Map<String, String> used = new LinkedHashMap<>();
                    used.put(a.coverage() + ".medicare", ofA.before() ? "after" : "before");
                    used.put(b.coverage() + ".medicare", ofB.before() ? "after" : "before");
                    return ofA.before()
                            ? Verdict.first(a, b, OrderRules.MEDICARE_BETWEEN, used)
                            : Verdict.first(b, a, OrderRules.MEDICARE_BETWEEN, used);
                }));
    }

    private static Verdict program(PlanFacts a, PlanFacts b, OrderCase facts) {
        return switch (PayerGroup.of(b)) {
            case MEDICAID -> Verdict.first(a, b, OrderRules.MEDICAID, kinds(a, b));
            case SUPPLEMENT ->
                PayerGroup.of(a) == PayerGroup.MEDICARE
                        ? Verdict.first(a, b, OrderRules.SUPPLEMENT, kinds(a, b))
                        : Verdict.byAgreement(a, b, facts);
            case TRICARE ->
                PayerGroup.of(a) == PayerGroup.TRICARE
                        ? Verdict.byAgreement(a, b, facts)
                        : Verdict.first(a, b, OrderRules.TRICARE, kinds(a, b));
            case INJURY, PLAN, MEDICARE, OTHER, VETERANS -> Verdict.byAgreement(a, b, facts);
        };
    }

    private static Verdict other(PlanFacts a, PlanFacts b, OrderCase facts) {
        boolean lastOfAll = a.kind() == CoverageKind.OTHER && PayerGroup.of(b) == PayerGroup.MEDICAID;
        return lastOfAll ? Verdict.first(a, b, OrderRules.MEDICAID, kinds(a, b)) : Verdict.byAgreement(a, b, facts);
    }

    private static boolean hasMedicare(OrderCase facts) {
        return facts.plans().stream().anyMatch(plan -> PayerGroup.of(plan) == PayerGroup.MEDICARE);
    }

    private static Verdict fold(
            MedicareRules.Position position, Function<MedicareRules.Position.Known, Verdict> known) {
        return position instanceof MedicareRules.Position.Known one
                ? known.apply(one)
                : new Verdict.Ask(((MedicareRules.Position.Ask) position).question());
    }

    private static Map<String, String> kinds(PlanFacts a, PlanFacts b) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(a.coverage() + ".kind", a.kind().name());
        kinds.put(b.coverage() + ".kind", b.kind().name());
        return kinds;
    }
}
