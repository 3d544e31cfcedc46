package org.practicekit.billing.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.PersonMatch;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/**
 * Holds the insurance on file against what the payer answered. Each finding is under one of {@link ComparisonRules}, which says
 * whom to ask; it names what differs and where in the answer it stands, and never what either side has. What the payer did not
 * say differs from nothing: an answer that says no more than that it could not be given is no reason to think that the patient is
 * not covered. Thread-safe.
 */
public final class CoverageComparison {
    /** The payer looked for the patient and did not find them by what was sent. */
    private static final Set<Rejection.Reason> NOT_FOUND = EnumSet.of(
            Rejection.Reason.MEMBER_ID,
            Rejection.Reason.NAME,
            Rejection.Reason.BIRTH_DATE,
            Rejection.Reason.NOT_FOUND,
            Rejection.Reason.PATIENT_NOT_FOUND,
            Rejection.Reason.NOT_IN_GROUP,
            Rejection.Reason.DUPLICATE);

    private static final Set<BenefitDate.Meaning> IN_FORCE =
            EnumSet.of(BenefitDate.Meaning.PLAN, BenefitDate.Meaning.ELIGIBILITY, BenefitDate.Meaning.ENROLLMENT);

    private static final Set<RelatedParty.Role> PAYERS = EnumSet.of(
            RelatedParty.Role.PAYER,
            RelatedParty.Role.PRIMARY_PAYER,
            RelatedParty.Role.SECONDARY_PAYER,
            RelatedParty.Role.TERTIARY_PAYER);

    private CoverageComparison() {}

    /** In what the two differ for a day of service. */
    public static List<Finding> compare(Coverage coverage, EligibilityAnswer answer, LocalDate service) {
        return compare(CoverageOnFile.builder().coverage(coverage).build(), answer, service);
    }

    /** In what the two differ for a day of service, with what else is on file. */
    public static List<Finding> compare(CoverageOnFile file, EligibilityAnswer answer, LocalDate service) {
        Coverage coverage = file.coverage();
        List<Finding> findings = new ArrayList<>();
        notFound(coverage, answer).ifPresent(findings::add);
        status(coverage, answer, service).ifPresent(findings::add);
        dates(coverage, answer, service).ifPresent(findings::add);
        if (answer.memberId()
                .filter(number -> !number.matchesButForSuffix(coverage.memberId()))
                .isPresent()) {
            findings.add(finding(ComparisonRules.MEMBER_ID, coverage)
                    .message("The payer has another member id than coverage %s.".formatted(coverage.id()))
                    .build());
        }
        group(coverage, answer).ifPresent(findings::add);
        managedCare(coverage, answer).ifPresent(findings::add);
        otherPayers(file, answer, service).ifPresent(findings::add);
        Optional<Insured> subscriber = coverage.subscriber().or(file::patient);
        subscriber.ifPresent(one ->
                answer.subscriber().ifPresent(other -> findings.addAll(person("subscriber", one, other, coverage))));
        file.patient()
                .ifPresent(one -> answer.dependent()
                        .ifPresent(other -> findings.addAll(person("patient", one, other, coverage))));
        if (answer.relationship()
                .filter(said -> said != coverage.relationship())
                .isPresent()) {
            findings.add(finding(ComparisonRules.RELATIONSHIP, coverage)
                    .message("The payer has another relationship to the subscriber than coverage %s."
                            .formatted(coverage.id()))
                    .putFacts("onFile", coverage.relationship().name())
                    .putFacts("payer", answer.relationship().orElseThrow().name())
                    .build());
        }
        return List.copyOf(findings);
    }

