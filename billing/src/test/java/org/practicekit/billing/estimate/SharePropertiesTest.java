package org.practicekit.billing.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.estimate.Plans.DEDUCTIBLE;
import static org.practicekit.billing.estimate.Plans.OUT_OF_POCKET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Gen;
import org.practicekit.testkit.property.Property;

/** What holds for every estimate, with a second calculation in whole cents that knows one payer and only exact values. */
class SharePropertiesTest {
    private static final List<PatientId> FAMILY = List.of(new PatientId("member-1"), new PatientId("member-2"));

    @Test
    void nothing_is_lost_whatever_the_payers_do() {
        Property.forAll(choices -> request(choices, true, choices.between(0, 3)))
                .runs(1000)
                .holds(request -> {
                    Estimate estimate = Plans.of(request);
                    List<List<Share>> cases = new ArrayList<>(List.of(estimate.low(), estimate.high()));
                    estimate.likely().ifPresent(cases::add);
                    for (List<Share> shares : cases) {
                        for (int i = 0; i < shares.size(); i++) {
                            Share share = shares.get(i);
                            PlannedLine line = request.lines().get(i);
                            assertThat(cents(share.owed())
                                            + share.paid().stream()
                                                    .mapToLong(SharePropertiesTest::cents)
                                                    .sum()
                                            + cents(share.writtenOff()))
                                    .isEqualTo(cents(line.charge())
                                            * line.service().units());
                            assertThat(share.owed().isNegative()).isFalse();
                            assertThat(share.paid())
                                    .hasSameSizeAs(request.payers())
                                    .noneMatch(Money::isNegative);
                        }
                    }
                    assertThat(estimate.owedLow()).isLessThanOrEqualTo(estimate.owedHigh());
                    estimate.owedLikely()
                            .ifPresent(likely -> assertThat(likely).isBetween(estimate.owedLow(), estimate.owedHigh()));
                });
    }

    @Test
    void with_exact_values_there_is_one_amount_and_it_is_the_one_of_the_second_calculation() {
        Property.forAll(choices -> request(choices, false, 1)).runs(2000).holds(request -> {
            Estimate estimate = Plans.of(request);
            assertThat(estimate.low()).isEqualTo(estimate.high());
            assertThat(estimate.likely()).contains(estimate.high());
            assertThat(Plans.owed(estimate.high()))
                    .extracting(SharePropertiesTest::cents)
                    .isEqualTo(secondCalculation(request));
        });
    }

    @Test
    void however_the_unknown_turns_out_one_payer_leaves_no_less_than_low_and_no_more_than_high() {
        Property.forAll(choices -> {
                    EstimateRequest vague = request(choices, true, 1);
                    return Map.entry(vague, settled(vague, choices));
                })
                .runs(2000)
                .holds(both -> {
                    Estimate estimate = Plans.of(both.getKey());
                    assertThat(Plans.of(both.getValue()).owedHigh()).isBetween(estimate.owedLow(), estimate.owedHigh());
                });
    }

    private static EstimateRequest request(Choices choices, boolean vague, int payers) {
        List<PlannedLine> lines = choices.list(
                1,
                5,
                c -> Plans.charged("0")
                        .patient(c.oneOf(FAMILY))
                        .visit(new VisitId(c.oneOf("visit-1", "visit-2")))
                        .service(Plans.service(c.between(1, 3)))
                        .charge(money(c, 50_000))
                        .waiverSigned(c.chance(50))
                        .build());
        EstimateRequestBuilder request = EstimateRequest.builder().lines(lines);
        for (int payer = 0; payer < payers; payer++) {
            PayerTermsBuilder terms = PayerTerms.builder()
                    .payer(new PayerId("PLAN" + payer))
                    .coordination(choices.oneOf(Coordination.values()));
            Copay copay = new Copay(
                    choices.oneOf(Copay.Mode.values()),
                    stated(choices, vague, c -> money(c, 10_000)),
                    choices.oneOf(Copay.Per.values()));
            lines.forEach(line -> terms.addLines(planLine(choices, line, copay, vague)));
            for (String name : List.of(DEDUCTIBLE, OUT_OF_POCKET)) {
                List<PlanLimit> all = new ArrayList<>(List.of(PlanLimit.family(name)));
                FAMILY.forEach(member -> all.add(PlanLimit.of(member, name)));
                for (PlanLimit limit : all) {
                    if (!vague || choices.chance(80)) {
                        terms.putLeft(limit, stated(choices, vague, c -> money(c, 60_000)));
                    }
                }
            }
            request.addPayers(terms.build());
        }
        return request.build();
    }

