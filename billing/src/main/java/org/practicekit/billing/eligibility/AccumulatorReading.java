package org.practicekit.billing.eligibility;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.practicekit.billing.eligibility.FittingRows.Choice;
import org.practicekit.billing.eligibility.FittingRows.Fit;
import org.practicekit.billing.eligibility.FittingRows.Person;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.RuleId;

/** Reads amounts that fill up over a time, the whole and what is left, of the patient and of the family. */
final class AccumulatorReading {
    private static final Set<BenefitPeriod> YEARS =
            EnumSet.of(BenefitPeriod.CALENDAR_YEAR, BenefitPeriod.SERVICE_YEAR, BenefitPeriod.CONTRACT);

    private final FittingRows rows;
    private final Notes notes;

    AccumulatorReading(FittingRows rows, Notes notes) {
        this.rows = rows;
        this.notes = notes;
    }

    FamilyAccumulators yearly(BenefitKind kind, String topic) {
        List<Fit> fits = rows.all(row -> row.kind() == kind);
        return new FamilyAccumulators(
                read(fits, YEARS, person -> person != Person.FAMILY, topic),
                read(fits, YEARS, person -> person == Person.FAMILY, "family " + topic));
    }

    /** One that a month or any other time may count. */
    Accumulator spendDown() {
        Set<BenefitPeriod> any = EnumSet.complementOf(EnumSet.of(
                BenefitPeriod.REMAINING,
                BenefitPeriod.YEAR_TO_DATE,
                BenefitPeriod.LIFETIME_REMAINING,
                BenefitPeriod.EXCEEDED,
                BenefitPeriod.NOT_EXCEEDED,
                BenefitPeriod.OUTLIER));
        return read(rows.all(row -> row.kind() == BenefitKind.SPEND_DOWN), any, person -> true, "spend-down");
    }

    private Accumulator read(List<Fit> fits, Set<BenefitPeriod> whole, Predicate<Person> whose, String topic) {
        List<Fit> theirs = fits.stream().filter(fit -> whose.test(fit.person())).toList();
        List<Fit> bases = sound(theirs, row -> row.period().map(whole::contains).orElse(true));
        Choice base = FittingRows.closest(bases);
        Choice left = FittingRows.closest(sound(theirs, row -> is(row, BenefitPeriod.REMAINING)));
        Choice used = FittingRows.closest(sound(theirs, row -> is(row, BenefitPeriod.YEAR_TO_DATE)));
        remarkOnOthers(theirs, whole, topic);
        Optional<Said<Span<Money>>> all = said(base, topic);
        Optional<Said<Span<Money>>> remaining = said(belonging(left, base, bases, topic), topic + " remaining");
        Optional<Said<Span<Money>>> computed =
                less(all, said(belonging(used, base, bases, topic), topic + " used"), topic);
        if (remaining.isPresent() && computed.isPresent()) {
            compare(remaining.get(), computed.get(), topic);
        }
        Optional<Said<Span<Money>>> nothing =
                all.filter(one -> one.value().high().isZero());
        return Accumulator.builder()
                .base(all)
                .remaining(remaining.or(() -> computed).or(() -> nothing))
                .build();
    }

    private static boolean is(Benefit row, BenefitPeriod period) {
        return row.period().equals(Optional.of(period));
    }

    private static List<Fit> sound(List<Fit> fits, Predicate<Benefit> wanted) {
        return fits.stream()
                .filter(fit -> wanted.test(fit.row()))
                .filter(fit -> !ShareReading.isConditional(fit.row()))
                .filter(fit -> fit.row()
                        .amount()
                        .filter(amount -> !amount.isNegative())
                        .isPresent())
                .toList();
    }