    private static Optional<Finding> notFound(Coverage coverage, EligibilityAnswer answer) {
        return answer.rejections().stream()
                .filter(rejection -> NOT_FOUND.contains(rejection.reason()))
                .findFirst()
                .map(rejection -> finding(ComparisonRules.NOT_FOUND, coverage)
                        .message("The payer does not find the patient by the data of coverage %s (%s)."
                                .formatted(coverage.id(), words(rejection.reason())))
                        .putFacts("reason", rejection.reason().name())
                        .putFacts("code", rejection.code())
                        .putFacts("evidence", positions(rejection.evidence()))
                        .build());
    }

    private static Optional<Finding> status(Coverage coverage, EligibilityAnswer answer, LocalDate service) {
        List<Benefit> rows = answer.benefits().stream()
                .filter(row -> row.kind().isActive() || row.kind().isInactive())
                .filter(row ->
                        row.serviceTypes().isEmpty() || row.serviceTypes().contains(ServiceType.PLAN))
                .filter(row -> row.procedure().isEmpty() && holdsOn(row, service))
                .toList();
        List<Benefit> inactive =
                rows.stream().filter(row -> row.kind().isInactive()).toList();
        if (inactive.isEmpty()) {
            return Optional.empty();
        }
        boolean forGood = inactive.stream().anyMatch(row -> row.kind() == BenefitKind.INACTIVE);
        boolean settled = forGood && inactive.size() == rows.size();
        return Optional.of(finding(settled ? ComparisonRules.INACTIVE : ComparisonRules.UNSETTLED, coverage)
                .message(
                        settled
                                ? "The payer says that coverage %s is not in force on %s."
                                        .formatted(coverage.id(), service)
                                : "The payer does not say for good whether coverage %s is in force on %s."
                                        .formatted(coverage.id(), service))
                .putFacts("service", service.toString())
                .putFacts("evidence", evidence(settled ? inactive : rows))
                .build());
    }

    private static Optional<Finding> dates(Coverage coverage, EligibilityAnswer answer, LocalDate service) {
        List<DateRange> ranges = answer.dates().stream()
                .filter(date -> IN_FORCE.contains(date.meaning()))
                .map(BenefitDate::days)
                .filter(days -> days.length() > 1) // a single day says when the payer looked, or when something began
                .toList();
        boolean active = answer.benefits().stream().anyMatch(row -> row.kind().isActive());
        if (!active || ranges.isEmpty()) {
            return Optional.empty();
        }
        List<DateRange> around =
                ranges.stream().filter(days -> days.contains(service)).toList();
        DateRange onFile = coverage.effective();
        boolean alike = around.stream()
                .anyMatch(days -> (days.from().equals(LocalDate.MIN)
                                || onFile.from().equals(LocalDate.MIN)
                                || days.from().equals(onFile.from()))
                        && (days.to().equals(LocalDate.MAX)
                                || onFile.to().equals(LocalDate.MAX)
                                || days.to().equals(onFile.to())));
        if (alike) {
            return Optional.empty();
        }
        return Optional.of(finding(ComparisonRules.PLAN_DATES, coverage)
                .message(
                        around.isEmpty()
                                ? "The payer calls coverage %s active and names dates without %s."
                                        .formatted(coverage.id(), service)
                                : "The payer has other dates than coverage %s.".formatted(coverage.id()))
                .putFacts("onFile", onFile.toString())
                .putFacts("payer", ranges.stream().map(DateRange::toString).collect(Collectors.joining(" ")))
                .putFacts("service", service.toString())
                .build());
    }

    private static Optional<Finding> group(Coverage coverage, EligibilityAnswer answer) {
        Set<String> groups = answer.references().stream()
                .filter(reference -> reference.meaning() == Reference.Meaning.GROUP)
                .map(reference -> compact(reference.number().reveal()))
                .collect(Collectors.toSet());
        return coverage.group()
                .filter(onFile -> !groups.isEmpty() && !groups.contains(compact(onFile)))
                .map(onFile -> finding(ComparisonRules.GROUP, coverage)
                        .message("The payer has another group number than coverage %s.".formatted(coverage.id()))
                        .build());
    }