    private static PlanLine planLine(Choices c, PlannedLine line, Copay copay, boolean vague) {
        return PlanLine.builder()
                .allowed(stated(c, vague, d -> money(d, cents(line.charge()))))
                .network(vague ? c.oneOf(Network.values()) : c.oneOf(Network.IN, Network.OUT))
                .surpriseProtected(c.chance(20))
                .terms(BenefitTerms.builder()
                        .covered(vague ? c.oneOf(Covered.values()) : c.oneOf(Covered.YES, Covered.YES, Covered.NO))
                        .preventive(c.chance(10))
                        .copay(copay)
                        .coinsurance(stated(c, vague, SharePropertiesTest::part))
                        .deductible(limits(c, line.patient(), DEDUCTIBLE))
                        .outOfPocket(limits(c, line.patient(), OUT_OF_POCKET))
                        .build())
                .build();
    }

    private static Limits limits(Choices c, PatientId member, String name) {
        return c.oneOf(
                Limits.NONE, Limits.individual(member, name), Limits.embedded(member, name), Limits.aggregate(name));
    }

    private static Coinsurance part(Choices c) {
        return new Coinsurance(BigDecimal.valueOf(c.between(0, 1000), 3));
    }

    private static Money money(Choices c, long most) {
        return Money.usd(BigDecimal.valueOf(c.between(0, most), 2).toPlainString());
    }

    private static <T extends Comparable<T>> Stated<T> stated(Choices c, boolean vague, Gen<T> value) {
        int kind = vague ? c.between(0, 3) : 0;
        if (kind == 3) {
            return Stated.unknown("nobody said");
        }
        if (kind == 2) {
            List<T> three = c.list(3, 3, value).stream().sorted().toList();
            return new Stated.Between<>(three.get(0), three.get(1), three.get(2), "two answers", "plan document");
        }
        return Stated.exactly(value.from(c), "plan document");
    }

    /** The same request with every uncertain value settled somewhere within its bounds. */
    private static EstimateRequest settled(EstimateRequest vague, Choices c) {
        PayerTerms payer = vague.payers().get(0);
        Map<PlanLimit, Stated<Money>> left = new LinkedHashMap<>();
        for (String name : List.of(DEDUCTIBLE, OUT_OF_POCKET)) {
            List<PlanLimit> all = new ArrayList<>(List.of(PlanLimit.family(name)));
            FAMILY.forEach(member -> all.add(PlanLimit.of(member, name)));
            all.forEach(one -> left.put(
                    one,
                    settled(
                            payer.left().getOrDefault(one, Stated.unknown("")),
                            c,
                            Money.noDollars(),
                            Money.usd("2000"))));
        }
        Copay copay = payer.lines().get(0).terms().copay();
        Stated<Money> amount = settled(copay.amount(), c, Money.noDollars(), Money.usd("2000"));
        List<PlanLine> lines = new ArrayList<>();
        for (int i = 0; i < vague.lines().size(); i++) {
            Money charge = vague.lines().get(i).charge();
            PlanLine line = payer.lines().get(i);
            BenefitTerms terms = line.terms();
            lines.add(PlanLine.builder()
                    .like(line)
                    .allowed(settled(line.allowed(), c, Money.noDollars(), charge))
                    .network(line.network() == Network.UNKNOWN ? c.oneOf(Network.IN, Network.OUT) : line.network())
                    .terms(BenefitTerms.builder()
                            .like(terms)
                            .covered(
                                    terms.covered() == Covered.UNKNOWN
                                            ? c.oneOf(Covered.YES, Covered.NO)
                                            : terms.covered())
                            .copay(new Copay(copay.mode(), amount, copay.per()))
                            .coinsurance(settled(
                                    terms.coinsurance(),
                                    c,
                                    new Coinsurance(BigDecimal.ZERO),
                                    new Coinsurance(BigDecimal.ONE)))
                            .build())
                    .build());
        }
        return EstimateRequest.builder()
                .lines(vague.lines())
                .addPayers(PayerTerms.builder()
                        .payer(payer.payer())
                        .lines(lines)
                        .left(left)
                        .build())
                .build();
    }

