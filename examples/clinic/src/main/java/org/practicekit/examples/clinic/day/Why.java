package org.practicekit.examples.clinic.day;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.RankReason;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;

/** The reasons for a booking or a refusal in lines for a person. */
final class Why {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE M/d HH:mm", Locale.ENGLISH);

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
                        appointment.status().name().toLowerCase(Locale.ROOT)));
        lines.add(Words.time(appointment.time().start(), location.zone()) + " with "
                + appointment.uses().stream()
                        .map(Use::resource)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")));
        lines.add("Asked " + Words.time(outcome.request().received(), location.zone()));
        lines.add(
                "Why then: " + outcome.reasons().stream().map(RankReason::text).collect(Collectors.joining("; ")));
        outcome.findings().forEach(finding -> lines.add(said(finding)));
        lines.add("Receipt " + outcome.answer().hash().abbreviated());
        return String.join("\n", lines);
    }

    /** Every reason with its source, then what could be had instead. */
    static List<String> refused(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.findings().forEach(finding -> lines.add(said(finding)));
        instead(outcome, Alternative::describe).ifPresent(lines::add);
        return lines;
    }

    /** The same for paper: where there are several reasons, without the first, which sums up the others. */
    static List<String> refusedInShort(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.findings().stream()
                .skip(outcome.findings().size() > 1 ? 1 : 0)
                .forEach(finding -> lines.add("%s [%s]".formatted(finding.message(), finding.rule())));
        instead(outcome, Why::inShort).ifPresent(lines::add);
        return lines;
    }

    private static String inShort(Alternative alternative) {
        return alternative instanceof Opening opening
                ? SHORT.format(opening.local()) + " "
                        + opening.resources().stream().map(ResourceId::name).collect(Collectors.joining(", "))
                : alternative.describe();
    }

    private static Optional<String> instead(Outcome outcome, Function<Alternative, String> words) {
        List<String> instead = outcome.findings().stream()
                .flatMap(finding -> finding.alternatives().stream())
                .map(words)
                .distinct()
                .toList();
        return instead.isEmpty() ? Optional.empty() : Optional.of("Instead: " + String.join("; ", instead));
    }

    private static String said(Finding finding) {
        return "%s [%s; %s]".formatted(finding.message(), finding.rule(), finding.citation());
    }
}
