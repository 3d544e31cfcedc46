package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.Card;
import org.practicekit.billing.coverage.CardRules;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageChanged;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageRules;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.eligibility.ComparisonRules;
import org.practicekit.billing.eligibility.CoverageComparison;
import org.practicekit.billing.eligibility.CoverageOnFile;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.port.CoveragePorts;
import org.practicekit.billing.task.TaskList;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;

/**
 * Keeps what patients are insured by, as it changes, and says whom to ask when a payer's answer shows that it is out of date.
 *
 * <p>Nothing is overwritten: a change from a day on leaves what held before it as it was, and every version is kept. Commands are
 * run once, a repeated one gets the saved receipt; a refusal changes nothing. Commands about one patient run one after the other.
 *
 * <p>Thread-safe. Reads the clock it was given, and no other.
 */
public final class CoverageDesk {
    private static final RulePack<Rule> RULES = RulePack.of(
            "billing-coverage",
            "0.1.0",
            Stream.<Rule>concat(
                            Stream.concat(Stream.of(CardRules.values()), Stream.of(CoverageRules.values())),
                            Stream.of(ComparisonRules.values()))
                    .toList());

    private final BillingWork<CoveragePorts> work;
    private final Validation validation;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param validation the validator, which can be shared
     */
    public CoverageDesk(UnitOfWork<? extends CoveragePorts> work, Clock clock, Validation validation) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
        this.validation = validation;
    }

    /** Writes a new coverage down. Refused when the card cannot be right, or the patient has this coverage already. */
    public Receipt<Coverage> add(PracticeId practice, CommandId command, Card card) {
        FingerprintWriter wish = new FingerprintWriter("billing.coverage.add").value("card", card);
        return work.once(
                "billing.coverage.add",
                practice,
                command,
                wish.finish(),
                Set.of(BillingWork.guard(card.patient())),
                unit -> with(unit, card.patient(), book -> {
                    List<Finding> findings = check(book, card);
                    return grantedUnless(findings, () -> {
                        Coverage coverage = card.coverage(CoverageId.madeBy(practice, command));
                        findings.addAll(book.duplicates(coverage, Optional.empty()));
                        return book.add(coverage);
                    });
                }));
    }

    /**
     * Changes what a coverage says from a day on, which may lie ahead or back. What held before that day stays a coverage of its
     * own, under its id; from that day on there is a new one that {@linkplain Coverage#replaces() replaces} it. A change from
     * the first day or an earlier one concerns the whole coverage, which keeps its id.
     *
     * @param version the version that was looked at
     * @param card what it says now; the last day stays what it was unless the card has one, and its first day does not count
     * @param from the first day on which that is so
     * @return the coverage as it is from that day on
     */
    public Receipt<Coverage> change(
            PracticeId practice, CommandId command, CoverageId id, Version version, Card card, LocalDate from) {
        FingerprintWriter wish =
                wish("billing.coverage.change", id, version).value("card", card).text("from", from.toString());
        return about("billing.coverage.change", practice, command, wish, id, version, (book, coverage) -> {
            DateRange days = coverage.effective();
            LocalDate to = card.lastDay()
                    .map(last -> DateRange.closed(LocalDate.MIN, last).to())
                    .orElse(days.to());
            if (!card.patient().equals(coverage.patient()) || !card.payer().equals(coverage.payer())) {
                return Refused.because(another(coverage));
            }
            if (!from.isBefore(days.to()) || !from.isBefore(to)) {
                return Refused.because(outside(coverage, from));
            }
            Card dated = Card.builder()
                    .like(card)
                    .firstDay(from)
                    .lastDay(lastDay(to))
                    .build();
            List<Finding> findings = check(book, dated);
            if (from.isBefore(book.today())) {
                findings.add(backdated(coverage, from));
            }
            return grantedUnless(findings, () -> {
                Coverage whole = dated.coverage(id);
                findings.addAll(book.duplicates(whole, Optional.of(id)));
                if (!from.isAfter(days.from())) {
                    return book.update(coverage, whole, CoverageChanged.What.CHANGED);
                }
                book.endBefore(coverage, from);
                return book.add(successor(practice, command, coverage, dated));
            });
        });
    }

    /**
     * The patient has a new card in place of a coverage, of the same payer or another. The old one ends on the day before the
     * card's first day, which is today when the card names none.
     *
     * @return the new coverage
     */
    public Receipt<Coverage> replace(
            PracticeId practice, CommandId command, CoverageId id, Version version, Card card) {
        FingerprintWriter wish = wish("billing.coverage.replace", id, version).value("card", card);
        return about("billing.coverage.replace", practice, command, wish, id, version, (book, coverage) -> {
            LocalDate first = card.firstDay().orElse(book.today());
            if (!card.patient().equals(coverage.patient())) {
                return Refused.because(another(coverage));
            }
            if (!first.isAfter(coverage.effective().from())) {
                return Refused.because(outside(coverage, first));
            }
            Card dated = Card.builder().like(card).firstDay(first).build();
            List<Finding> findings = check(book, dated);
            return grantedUnless(findings, () -> {
                Coverage successor = successor(practice, command, coverage, dated);
                findings.addAll(book.duplicates(successor, Optional.of(id)));
                book.endBefore(coverage, first);
                return book.add(successor);
            });
        });
    }

    /** The coverage has a last day, or another one than was thought. */
    public Receipt<Coverage> end(
            PracticeId practice, CommandId command, CoverageId id, Version version, LocalDate lastDay) {
        FingerprintWriter wish = wish("billing.coverage.end", id, version).text("last", lastDay.toString());
        return about("billing.coverage.end", practice, command, wish, id, version, (book, coverage) -> {
            if (lastDay.isBefore(coverage.effective().from())) {
                return Refused.because(outside(coverage, lastDay));
            }
            Coverage ended = Coverage.builder()
                    .like(coverage)
                    .effective(DateRange.closed(coverage.effective().from(), lastDay))
                    .build();
            return grantedUnless(
                    new ArrayList<>(book.duplicates(ended, Optional.empty())),
                    () -> book.update(coverage, ended, CoverageChanged.What.ENDED));
        });
    }

    /** The coverage was a mistake from the beginning; it stays on file and covers nobody. */
    public Receipt<Coverage> takeBack(PracticeId practice, CommandId command, CoverageId id, Version version) {
        FingerprintWriter wish = wish("billing.coverage.take-back", id, version);
        return about("billing.coverage.take-back", practice, command, wish, id, version, (book, coverage) -> {
            Coverage taken =
                    Coverage.builder().like(coverage).enteredInError(true).build();
            return new Granted<>(book.update(coverage, taken, CoverageChanged.What.TAKEN_BACK), List.of());
        });
    }

    /**
     * Holds a coverage against what the payer answered. For each kind of contact that {@link ComparisonRules} name there is at
     * most one open task about the coverage: it is opened, brought up to date, or dropped when its reasons are gone. It is due
     * before the first visit ahead that hangs on the coverage.
     *
     * @param patient the patient as the chart has them, to compare names and dates of birth
     * @param service the day of service that was asked about
     * @return the tasks that changed; the findings say in what the two differ
     */
    public Receipt<TaskList> compare(
            PracticeId practice,
            CommandId command,
            CoverageId id,
            Insured patient,
            EligibilityAnswer answer,
            LocalDate service) {
        FingerprintWriter wish = new FingerprintWriter("billing.coverage.compare")
                .text("coverage", id.value())
                .value("patient", patient)
                .value("answer", answer)
                .text("service", service.toString());
        return known("billing.coverage.compare", practice, command, wish, id, (book, coverage) -> {
            List<Finding> findings = CoverageComparison.compare(
                    CoverageOnFile.builder()
                            .coverage(coverage)
                            .patient(patient)
                            .others(book.others(coverage))
                            .build(),
                    answer,
                    service);
            return new Granted<>(book.tasks(coverage, findings), findings);
        });
    }

    /** A coverage as it stands. */
    public Optional<Coverage> find(PracticeId practice, CoverageId id) {
        return work.read(practice, ports -> ports.coverages().find(practice, id));
    }

    /** Every version that a coverage had, the oldest first. */
    public List<Coverage> history(PracticeId practice, CoverageId id) {
        return work.read(practice, ports -> ports.coverages().versions(practice, id));
    }

    /** What covers a patient on a day, as far as the office knows now, in the order of ids. */
    public List<Coverage> on(PracticeId practice, PatientId patient, LocalDate day) {
        return work.read(practice, ports -> ports.coverages().ofPatient(practice, patient)).stream()
                .filter(coverage -> coverage.coversOn(day))
                .toList();
    }

    /** Runs a command about a coverage as it was looked at, which must not have been taken back. */
    private Receipt<Coverage> about(
            String question,
            PracticeId practice,
            CommandId command,
            FingerprintWriter wish,
            CoverageId id,
            Version version,
            BiFunction<CoverageBook, Coverage, Decision<Coverage>> run) {
        return known(question, practice, command, wish, id, (book, coverage) -> {
            if (!coverage.version().equals(version)) {
                return Refused.because(BillingWork.stale("coverage", id.value(), version, coverage.version()));
            }
            return coverage.enteredInError()
                    ? Refused.because(finding(CoverageRules.IN_ERROR, coverage)
                            .message("Coverage %s was entered in error.".formatted(id))
                            .build())
                    : run.apply(book, coverage);
        });
    }

    /** Runs a command about a coverage that is there. */
    private <T extends Fingerprinted> Receipt<T> known(
            String question,
            PracticeId practice,
            CommandId command,
            FingerprintWriter wish,
            CoverageId id,
            BiFunction<CoverageBook, Coverage, Decision<T>> run) {
        Set<Guard> guards = find(practice, id)
                .map(coverage -> Set.of(BillingWork.guard(coverage.patient())))
                .orElse(Set.of());
        return work.once(
                question,
                practice,
                command,
                wish.finish(),
                guards,
                unit -> unit.ports
                        .coverages()
                        .find(practice, id)
                        .map(coverage -> with(unit, coverage.patient(), book -> run.apply(book, coverage)))
                        .orElseGet(() -> Refused.because(BillingWork.unknown("coverage", id.value()))));
    }

    private static <T> Decision<T> with(
            BillingWork.Unit<CoveragePorts> unit, PatientId patient, Function<CoverageBook, Decision<T>> run) {
        return unit.setup()
                .map(setup -> run.apply(new CoverageBook(unit, setup, patient)))
                .orElseGet(() -> Refused.because(BillingWork.unknown("billing setup of", unit.practice.value())));
    }

    private List<Finding> check(CoverageBook book, Card card) {
        List<Finding> findings = new ArrayList<>(validation.check(card));
        findings.addAll(book.check(card));
        return findings;
    }

    /** Grants what {@code run} gives, unless there is an error among the findings before or after it. */
    private static <T> Decision<T> grantedUnless(List<Finding> findings, Supplier<T> run) {
        if (hasError(findings)) {
            return new Refused<>(findings);
        }
        T value = run.get();
        return hasError(findings) ? new Refused<>(findings) : new Granted<>(value, findings);
    }

    private static boolean hasError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static Coverage successor(PracticeId practice, CommandId command, Coverage before, Card card) {
        return Coverage.builder()
                .like(card.coverage(CoverageId.madeBy(practice, command)))
                .replaces(before.id())
                .build();
    }

    private static Optional<LocalDate> lastDay(LocalDate to) {
        return to.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(to.minusDays(1));
    }

    private static Finding another(Coverage coverage) {
        return finding(CoverageRules.SAME_PAYER, coverage)
                .message("The card is of another patient or payer than coverage %s. Maybe it should replace it."
                        .formatted(coverage.id()))
                .build();
    }

    private static Finding outside(Coverage coverage, LocalDate day) {
        return finding(CoverageRules.DAYS, coverage)
                .message("Coverage %s covers the days %s, and %s would leave it none or lies behind them."
                        .formatted(coverage.id(), coverage.effective(), day))
                .putFacts("days", coverage.effective().toString())
                .putFacts("day", day.toString())
                .build();
    }

    private static Finding backdated(Coverage coverage, LocalDate from) {
        return Finding.of(CoverageRules.BACKDATED, Severity.WARNING)
                .message("Coverage %s changes from %s on, a day in the past.".formatted(coverage.id(), from))
                .putFacts("coverage", coverage.id().value())
                .putFacts("from", from.toString())
                .build();
    }

    private static FindingBuilder finding(CoverageRules rule, Coverage coverage) {
        return Finding.of(rule, Severity.ERROR)
                .putFacts("coverage", coverage.id().value());
    }

    private static FingerprintWriter wish(String question, CoverageId id, Version version) {
        return new FingerprintWriter(question).text("coverage", id.value()).number("version", version.value());
    }
}
