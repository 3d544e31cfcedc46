package org.practicekit.billing.eligibility;

import static org.practicekit.billing.eligibility.BenefitKind.CANNOT_PROCESS;
import static org.practicekit.billing.eligibility.BenefitKind.EXCLUSION;
import static org.practicekit.billing.eligibility.BenefitKind.INACTIVE;
import static org.practicekit.billing.eligibility.BenefitKind.NON_COVERED;
import static org.practicekit.billing.eligibility.BenefitKind.NOT_MEDICALLY_NECESSARY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.eligibility.FittingRows.Choice;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;

/** Reads whether the patient and the service are covered. */
final class StatusReading {
    private static final Set<BenefitDate.Meaning> OF_PLAN =
            EnumSet.of(BenefitDate.Meaning.PLAN, BenefitDate.Meaning.ELIGIBILITY, BenefitDate.Meaning.ENROLLMENT);

    private final EligibilityAnswer answer;
    private final BenefitQuestion question;
    private final FittingRows rows;
    private final Notes notes;
    private final Choice choice;

    StatusReading(EligibilityAnswer answer, BenefitQuestion question, FittingRows rows, Notes notes) {
        this.answer = answer;
        this.question = question;
        this.rows = rows;
        this.notes = notes;
        this.choice =
                rows.closest(row -> row.kind().isActive() || row.kind().isInactive() || row.kind() == CANNOT_PROCESS);
    }

    Said<CoverageStatus> status() {
        boolean active = choice.rows().stream().anyMatch(row -> row.kind().isActive());
        boolean inactive = choice.rows().stream().anyMatch(row -> row.kind().isInactive());
        if (choice.rows().stream().anyMatch(row -> row.kind() == CANNOT_PROCESS)) {
            notes.doubt(ReadingRules.STATUS, "status", "The payer could not answer this.", choice.evidence());
            return said(CoverageStatus.UNKNOWN, ReadingRules.STATUS);
        }
        if (active && inactive) {
            notes.doubt(ReadingRules.DISAGREEMENT, "status", "The payer says both covered and not.", choice.evidence());
            return said(CoverageStatus.UNKNOWN, ReadingRules.DISAGREEMENT);
        }
        if (active) {
            return active();
        }
        return inactive ? inactive() : unsaid();
    }

    /** What is said of the same service, or of a narrower part of it, than the status is: then it goes before the status. */
    Said<Answer> nonCovered() {
        Choice none = rows.closest(row -> row.kind() == NON_COVERED);
        Choice doubtful = rows.closest(row -> row.kind() == EXCLUSION || row.kind() == NOT_MEDICALLY_NECESSARY);
        if (!none.isEmpty() && (choice.isEmpty() || none.service() <= choice.service())) {
            return new Said<>(Answer.YES, none.evidence(), with(none.rules(), ReadingRules.NON_COVERED));
        }
        if (!doubtful.isEmpty()) {
            notes.doubt(
                    ReadingRules.NON_COVERED,
                    "non-covered",
                    "The payer leaves something out, in words that a person has to read.",
                    doubtful.evidence());
            return new Said<>(Answer.UNKNOWN, doubtful.evidence(), with(List.of(), ReadingRules.NON_COVERED));
        }
        return new Said<>(Answer.UNKNOWN, List.of(), List.of());
    }

    Optional<Said<String>> plan() {
        List<Benefit> named = choice.rows().stream()
                .filter(row -> row.plan().isPresent())
                .sorted((one, other) ->
                        one.plan().orElseThrow().compareTo(other.plan().orElseThrow()))
                .toList();
        return named.stream()
                .findFirst()
                .flatMap(Benefit::plan)
                .map(name -> new Said<>(
                        name,
                        named.stream()
                                .filter(row -> row.plan().equals(Optional.of(name)))
                                .flatMap(row -> row.evidence().stream())
                                .toList(),
                        choice.rules()));
    }

