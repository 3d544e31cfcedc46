package org.practicekit.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.Card;
import org.practicekit.billing.coverage.CardCheck;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageChanged;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageRules;
import org.practicekit.billing.eligibility.ComparisonRules;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.CoveragePorts;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.task.TaskList;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** The coverages of one patient while one command changes them. */
final class CoverageBook {
    private final BillingWork.Unit<CoveragePorts> unit;
    private final BillingSetup setup;
    private final LocalDate today;
    private final List<Coverage> coverages;

    CoverageBook(BillingWork.Unit<CoveragePorts> unit, BillingSetup setup, PatientId patient) {
        this.unit = unit;
        this.setup = setup;
        this.today = LocalDate.ofInstant(unit.now, setup.zone());
        this.coverages = unit.ports.coverages().ofPatient(unit.practice, patient);
        unit.inputs.each("coverages", coverages);
    }

    LocalDate today() {
        return today;
    }

    /** What else the patient is insured by. */
    List<Coverage> others(Coverage coverage) {
        return coverages.stream()
                .filter(other -> !other.id().equals(coverage.id()) && !other.enteredInError())
                .toList();
    }

    /** Brings the tasks about a coverage in line with what differs, one for each whom to ask. */
    TaskList tasks(Coverage coverage, List<Finding> differences) {
        List<UpcomingVisit> visits = visitsUnder(coverage);
        LocalDate due = setup.followUp()
                .due(today, visits.stream().map(UpcomingVisit::date).findFirst());
        TaskBook tasks = new TaskBook(unit);
        return new TaskList(Stream.of(TaskKind.CONTACT_PAYER, TaskKind.CONTACT_PATIENT)
                .map(kind -> new TaskBook.Wanted(
                        kind,
                        "coverage/" + coverage.id(),
                        coverage.patient(),
                        visits.stream().map(UpcomingVisit::id).toList(),
                        due,
                        differences.stream()
                                .filter(finding -> ComparisonRules.of(finding.rule())
                                        .filter(rule -> rule.contact() == kind)
                                        .isPresent())
                                .toList()))
                .flatMap(wanted ->
                        tasks.settle(wanted, rule -> ComparisonRules.of(rule).isPresent()).stream())
                .toList());
    }

    /** What is wrong with a card: looked at for today, or for the day of its own that is nearest. */
    List<Finding> check(Card card) {
        LocalDate day = card.firstDay().filter(first -> first.isAfter(today)).orElse(today);
        return new ArrayList<>(new CardCheck(setup.payers())
                .check(card, card.lastDay().filter(last -> last.isBefore(day)).orElse(day)));
    }

    /** Whether the patient has it already, under another id than that of {@code instead}. */
    List<Finding> duplicates(Coverage coverage, Optional<CoverageId> instead) {
        return coverages.stream()
                .filter(other -> !other.enteredInError()
                        && !other.id().equals(coverage.id())
                        && !Optional.of(other.id()).equals(instead))
                .filter(other -> other.payer().equals(coverage.payer())
                        && other.memberId().matches(coverage.memberId())
                        && other.effective().overlaps(coverage.effective()))
                .map(other -> Finding.of(CoverageRules.DUPLICATE, Severity.ERROR)
                        .message("The patient has coverage %s with payer %s under the same member id on days of %s."
                                .formatted(other.id(), other.payer(), other.effective()))
                        .putFacts("coverage", other.id().value())
                        .putFacts("payer", other.payer().value())
                        .putFacts("days", other.effective().toString())
                        .build())
                .toList();
    }

    Coverage add(Coverage coverage) {
        unit.ifGranted(
                () -> unit.ports.coverages().add(unit.practice, coverage),
                CoverageChanged.of(unit.practice, coverage, CoverageChanged.What.ADDED, unit.now));
        return coverage;
    }

    /** Stores the next version of a coverage. */
    Coverage update(Coverage before, Coverage after, CoverageChanged.What what) {
        Coverage next = Coverage.builder()
                .like(after)
                .id(before.id())
                .version(before.version().next())
                .build();
        unit.ifGranted(
                () -> unit.ports.coverages().update(unit.practice, next, before.version()),
                CoverageChanged.of(unit.practice, next, what, unit.now));
        return next;
    }

    /** Ends a coverage on the day before {@code firstWithout}; one that ended by then stays as it is. */
    void endBefore(Coverage coverage, LocalDate firstWithout) {
        if (firstWithout.isBefore(coverage.effective().to())) {
            update(
                    coverage,
                    Coverage.builder()
                            .like(coverage)
                            .effective(new DateRange(coverage.effective().from(), firstWithout))
                            .build(),
                    CoverageChanged.What.ENDED);
        }
    }

    /** The visits ahead on days that it covers, as far as the office knows. */
    private List<UpcomingVisit> visitsUnder(Coverage coverage) {
        List<UpcomingVisit> visits =
                unit.ports.visits().ofPatient(unit.practice, coverage.patient(), DateRange.from(today)).stream()
                        .filter(visit -> coverage.coversOn(visit.date()))
                        .toList();
        unit.inputs.each("visits", visits);
        return visits;
    }
}