    private void remarkOnOthers(List<Fit> theirs, Set<BenefitPeriod> whole, String topic) {
        for (Fit fit : theirs) {
            Benefit row = fit.row();
            if (row.amount().filter(amount -> !amount.isNegative()).isEmpty()) {
                notes.doubt(
                        ReadingRules.FORM, topic, "A row about the %s has no amount.".formatted(topic), row.evidence());
            } else if (ShareReading.isConditional(row)) {
                notes.doubt(
                        ReadingRules.CONDITION,
                        topic,
                        "An amount of the %s holds only under a condition and was not read.".formatted(topic),
                        row.evidence());
            } else if (row.period().isPresent()
                    && !whole.contains(row.period().get())
                    && !is(row, BenefitPeriod.REMAINING)
                    && !is(row, BenefitPeriod.YEAR_TO_DATE)) {
                notes.remark(
                        ReadingRules.REMAINING,
                        topic,
                        "An amount of the %s counts for another time than a year and was not read.".formatted(topic),
                        row.evidence());
            }
        }
    }

    /** What is left of the plan's amount is no answer about the service's, unless the two are the same amount. */
    private Choice belonging(Choice part, Choice base, List<Fit> bases, String topic) {
        if (part.isEmpty() || base.isEmpty() || part.service() == base.service()) {
            return part;
        }
        Choice same = FittingRows.closest(
                bases.stream().filter(fit -> fit.service() == part.service()).toList());
        if (!same.isEmpty() && amounts(same).equals(amounts(base))) {
            return part;
        }
        boolean narrower = part.service() < base.service();
        if (narrower && same.isEmpty()) {
            return part;
        }
        notes.doubt(
                ReadingRules.SPECIFIC,
                topic,
                "What is left is said of the wider kind of service only, whose %s is another.".formatted(topic),
                part.evidence());
        return new Choice(List.of(), List.of());
    }

    private Optional<Said<Span<Money>>> said(Choice choice, String topic) {
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        Span<Money> span = amounts(choice);
        List<RuleId> rules = new ArrayList<>(choice.rules());
        if (!span.isExact()) {
            rules.add(ReadingRules.SEVERAL.id());
            notes.doubt(
                    ReadingRules.SEVERAL,
                    topic,
                    "The payer gives several values: %s.".formatted(span),
                    choice.evidence());
        }
        return Optional.of(new Said<>(span, choice.evidence(), rules));
    }

    private static Span<Money> amounts(Choice choice) {
        return Span.over(choice.rows().stream()
                .map(Benefit::amount)
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Said<Span<Money>>> less(
            Optional<Said<Span<Money>>> base, Optional<Said<Span<Money>>> used, String topic) {
        if (base.isEmpty() || used.isEmpty()) {
            return Optional.empty();
        }
        Span<Money> whole = base.get().value();
        Span<Money> gone = used.get().value();
        Money none = whole.low().minus(whole.low());
        List<Integer> evidence = both(base.get().evidence(), used.get().evidence());
        if (gone.high().compareTo(whole.low()) > 0) {
            notes.doubt(
                    ReadingRules.DISAGREEMENT,
                    topic,
                    "More of the %s was used than there is.".formatted(topic),
                    evidence);
        }
        Span<Money> left = new Span<>(
                whole.low().minus(gone.high()).max(none),
                whole.high().minus(gone.low()).max(none));
        List<RuleId> rules = new ArrayList<>(base.get().rules());
        rules.addAll(used.get().rules());
        rules.add(ReadingRules.REMAINING.id());
        return Optional.of(new Said<>(left, evidence, rules));
    }

    private void compare(Said<Span<Money>> remaining, Said<Span<Money>> computed, String topic) {
        if (!remaining.value().equals(computed.value())) {
            notes.doubt(
                    ReadingRules.DISAGREEMENT,
                    topic,
                    "The payer says that %s is left of the %s; whole less used would be %s."
                            .formatted(remaining.value(), topic, computed.value()),
                    both(remaining.evidence(), computed.evidence()));
        }
    }

    private static List<Integer> both(List<Integer> one, List<Integer> other) {
        List<Integer> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
