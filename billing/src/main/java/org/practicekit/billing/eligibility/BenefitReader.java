package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.practicekit.billing.eligibility.FittingRows.Choice;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;

/**
 * Reads what a payer's answer says about one service. It draws no conclusion that the rows do not carry: what was not said stays
 * unknown, what was said in several ways becomes a range, and the order of the rows changes nothing. Immutable and
 * thread-safe.
 *
 * <p>Where the office does not know on which side of the network a provider stands, the answer is read for both sides: what is
 * the same on both is sure, amounts that differ make a range, and what is said of one side only stays unknown.
 */
public final class BenefitReader implements Serializable {
    private static final Set<BenefitKind> ABOUT_OTHERS =
            EnumSet.of(BenefitKind.OTHER_PAYER, BenefitKind.CONTACT, BenefitKind.OTHER_SOURCE);

    private final ServiceTypes types;

    /** A reader. */
    public BenefitReader(ServiceTypes types) {
        this.types = types;
    }

    /** What the answer says. */
    public BenefitSheet read(EligibilityAnswer answer, BenefitQuestion question) {
        if (answer.isTurnedDown()) {
            return rejected(answer, question);
        }
        if (question.network() != NetworkSide.UNKNOWN) {
            return onOneSide(answer, question);
        }
        BenefitSheet in = onOneSide(answer, on(question, NetworkSide.IN));
        BenefitSheet out = onOneSide(answer, on(question, NetworkSide.OUT));
        return new EitherSide(in, out).sheet(question);
    }

    private static BenefitQuestion on(BenefitQuestion question, NetworkSide side) {
        return BenefitQuestion.builder().like(question).network(side).build();
    }

    private BenefitSheet rejected(EligibilityAnswer answer, BenefitQuestion question) {
        Notes notes = new Notes();
        List<Integer> evidence = answer.rejections().stream()
                .flatMap(rejection -> rejection.evidence().stream())
                .toList();
        if (!answer.benefits().isEmpty()) {
            notes.doubt(
                    ReadingRules.REJECTION,
                    "status",
                    "The payer turned the question down and still gave benefits; they were not read.",
                    answer.benefits().stream()
                            .flatMap(row -> row.evidence().stream())
                            .toList());
        }
        noteRejections(answer, notes);
        FamilyAccumulators unsaid = new FamilyAccumulators(Accumulator.UNSAID, Accumulator.UNSAID);
        return BenefitSheet.builder()
                .source(answer.source())
                .receivedAt(answer.receivedAt())
                .question(question)
                .status(new Said<>(CoverageStatus.UNKNOWN, evidence, List.of(ReadingRules.REJECTION.id())))
                .rejections(advice(answer))
                .nonCovered(unsaid())
                .deductible(unsaid)
                .outOfPocket(unsaid)
                .spendDown(Accumulator.UNSAID)
                .authorization(unsaid())
                .otherPayer(unsaid())
                .restricted(unsaid())
                .findings(notes.inOrder())
                .build();
    }

    private BenefitSheet onOneSide(EligibilityAnswer answer, BenefitQuestion question) {
        Notes notes = new Notes();
        noteRejections(answer, notes);
        FittingRows rows = new FittingRows(answer, question, types);
        StatusReading status = new StatusReading(answer, question, rows, notes);
        ShareReading shares = new ShareReading(rows, notes);
        AccumulatorReading accumulators = new AccumulatorReading(rows, notes);
        List<RelatedParty> payers = parties(rows, BenefitKind.OTHER_PAYER);
        List<RelatedParty> restrictedTo = parties(rows, BenefitKind.RESTRICTED_TO_PROVIDER);
        noteElsewhere(rows, notes);
        BenefitSheetBuilder sheet = BenefitSheet.builder()
                .source(answer.source())
                .receivedAt(answer.receivedAt())
                .question(question)
                .status(status.status())
                .rejections(advice(answer))
                .nonCovered(status.nonCovered())
                .plan(status.plan())
                .planDates(status.planDates())
                .copay(shares.copay())
                .coinsurance(shares.coinsurance())
                .deductible(accumulators.yearly(BenefitKind.DEDUCTIBLE, "deductible"))
                .outOfPocket(accumulators.yearly(BenefitKind.OUT_OF_POCKET, "out-of-pocket limit"))
                .spendDown(accumulators.spendDown())
                .limits(new LimitReading(rows, notes).limits())
                .authorization(authorization(rows, notes))
                .otherPayer(present(rows, BenefitKind.OTHER_PAYER, ReadingRules.OTHER_PAYER))
                .otherPayers(payers)
                .primaryCare(parties(rows, BenefitKind.PRIMARY_CARE_PROVIDER))
                .restricted(present(rows, BenefitKind.RESTRICTED_TO_PROVIDER, ReadingRules.RESTRICTED))
                .restrictedTo(restrictedTo)
                .messages(messages(rows));
        return sheet.findings(notes.inOrder()).build();
    }