    private static <T extends Comparable<T>> Stated<T> settled(Stated<T> stated, Choices c, T least, T most) {
        if (stated instanceof Stated.Between<T> between) {
            return Stated.exactly(c.oneOf(between.low(), between.likely(), between.high()), "");
        }
        return stated instanceof Stated.Exactly<T> ? stated : Stated.exactly(c.oneOf(least, most), "");
    }

    /** Straight from the formulas, in cents: one payer, exact values. */
    private static List<Long> secondCalculation(EstimateRequest request) {
        PayerTerms payer = request.payers().get(0);
        Map<PlanLimit, Long> left = new HashMap<>();
        payer.left().forEach((limit, amount) -> left.put(limit, cents(exact(amount))));
        Map<VisitId, Long> copaid = new HashMap<>();
        List<Long> owed = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            PlannedLine line = request.lines().get(i);
            PlanLine plan = payer.lines().get(i);
            BenefitTerms terms = plan.terms();
            long charge = cents(line.charge()) * line.service().units();
            if (terms.covered() == Covered.NO) {
                owed.add(line.waiverSigned() ? charge : 0);
                continue;
            }
            long allowed = cents(exact(plan.allowed())) * line.service().units();
            long balance = plan.network() == Network.OUT && !plan.surpriseProtected() ? charge - allowed : 0;
            long d = 0;
            long c = 0;
            long k = 0;
            Copay.Mode mode = terms.copay().mode();
            if (!terms.preventive()) {
                long copay = cents(exact(terms.copay().amount()))
                        - (terms.copay().per() == Copay.Per.VISIT ? copaid.getOrDefault(line.visit(), 0L) : 0);
                copay = Math.max(0, copay);
                long room = terms.deductible().all().isEmpty() ? 0 : least(terms.deductible(), left, allowed);
                switch (mode) {
                    case IN_LIEU -> c = Math.min(copay, allowed);
                    case NONE -> d = Math.min(room, allowed);
                    case AFTER_DEDUCTIBLE -> {
                        d = Math.min(room, allowed);
                        c = Math.min(copay, allowed - d);
                    }
                    case BEFORE_DEDUCTIBLE -> {
                        c = Math.min(copay, allowed);
                        d = Math.min(room, allowed - c);
                    }
                }
                if (mode != Copay.Mode.IN_LIEU) {
                    long thousandths = exact(terms.coinsurance())
                            .fraction()
                            .movePointRight(3)
                            .longValueExact();
                    k = ((allowed - d - c) * thousandths + 500) / 1000;
                }
                long most = least(terms.outOfPocket(), left, d + c + k);
                d = Math.min(d, most);
                c = Math.min(c, most - d);
                k = most - d - c;
                final long deducted = d;
                final long all = most;
                terms.deductible().all().forEach(one -> left.merge(one, -deducted, Long::sum));
                terms.outOfPocket().all().forEach(one -> left.merge(one, -all, Long::sum));
                copaid.merge(line.visit(), c, Long::sum);
            }
            owed.add(d + c + k + balance);
        }
        return owed;
    }

    private static long least(Limits limits, Map<PlanLimit, Long> left, long most) {
        return limits.all().stream()
                .mapToLong(one -> Math.max(0, left.getOrDefault(one, 0L)))
                .reduce(most, Math::min);
    }

    private static <T extends Comparable<T>> T exact(Stated<T> stated) {
        return ((Stated.Exactly<T>) stated).value();
    }

    private static long cents(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }
}
