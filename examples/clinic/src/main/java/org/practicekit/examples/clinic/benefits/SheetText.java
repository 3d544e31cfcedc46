package org.practicekit.examples.clinic.benefits;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicekit.billing.eligibility.Accumulator;
import org.practicekit.billing.eligibility.BenefitLimit;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.BenefitSheet;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.RejectionAdvice;
import org.practicekit.billing.eligibility.RelatedParty;
import org.practicekit.billing.eligibility.Said;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.eligibility.Span;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;

/** Benefit sheets for a person at the desk. Behind each value stand the segments it was read from. */
public final class SheetText {
    private static final int LABEL = 40;

    private final StringBuilder text = new StringBuilder();
    private final boolean names;

    private SheetText(boolean names) {
        this.names = names;
    }

    /** A sheet for each answer, then what was wrong with the file. */
    public static String of(AnswerFile file, BenefitQuestion question, boolean names) {
        SheetText sheets = new SheetText(names);
        BenefitReader reader = new BenefitReader(ServiceTypes.standard());
        sheets.text.append("%s: %d of %d transactions read, %d answers\n"
                .formatted(
                        file.name(),
                        file.summary().read(),
                        file.summary().transactions(),
                        file.answers().size()));
        file.answers().forEach(answer -> sheets.sheet(answer, reader.read(answer, question)));
        if (!file.findings().isEmpty()) {
            sheets.text.append("\nWhat is wrong with the file\n");
            file.findings().forEach(sheets::finding);
        }
        return sheets.text.toString();
    }

    private void sheet(EligibilityAnswer answer, BenefitSheet sheet) {
        text.append("\n%s, %s\n"
                .formatted(
                        answer.inquiry().map(InquiryId::value).orElse("an inquiry that is not named"),
                        answer.payer()
                                .flatMap(RelatedParty::name)
                                .map(PersonName::reveal)
                                .orElse("a payer that is not named")));
        if (names) {
            line("Patient", patient(answer));
        }
        line(
                "Service %s on %s, %s network"
                        .formatted(
                                sheet.question().serviceType(),
                                sheet.question().date(),
                                word(sheet.question().network())),
                said(Optional.of(sheet.status())));
        sheet.rejections().forEach(this::rejection);
        line("Plan", said(sheet.plan()));
        line("Plan dates", said(sheet.planDates()));
        line("Copay", said(sheet.copay()));
        line("Coinsurance", sheet.coinsurance().map(SheetText::percent));
        accumulator("Deductible", sheet.deductible().individual());
        accumulator("Deductible of the family", sheet.deductible().family());
        accumulator("Out of pocket", sheet.outOfPocket().individual());
        accumulator("Out of pocket, family", sheet.outOfPocket().family());
        accumulator("Spend-down", sheet.spendDown());
        sheet.limits().forEach(this::limit);
        line("Not covered", known(sheet.nonCovered()));
        line("Authorization needed", known(sheet.authorization()));
        line("Other payer", known(sheet.otherPayer()));
        Stream.of(sheet.otherPayers(), sheet.primaryCare(), sheet.restrictedTo())
                .flatMap(List::stream)
                .forEach(this::party);
        sheet.messages()
                .forEach(message ->
                        line("Payer's words", Optional.of(message.value().reveal() + " " + message.evidence())));
        List<Finding> findings = new ArrayList<>(sheet.findings());
        findings.addAll(answer.findings());
        findings.forEach(this::finding);
    }

    private static Optional<String> patient(EligibilityAnswer answer) {
        return answer.dependent()
                .or(answer::subscriber)
                .map(person -> Stream.of(person.firstName(), Optional.of(person.lastName()))
                        .flatMap(Optional::stream)
                        .map(PersonName::reveal)
                        .collect(Collectors.joining(" ")));
    }

    private void rejection(RejectionAdvice advice) {
        line(
                "No answer: " + word(advice.rejection().reason()),
                Optional.of("%s (code %s) %s"
                        .formatted(
                                word(advice.step()),
                                advice.rejection().code(),
                                advice.rejection().evidence())));
    }

    private void accumulator(String what, Accumulator accumulator) {
        line(what, said(accumulator.base()));
        line(what + ", left", said(accumulator.remaining()));
    }

    private void limit(BenefitLimit limit) {
        String what = limit.unit().map(SheetText::word).orElse("money")
                + limit.period().map(period -> ", " + word(period)).orElse("");
        line("At most: " + what, said(limit.most()));
        line("Left: " + what, said(limit.remaining()));
    }

    private void party(RelatedParty party) {
        line(word(party.role()), party.name().map(name -> name.reveal() + " " + party.evidence()));
    }

    private void finding(Finding finding) {
        text.append("  ! %s [%s]%s\n".formatted(finding.message(), finding.rule(), place(finding)));
    }

    private static String place(Finding finding) {
        return Stream.of("interchange", "transaction", "segment", "byte", "line")
                .filter(finding.facts()::containsKey)
                .map(name -> name + " " + finding.facts().get(name))
                .collect(Collectors.joining(", ", finding.facts().containsKey("byte") ? " " : "", ""));
    }

    private void line(String what, Optional<String> value) {
        value.ifPresent(said ->
                text.append("  %s%s%s\n".formatted(what, " ".repeat(Math.max(1, LABEL - what.length())), said)));
    }

    private static Optional<String> said(Optional<? extends Said<?>> value) {
        return value.map(one -> (one.value() instanceof Enum<?> word ? word(word) : one.value())
                + (one.evidence().isEmpty() ? "" : " " + one.evidence()));
    }

    /** What the payer did not say gets no line. */
    private static <T extends Serializable> Optional<String> known(Said<T> value) {
        return value.evidence().isEmpty() ? Optional.empty() : said(Optional.of(value));
    }

    private static String percent(Said<Span<BigDecimal>> part) {
        String low = percent(part.value().low());
        String high = percent(part.value().high());
        return (low.equals(high) ? low : low + " to " + high) + " " + part.evidence();
    }

    private static String percent(BigDecimal part) {
        return part.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