    private static void noteRejections(EligibilityAnswer answer, Notes notes) {
        answer.rejections()
                .forEach(rejection -> notes.doubt(
                        ReadingRules.REJECTION,
                        "rejection " + rejection.code(),
                        "The payer turned the question down (%s, code %s)."
                                .formatted(rejection.reason(), rejection.code()),
                        rejection.evidence()));
    }

    private static List<RejectionAdvice> advice(EligibilityAnswer answer) {
        return answer.rejections().stream()
                .map(RejectionAdvice::of)
                .sorted(Comparator.comparing(
                                (RejectionAdvice one) -> one.rejection().reason())
                        .thenComparing(one -> one.rejection().about())
                        .thenComparing(one -> one.rejection().toString()))
                .toList();
    }

    private static Said<Answer> authorization(FittingRows rows, Notes notes) {
        Choice choice = rows.closest(row -> row.authorization().isPresent() && !ABOUT_OTHERS.contains(row.kind()));
        Set<Answer> answers = EnumSet.noneOf(Answer.class);
        choice.rows().forEach(row -> row.authorization().ifPresent(answers::add));
        if (answers.isEmpty()) {
            return unsaid();
        }
        if (answers.contains(Answer.YES) && answers.contains(Answer.NO)) {
            notes.doubt(
                    ReadingRules.DISAGREEMENT,
                    "authorization",
                    "The payer says both that an authorisation is needed and that it is not.",
                    choice.evidence());
            return new Said<>(Answer.UNKNOWN, choice.evidence(), List.of(ReadingRules.DISAGREEMENT.id()));
        }
        List<RuleId> rules = new ArrayList<>(choice.rules());
        rules.add(ReadingRules.AUTHORIZATION.id());
        boolean sure = answers.size() == 1;
        Answer said = sure ? answers.iterator().next() : answers.contains(Answer.YES) ? Answer.YES : Answer.UNKNOWN;
        return new Said<>(said, choice.evidence(), rules);
    }

    private static Said<Answer> present(FittingRows rows, BenefitKind kind, ReadingRules rule) {
        List<Integer> evidence = rows.all(row -> row.kind() == kind).stream()
                .flatMap(fit -> fit.row().evidence().stream())
                .toList();
        boolean any = !rows.all(row -> row.kind() == kind).isEmpty();
        return any ? new Said<>(Answer.YES, evidence, List.of(rule.id())) : unsaid();
    }

    private static List<RelatedParty> parties(FittingRows rows, BenefitKind kind) {
        return rows.all(row -> row.kind() == kind).stream()
                .flatMap(fit -> fit.row().parties().stream())
                .distinct()
                .sorted(Comparator.comparing((RelatedParty party) ->
                                party.evidence().stream().findFirst().orElse(0))
                        .thenComparing(RelatedParty::role)
                        .thenComparing(
                                party -> party.name().map(name -> name.reveal()).orElse(""))
                        .thenComparing(party ->
                                party.identifier().map(PatientText::reveal).orElse("")))
                .toList();
    }

    private static void noteElsewhere(FittingRows rows, Notes notes) {
        rows.all(row -> row.kind() == BenefitKind.OTHER_SOURCE)
                .forEach(fit -> notes.doubt(
                        ReadingRules.ELSEWHERE,
                        "benefits",
                        "Somebody else has the information about this service.",
                        fit.row().evidence()));
    }

    private static List<Said<PatientText>> messages(FittingRows rows) {
        Predicate<Benefit> own = row -> !ABOUT_OTHERS.contains(row.kind());
        return rows.all(own).stream()
                .map(FittingRows.Fit::row)
                .flatMap(row -> row.messages().stream().map(text -> new Said<>(text, row.evidence(), List.of())))
                .distinct()
                .sorted(Comparator.comparing((Said<PatientText> said) ->
                                said.evidence().stream().findFirst().orElse(0))
                        .thenComparing(said -> said.value().reveal()))
                .toList();
    }

    static Said<Answer> unsaid() {
        return new Said<>(Answer.UNKNOWN, List.of(), List.of());
    }

    /** All, each once, in the order of the findings of one reading. */
    static List<Finding> together(Collection<Finding> one, Collection<Finding> other, Collection<Finding> more) {
        Set<Finding> all = new LinkedHashSet<>(one);
        all.addAll(other);
        all.addAll(more);
        return Notes.inOrder(all);
    }
}
