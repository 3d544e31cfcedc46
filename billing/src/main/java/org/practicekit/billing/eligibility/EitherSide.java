package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.rule.RuleId;

/** What holds whichever side of the network a provider stands on. */
final class EitherSide {
    private final BenefitSheet in;
    private final BenefitSheet out;
    private final Notes notes = new Notes();

    EitherSide(BenefitSheet in, BenefitSheet out) {
        this.in = in;
        this.out = out;
    }

    BenefitSheet sheet(BenefitQuestion question) {
        BenefitSheetBuilder sheet = BenefitSheet.builder()
                .source(in.source())
                .receivedAt(in.receivedAt())
                .question(question)
                .status(same(in.status(), out.status(), CoverageStatus.UNKNOWN, "status"))
                .rejections(in.rejections())
                .nonCovered(same(in.nonCovered(), out.nonCovered(), Answer.UNKNOWN, "non-covered"))
                .plan(in.plan().equals(out.plan()) ? in.plan() : Optional.empty())
                .planDates(in.planDates().equals(out.planDates()) ? in.planDates() : Optional.empty())
                .copay(span(in.copay(), out.copay(), "copay"))
                .coinsurance(span(in.coinsurance(), out.coinsurance(), "coinsurance"))
                .deductible(family(in.deductible(), out.deductible(), "deductible"))
                .outOfPocket(family(in.outOfPocket(), out.outOfPocket(), "out-of-pocket limit"))
                .spendDown(accumulator(in.spendDown(), out.spendDown(), "spend-down"))
                .limits(limits())
                .authorization(same(in.authorization(), out.authorization(), Answer.UNKNOWN, "authorization"))
                .otherPayer(same(in.otherPayer(), out.otherPayer(), Answer.UNKNOWN, "other payer"))
                .otherPayers(both(in.otherPayers(), out.otherPayers()))
                .primaryCare(both(in.primaryCare(), out.primaryCare()))
                .restricted(same(in.restricted(), out.restricted(), Answer.UNKNOWN, "restriction"))
                .restrictedTo(both(in.restrictedTo(), out.restrictedTo()))
                .messages(both(in.messages(), out.messages()));
        return sheet.findings(BenefitReader.together(in.findings(), out.findings(), notes.inOrder()))
                .build();
    }

    private <T extends Serializable> Said<T> same(Said<T> one, Said<T> other, T unknown, String topic) {
        if (one.value().equals(other.value())) {
            return new Said<>(one.value(), all(one.evidence(), other.evidence()), rules(one, other));
        }
        doubt(topic, one, other);
        return new Said<>(unknown, all(one.evidence(), other.evidence()), List.of(ReadingRules.NETWORK.id()));
    }

    private <T extends Comparable<? super T> & Serializable> Optional<Said<Span<T>>> span(
            Optional<Said<Span<T>>> one, Optional<Said<Span<T>>> other, String topic) {
        if (one.isEmpty() && other.isEmpty()) {
            return Optional.empty();
        }
        if (one.isEmpty() || other.isEmpty()) {
            Said<Span<T>> said = one.or(() -> other).orElseThrow();
            notes.doubt(
                    ReadingRules.NETWORK,
                    topic,
                    "The payer gives %s %s the network only, and nobody said on which side the provider stands."
                            .formatted(said.value(), one.isPresent() ? "in" : "outside of"),
                    said.evidence());
            return Optional.empty();
        }
        Said<Span<T>> first = one.get();
        Said<Span<T>> second = other.get();
        List<RuleId> rules = new ArrayList<>(rules(first, second));
        if (!first.value().equals(second.value())) {
            doubt(topic, first, second);
            rules.add(ReadingRules.NETWORK.id());
        }
        return Optional.of(
                new Said<>(first.value().and(second.value()), all(first.evidence(), second.evidence()), rules));
    }

    private void doubt(String topic, Said<?> one, Said<?> other) {
        notes.doubt(
                ReadingRules.NETWORK,
                topic,
                "It is %s in the network and %s outside, and nobody said on which side the provider stands."
                        .formatted(one.value(), other.value()),
                all(one.evidence(), other.evidence()));
    }

    private FamilyAccumulators family(FamilyAccumulators one, FamilyAccumulators other, String topic) {
        return new FamilyAccumulators(
                accumulator(one.individual(), other.individual(), topic),
                accumulator(one.family(), other.family(), "family " + topic));
    }

    private Accumulator accumulator(Accumulator one, Accumulator other, String topic) {
        return Accumulator.builder()
                .base(span(one.base(), other.base(), topic))
                .remaining(span(one.remaining(), other.remaining(), topic + " remaining"))
                .build();
    }

    private List<BenefitLimit> limits() {
        Set<List<String>> keys = new LinkedHashSet<>();
        both(in.limits(), out.limits()).forEach(limit -> keys.add(key(limit)));
        List<BenefitLimit> limits = new ArrayList<>();
        for (List<String> key : keys) {
            Optional<BenefitLimit> one = find(in, key);
            Optional<BenefitLimit> other = find(out, key);
            String topic = "limit " + key;
            Optional<Said<Span<BigDecimal>>> most =
                    span(one.flatMap(BenefitLimit::most), other.flatMap(BenefitLimit::most), topic);
            Optional<Said<Span<BigDecimal>>> left = span(
                    one.flatMap(BenefitLimit::remaining), other.flatMap(BenefitLimit::remaining), topic + " remaining");
            if (most.isPresent() || left.isPresent()) {
                limits.add(BenefitLimit.builder()
                        .like(one.or(() -> other).orElseThrow())
                        .most(most)
                        .remaining(left)
                        .build());
            }
        }
        return limits;
    }

    private static List<String> key(BenefitLimit limit) {
        return List.of(
                limit.unit().map(Enum::name).orElse("MONEY"),
                limit.period().map(Enum::name).orElse(""));
    }

    private static Optional<BenefitLimit> find(BenefitSheet sheet, List<String> key) {
        return sheet.limits().stream().filter(limit -> key(limit).equals(key)).findFirst();
    }

    private static List<Integer> all(List<Integer> one, List<Integer> other) {
        List<Integer> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static List<RuleId> rules(Said<?> one, Said<?> other) {
        List<RuleId> rules = new ArrayList<>(one.rules());
        rules.addAll(other.rules());
        return rules;
    }

    private static <T> List<T> both(Collection<T> one, Collection<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
