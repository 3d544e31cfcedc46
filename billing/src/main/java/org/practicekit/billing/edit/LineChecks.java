package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.core.time.DateRange;

/** Looks at each line. */
final class LineChecks {
    private static final int CONTROL_NUMBER = 30;

    private LineChecks() {}

    static void controlNumber(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        List<ClaimLine> lines = sheet.lines();
        for (int i = 0; i < lines.size(); i++) {
            ClaimLine line = lines.get(i);
            if (line.controlNumber().isEmpty()) {
                continue;
            }
            ClaimPlace where = ClaimPlace.line(line.number(), Part.CONTROL_NUMBER);
            if (line.controlNumber().get().length() > CONTROL_NUMBER) {
                report.found(EditFinding.of(rule, where, "The control number has more than 30 characters."));
            }
            for (int j = 0; j < i; j++) {
                if (lines.get(j).controlNumber().equals(line.controlNumber())) {
                    report.found(EditFinding.of(
                            rule,
                            where,
                            "Line %d has the same control number."
                                    .formatted(lines.get(j).number())));
                }
            }
        }
    }

    static void serviceDays(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        for (ClaimLine line : sheet.lines()) {
            ClaimPlace where = ClaimPlace.line(line.number(), Part.SERVICE_DAYS);
            if (line.from().isEmpty()) {
                report.found(EditFinding.of(rule, where, "The day of service is missing."));
                continue;
            }
            LocalDate from = line.from().get();
            LocalDate last = line.last().orElse(from);
            Map<String, String> facts = Map.of("from", from.toString(), "to", last.toString());
            if (last.isBefore(from)) {
                report.found(EditFinding.of(rule, where, "The last day of service is before the first.", facts));
            }
            if (last.isAfter(context.on()) || from.isAfter(context.on())) {
                report.found(EditFinding.of(rule, where, "The service is still to come.", facts));
            }
            if (last.isAfter(from)) {
                Optional<Boolean> spans = context.profile().flatMap(PayerProfile::spansTaken);
                if (spans.isEmpty()) {
                    report.notKnown("whether the payer takes a line of several days");
                } else if (!spans.get()) {
                    report.found(EditFinding.of(
                            rule, where, "The line is for several days, and the payer wants one for each.", facts));
                }
            }
        }
    }

    /** The days of a line that has a first one; that one alone where the last is before it. */
    static DateRange days(ClaimLine line) {
        LocalDate from = line.from().orElseThrow();
        LocalDate last = line.last().filter(day -> !day.isBefore(from)).orElse(from);
        return DateRange.closed(from, last);
    }
}
