package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.FilingDeadline;
import org.practicekit.billing.claim.FilingLimit;
import org.practicekit.billing.claim.FilingLimits;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.core.rule.Severity;

/** Looks at whether a claim comes in time, by the same limits as the practice's list of what is due. */
final class FilingChecks {
    private static final String UNKNOWN = "how long after the service the payer takes claims";

    private FilingChecks() {}

    static void timelyFiling(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        int warning = context.profile().map(PayerProfile::filingWarningDays).orElse(30);
        eachDue(sheet, context, warning, report, (line, deadline) -> {
            long left = deadline.daysLeft(context.on());
            LocalDate last = deadline.lastDay();
            ClaimPlace where = ClaimPlace.line(line.number(), Part.SERVICE_DAYS);
            Map<String, String> facts = Map.of("last", last.toString());
            report.found(
                    left < 0
                            ? EditFinding.of(
                                    rule, where, "The payer's limit for the service ended on " + last + ".", facts)
                            : EditFinding.of(
                                            rule,
                                            where,
                                            "The payer's limit for the service ends on %s, %d days from now."
                                                    .formatted(last, left),
                                            facts)
                                    .withSeverity(Severity.WARNING));
        });
    }

    static void delayReason(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (sheet.delayReason().isPresent()) {
            return;
        }
        boolean[] late = {false};
        eachDue(sheet, context, -1, report, (line, deadline) -> late[0] = true);
        if (late[0]) {
            report.found(EditFinding.of(
                    rule, ClaimPlace.CLAIM, "The claim comes after the payer's limit and does not say why."));
        }
    }

    /** Hands on the lines of an original claim that have so many days left at the most; less than none is late. */
    private static void eachDue(ClaimSheet sheet, EditContext context, int daysLeft, EditReport report, DueLine due) {
        if (ClaimChecks.follows(sheet)) {
            return;
        }
        LocalDate until = context.on().plusDays(daysLeft);
        Optional<CoverageKind> kind = context.kindOf(sheet);
        Optional<LocalDate> earlier = FilingLimits.earlierPayerOn(sheet);
        boolean unknown = false;
        for (ClaimLine line : sheet.lines()) {
            if (line.from().isEmpty()) {
                continue;
            }
            LocalDate from = line.from().get();
            LocalDate last = line.to().orElse(from);
            Optional<FilingLimit> limit = context.filing().limit(context.payer(), kind, from, earlier.isPresent());
            if (limit.isEmpty()) {
                unknown = true;
            } else if (!limit.get().isFarFrom(until, from, last, earlier)) {
                FilingDeadline deadline = limit.get().deadline(from, last, earlier);
                if (deadline.daysLeft(context.on()) <= daysLeft) {
                    due.take(line, deadline);
                }
            }
        }
        if (unknown) {
            report.notKnown(UNKNOWN);
        }
    }

    /** Takes a line with its deadline. */
    private interface DueLine {
        void take(ClaimLine line, FilingDeadline deadline);
    }
}