    /** The days named on the rows that decided, else those named for the patient and the plan as a whole. */
    Optional<Said<DateRange>> planDates() {
        List<BenefitDate> onRows = choice.rows().stream()
                .flatMap(row -> row.dates().stream())
                .filter(date -> OF_PLAN.contains(date.meaning()))
                .toList();
        boolean ofRows = !onRows.isEmpty();
        List<DateRange> days = (ofRows ? onRows : answer.dates())
                .stream()
                        .filter(date -> OF_PLAN.contains(date.meaning()))
                        .map(BenefitDate::days)
                        .toList();
        LocalDate from =
                days.stream().map(DateRange::from).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        LocalDate to =
                days.stream().map(DateRange::to).min(LocalDate::compareTo).orElse(LocalDate.MAX);
        if (days.isEmpty() || !from.isBefore(to)) {
            return Optional.empty();
        }
        List<Integer> evidence = choice.rows().stream()
                .filter(row -> row.dates().stream().anyMatch(date -> OF_PLAN.contains(date.meaning())))
                .flatMap(row -> row.evidence().stream())
                .toList();
        return Optional.of(
                new Said<>(new DateRange(from, to), ofRows ? evidence : List.of(), List.of(ReadingRules.DATES.id())));
    }

    private Said<CoverageStatus> active() {
        if (!FittingRows.holdsOn(answer.dates(), question)) {
            return otherDays(choice);
        }
        if (choice.rows().stream().anyMatch(row -> row.kind() == BenefitKind.ACTIVE_PENDING_INVESTIGATION)) {
            notes.doubt(
                    ReadingRules.STATUS,
                    "status",
                    "The payer is looking into the coverage; it may end.",
                    choice.evidence());
        }
        return said(CoverageStatus.ACTIVE, ReadingRules.STATUS);
    }

    private Said<CoverageStatus> inactive() {
        boolean within = choice.rows().stream()
                .flatMap(row -> row.dates().stream())
                .filter(date -> OF_PLAN.contains(date.meaning()))
                .map(BenefitDate::days)
                .anyMatch(days -> !days.to().equals(LocalDate.MAX) && days.contains(question.date()));
        if (within) {
            notes.doubt(
                    ReadingRules.DISAGREEMENT,
                    "status",
                    "The payer says not covered, and names days of the plan that have the day of the visit among them.",
                    choice.evidence());
            return said(CoverageStatus.UNKNOWN, ReadingRules.DISAGREEMENT);
        }
        if (choice.rows().stream().anyMatch(row -> row.kind() != INACTIVE)) {
            notes.doubt(
                    ReadingRules.STATUS,
                    "status",
                    "The payer has not finished its records; the coverage may come back.",
                    choice.evidence());
        }
        return said(CoverageStatus.INACTIVE, ReadingRules.STATUS);
    }

    private Said<CoverageStatus> unsaid() {
        Choice elsewhen = FittingRows.closest(rows.onOtherDays(row -> row.kind().isActive()));
        return elsewhen.isEmpty()
                ? new Said<>(CoverageStatus.UNKNOWN, List.of(), List.of(ReadingRules.STATUS.id()))
                : otherDays(elsewhen);
    }

    private Said<CoverageStatus> otherDays(Choice said) {
        notes.doubt(
                ReadingRules.DATES,
                "status",
                "The payer says covered, on days that the day of the visit is not among.",
                said.evidence());
        return new Said<>(CoverageStatus.UNKNOWN, said.evidence(), with(said.rules(), ReadingRules.DATES));
    }

    private Said<CoverageStatus> said(CoverageStatus status, ReadingRules rule) {
        return new Said<>(status, choice.evidence(), with(choice.rules(), rule));
    }

    private static List<RuleId> with(List<RuleId> rules, ReadingRules one) {
        List<RuleId> all = new ArrayList<>(rules);
        all.add(one.id());
        return all;
    }
}
