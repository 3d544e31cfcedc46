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
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferReason;

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
        lines.add("Why then: " + outcome.reasons().stream().map(Reason::text).collect(Collectors.joining("; ")));
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

    /** What was called off, by whom and why. */
    static String calledOff(DaySheet sheet, Outcome outcome) {
        Appointment visit = DaySheet.appointment(outcome);
        String how = visit.replacedBy().isPresent()
                ? "moved to an earlier time from the waitlist"
                : visit.cancellation()
                        .map(one -> "called off by the %s: %s"
                                .formatted(
                                        words(one.by().name()),
                                        words(one.reason().name())))
                        .orElse(words(visit.status().name()));
        return "%s: %s, %s, %s, %s"
                .formatted(
                        outcome.request().id(),
                        sheet.names().of(visit.patient()),
                        sheet.visitType(visit.visitType()),
                        Words.time(visit.time().start(), sheet.location(outcome).zone()),
                        how);
    }

    /** Who was asked about a freed time, what they said, why they were asked, and why others were not. */
    static List<String> refilled(DaySheet sheet, Refill refill) {
        List<String> lines = new ArrayList<>();
        refill.backfill()
                .map(Backfill::offers)
                .orElse(List.of())
                .forEach(offer -> lines.add("%s; %s".formatted(offered(sheet, refill, offer), because(offer))));
        refill.notAsked()
                .forEach(finding ->
                        lines.add("%s [%s; %s]".formatted(refill.said(finding), finding.rule(), finding.citation())));
        return lines;
    }

    /** The same for paper: who was asked, and what they said. */
    static List<String> refilledInShort(DaySheet sheet, Refill refill) {
        List<String> lines = new ArrayList<>();
        refill.backfill()
                .map(Backfill::offers)
                .orElse(List.of())
                .forEach(offer -> lines.add(offered(sheet, refill, offer)));
        return lines.isEmpty() ? List.of("Nobody on the waitlist could be asked.") : lines;
    }

    private static String offered(DaySheet sheet, Refill refill, Offer offer) {
        return "Round %d: %s %s, %s %s: %s"
                .formatted(
                        offer.round(),
                        refill.waiting(offer).id(),
                        sheet.names().of(offer.patient()),
                        sheet.visitType(offer.opening().visitType()),
                        offer.opening().local().toLocalTime(),
                        words(offer.status().name()));
    }

    private static String because(Offer offer) {
        return offer.reasons().stream().map(OfferReason::text).collect(Collectors.joining("; ")) + " (" + offer.points()
                + " points)";
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
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
