package org.practicekit.examples.clinic.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.eligibility.Accumulator;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.BenefitSheet;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.eligibility.Said;
import org.practicekit.billing.eligibility.Span;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.verification.VerificationPlan;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.rule.Finding;
import org.practicekit.examples.clinic.folder.Practice;

/**
 * What the office knows when it opens, for a terminal: each visit with what its payers said, what is not known, and who has to
 * do what. Numbers in square brackets are lines of {@code answers.csv} or segments of what came over X12.
 *
 * @param practice whose
 * @param visits of the day, in order
 * @param lines the coverages of each visit with what was read
 * @param lookups all look-ups
 * @param plan what is due and not due when the office opens
 * @param tasks those that are open
 * @param rate how many visits were verified
 */
public record Worklist(
        Practice practice,
        List<UpcomingVisit> visits,
        Map<VisitId, List<Line>> lines,
        List<Verification> lookups,
        VerificationPlan plan,
        List<Task> tasks,
        Kpi rate) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** The list, its lines ending with LF. */
    public String text() {
        StringBuilder text = new StringBuilder(
                "%s, coverage of the visits of %s, at 08:00\n".formatted(practice.name(), DAY.format(practice.day())));
        text.append("%d visits, %d look-ups; %s %s (%s)\n\n"
                .formatted(
                        visits.size(),
                        lookups.size(),
                        rate.definition().title().toLowerCase(Locale.ROOT),
                        rate.figure(),
                        rate.figure()
                                .rounded(3, RoundingMode.HALF_UP)
                                .map(share -> share.movePointRight(2) + " %")
                                .orElse("-")));
        for (UpcomingVisit visit : inOrder()) {
            text.append("%s  %s\n".formatted(time(visit), visit.patient()));
            List<Line> its = lines.getOrDefault(visit.id(), List.of());
            its.forEach(line -> text.append(line(line)));
            plan.notDue().stream()
                    .filter(one ->
                            one.visit().equals(visit.id()) && one.coverage().isEmpty())
                    .forEach(one -> text.append("       ").append(why(one.reason())));
        }
        text.append("\nTO DO\n");
        if (tasks.isEmpty()) {
            text.append("  nothing\n");
        }
        for (Task task : tasks) {
            text.append("  by %s  %-16s %s, %s (%s)\n"
                    .formatted(
                            task.due(),
                            task.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            task.patient(),
                            task.subject().replace("eligibility/", "coverage "),
                            task.forWhom().orElse("anybody")));
            task.reasons().forEach(reason -> text.append("       ").append(why(reason)));
        }
        return text.toString();
    }

    /** One stands for all; each visit says so for itself. */
    private Optional<Finding> nothingOnFile() {
        return plan.notDue().stream()
                .filter(one -> one.coverage().isEmpty())
                .map(VerificationPlan.NotDue::reason)
                .findFirst();
    }

    private List<UpcomingVisit> inOrder() {
        return visits.stream()
                .sorted(Comparator.comparing(UpcomingVisit::start).thenComparing(UpcomingVisit::id))
                .toList();
    }

    private LocalTime time(UpcomingVisit visit) {
        ZoneId zone = practice.setup().locations().get(0).zone();
        return visit.start().atZone(zone).toLocalTime();
    }

    private static String line(Line line) {
        Coverage coverage = line.coverage();
        String head = "       %-6s %-9s %-3s "
                .formatted(coverage.id(), coverage.payer(), line.service().code());
        if (line.sheet().isEmpty()) {
            return head + "UNKNOWN      the payer did not answer\n";
        }
        BenefitSheet sheet = line.sheet().get();
        StringBuilder text = new StringBuilder(head)
                .append("%-12s ".formatted(status(sheet)))
                .append(said(sheet).isEmpty() ? "nothing that can be relied on" : String.join("; ", said(sheet)))
                .append("\n");
        sheet.findings().forEach(finding -> text.append("         ").append(why(finding)));
        return text.toString();
    }

    private static String status(BenefitSheet sheet) {
        if (sheet.nonCovered().value() == Answer.YES) {
            return "NO BENEFIT";
        }
        return switch (sheet.status().value()) {
            case ACTIVE -> "COVERED";
            case INACTIVE -> "NOT COVERED";
            case UNKNOWN -> "UNKNOWN";
        };
    }

    private static List<String> said(BenefitSheet sheet) {
        List<String> said = new ArrayList<>();
        if (sheet.status().value() != CoverageStatus.UNKNOWN) {
            said.add("says so " + sheet.status().evidence());
        }
        sheet.copay().ifPresent(copay -> said.add("copay " + copay));
        sheet.coinsurance().ifPresent(share -> said.add("%s %s".formatted(percent(share.value()), share.evidence())));
        amount(sheet.deductible().individual(), "deductible").ifPresent(said::add);
        amount(sheet.deductible().family(), "family deductible").ifPresent(said::add);
        amount(sheet.outOfPocket().individual(), "out-of-pocket limit").ifPresent(said::add);
        sheet.limits()
                .forEach(limit -> said.add("limit %s%s"
                        .formatted(
                                limit.most().map(Said::toString).orElse("not said"),
                                limit.remaining().map(left -> ", left " + left).orElse(""))));
        if (sheet.authorization().value() == Answer.YES) {
            said.add("authorisation needed " + sheet.authorization().evidence());
        }
        if (said.size() <= 1 && sheet.covers()) {
            said.add("what the patient owes was not said");
        }
        return said;
    }

    private static Optional<String> amount(Accumulator amount, String what) {
        if (!amount.isSaid()) {
            return Optional.empty();
        }
        return Optional.of(what
                + amount.remaining().map(left -> " left " + left).orElse(" left not said")
                + amount.base().map(base -> " of " + base).orElse(""));
    }

    private static String percent(Span<BigDecimal> span) {
        String low = span.low().multiply(HUNDRED).stripTrailingZeros().toPlainString();
        String high = span.high().multiply(HUNDRED).stripTrailingZeros().toPlainString();
        return (span.isExact() ? low : low + " to " + high) + " %";
    }

    private static String why(Finding finding) {
        String where = finding.facts().getOrDefault("evidence", "");
        return "%s%s [%s; %s]\n"
                .formatted(
                        finding.message(),
                        where.isEmpty() ? "" : " [" + where.replace(" ", ", ") + "]",
                        finding.rule(),
                        finding.citation());
    }

    /**
     * A coverage of a visit.
     *
     * @param coverage which
     * @param service for which kind of service
     * @param sheet what was read out of the last answer; empty when there is none
     */
    public record Line(Coverage coverage, ServiceType service, Optional<BenefitSheet> sheet) {}
}