    private static Optional<Finding> managedCare(Coverage coverage, EligibilityAnswer answer) {
        List<Benefit> rows = answer.benefits().stream()
                .filter(row -> row.kind() == BenefitKind.CARE_COORDINATOR)
                .filter(row -> row.parties().stream().noneMatch(party -> isOnFile(party, List.of(coverage))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(ComparisonRules.MANAGED_CARE, coverage)
                        .message("The payer of coverage %s says that another plan manages the patient's care."
                                .formatted(coverage.id()))
                        .putFacts("evidence", evidence(rows))
                        .build());
    }

    private static Optional<Finding> otherPayers(CoverageOnFile file, EligibilityAnswer answer, LocalDate service) {
        List<Benefit> rows = answer.benefits().stream()
                .filter(row -> row.kind() == BenefitKind.OTHER_PAYER && holdsOn(row, service))
                .toList();
        List<Coverage> others = file.others().stream()
                .filter(other -> other.coversOn(service)
                        && !other.id().equals(file.coverage().id()))
                .toList();
        List<Benefit> unknown = rows.stream()
                .filter(row -> row.parties().stream().noneMatch(party -> isOnFile(party, others)))
                .toList();
        long knownById = others.stream()
                .filter(other -> rows.stream()
                        .flatMap(row -> row.parties().stream())
                        .anyMatch(party -> isOnFile(party, List.of(other))))
                .count();
        return unknown.size() <= others.size() - knownById
                ? Optional.empty()
                : Optional.of(finding(ComparisonRules.OTHER_PAYER, file.coverage())
                        .message("The payer of coverage %s knows of %d other payers, and %d are on file."
                                .formatted(file.coverage().id(), rows.size(), others.size()))
                        .putFacts("reported", Integer.toString(rows.size()))
                        .putFacts("onFile", Integer.toString(others.size()))
                        .putFacts("evidence", evidence(unknown))
                        .build());
    }

    private static List<Finding> person(String who, Insured onFile, Insured said, Coverage coverage) {
        PersonMatch match = PersonMatch.of(onFile, said);
        List<Finding> findings = new ArrayList<>();
        Set<PersonMatch.Part> names = new TreeSet<>(match.differing());
        if (names.remove(PersonMatch.Part.BIRTH_DATE)) {
            findings.add(finding(ComparisonRules.BIRTH_DATE, coverage)
                    .message("The payer has another date of birth of the %s than the office.".formatted(who))
                    .putFacts("who", who)
                    .build());
        }
        if (!names.isEmpty()) {
            findings.add(finding(ComparisonRules.NAME, coverage)
                    .message("The payer has another name of the %s than the office.".formatted(who))
                    .putFacts("who", who)
                    .putFacts(
                            "differs",
                            names.stream().map(PersonMatch.Part::words).collect(Collectors.joining(", ")))
                    .build());
        }
        return findings;
    }

    private static boolean holdsOn(Benefit row, LocalDate service) {
        return row.dates().isEmpty()
                || row.dates().stream().anyMatch(date -> date.days().contains(service));
    }

    private static boolean isOnFile(RelatedParty party, List<Coverage> coverages) {
        return PAYERS.contains(party.role())
                && party.identifier()
                        .filter(id -> coverages.stream()
                                .anyMatch(one -> one.payer().value().equalsIgnoreCase(id.reveal())))
                        .isPresent();
    }

    private static String compact(String number) {
        return number.replaceAll("[\\s-]", "").replaceFirst("^0+(?=.)", "").toUpperCase(Locale.ROOT);
    }

    private static String words(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String evidence(List<Benefit> rows) {
        return positions(rows.stream().flatMap(row -> row.evidence().stream()).toList());
    }

    private static String positions(List<Integer> evidence) {
        return evidence.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static FindingBuilder finding(ComparisonRules rule, Coverage coverage) {
        return Finding.of(rule, Severity.WARNING)
                .putFacts("coverage", coverage.id().value());
    }
}
