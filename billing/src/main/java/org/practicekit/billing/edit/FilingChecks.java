package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.BusinessDays;

/** Looks at whether a claim comes in time. */
final class FilingChecks {
    private static final Period MEDICARE = Period.ofYears(1);
    private static final String UNKNOWN = "how long after the service the payer takes claims";

    private FilingChecks() {}

    static void timelyFiling(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (ClaimChecks.follows(sheet)) {
            return;
        }
        Optional<Period> limit = limit(sheet, context);
        if (limit.isEmpty()) {
            report.notKnown(UNKNOWN);
            return;
        }
        int warning = context.profile().map(PayerProfile::filingWarningDays).orElse(30);
        for (ClaimLine line : sheet.lines()) {
            // The next day with work is looked for only where the limit is near: that takes longer than all the rest.
            if (line.from().isEmpty()
                    || line.from().get().plus(limit.get()).isAfter(context.on().plusDays(warning))) {
                continue;
            }
            LocalDate last = lastDay(line.from().get(), limit.get());
            long left = ChronoUnit.DAYS.between(context.on(), last);
            if (left <= warning) {
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
            }
        }
    }

    static void delayReason(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (sheet.delayReason().isPresent() || ClaimChecks.follows(sheet)) {
            return;
        }
        Optional<Period> limit = limit(sheet, context);
        if (limit.isEmpty()) {
            report.notKnown(UNKNOWN);
        } else if (sheet.lines().stream()
                .flatMap(line -> line.from().stream())
                .anyMatch(from -> context.on().isAfter(from.plus(limit.get()))
                        && context.on().isAfter(lastDay(from, limit.get())))) {
            report.found(EditFinding.of(
                    rule, ClaimPlace.CLAIM, "The claim comes after the payer's limit and does not say why."));
        }
    }

    private static Optional<Period> limit(ClaimSheet sheet, EditContext context) {
        Optional<Period> agreed = context.profile().flatMap(PayerProfile::filingLimit);
        return agreed.isPresent()
                ? agreed
                : context.kindOf(sheet).filter(CoverageKind.MEDICARE::equals).map(medicare -> MEDICARE);
    }

    /** A limit that ends on a day without work ends on the next one with it. */
    private static LocalDate lastDay(LocalDate service, Period limit) {
        LocalDate last = service.plus(limit);
        return BusinessDays.isOne(last) ? last : BusinessDays.after(last, 1);
    }
}
