package org.practicekit.examples.clinic.day;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.RankReason;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.resource.Location;

/** The reasons for a booking or a refusal in lines for a person. */
final class Why {
    private Why() {}

    static String booked(DaySheet sheet, Outcome outcome) {
        Appointment appointment = DaySheet.appointment(outcome);
        Location location = sheet.location(outcome);
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s, %s, %s"
                .formatted(
                        outcome.request().id(),
                        sheet.names().of(appointment.patient()),
                        sheet.visitType(appointment.visitType()),
                        appointment.status().name().toLowerCase(java.util.Locale.ROOT)));
        lines.add(Words.time(appointment.time().start(), location.zone()) + " with "
                + appointment.uses().stream().map(Use::resource).map(Object::toString).collect(Collectors.joining(", ")));
        lines.add("Asked " + Words.time(outcome.request().received(), location.zone()));
        lines.add("Why then: "
                + outcome.reasons().stream().map(RankReason::text).collect(Collectors.joining("; ")));
        outcome.findings().forEach(finding -> lines.add(said(finding)));
        lines.add("Receipt " + outcome.answer().hash().abbreviated());
        return String.join("\n", lines);
    }

    /** What was asked for, then every reason, then what could be had instead. */
    static List<String> refused(DaySheet sheet, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.findings().forEach(finding -> lines.add(said(finding)));
        List<String> instead = outcome.findings().stream()
                .flatMap(finding -> finding.alternatives().stream())
                .map(Alternative::describe)
                .distinct()
                .toList();
        if (!instead.isEmpty()) {
            lines.add("Instead: " + String.join("; ", instead));
        }
        return lines;
    }

    private static String said(Finding finding) {
        return "%s [%s; %s]".formatted(finding.message(), finding.rule(), finding.citation());
    }
}
