package org.practicekit.examples.clinic.day;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/** The day for a terminal: each clinician's visits in order, then who was not booked and why. */
public final class TextSchedule {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.ENGLISH);

    private final DaySheet sheet;
    private final StringBuilder text = new StringBuilder();

    private TextSchedule(DaySheet sheet) {
        this.sheet = sheet;
    }

    /** The schedule, its lines ending with LF. */
    public static String of(DaySheet sheet) {
        return new TextSchedule(sheet).write();
    }

    static String title(DaySheet sheet) {
        return "%s, %s".formatted(sheet.practice().name(), DAY.format(sheet.day()));
    }

    static String summary(DaySheet sheet) {
        String asked = "%d requests: %d booked, %d not booked"
                .formatted(
                        sheet.practice().requests().size(),
                        sheet.booked().size(),
                        sheet.refused().size());
        return sheet.calledOff().isEmpty()
                ? asked
                : asked
                        + ", %d called off or moved; %d of %d freed times filled from the waitlist"
                                .formatted(
                                        sheet.calledOff().size(),
                                        sheet.refills().stream()
                                                .filter(Refill::filled)
                                                .count(),
                                        sheet.refills().size());
    }

    private String write() {
        line(title(sheet));
        line(summary(sheet)
                + (sheet.seed().isPresent()
                        ? " (seed %d)".formatted(sheet.seed().getAsLong())
                        : ""));
        for (Finding warning : sheet.practice().warnings()) {
            line("Note: %s [%s]".formatted(warning.message(), warning.rule()));
        }
        sheet.practice().setup().resources().stream()
                .filter(resource -> resource.id().kind() == ResourceKind.PROVIDER)
                .forEach(this::column);
        withoutProvider();
        refusals();
        calledOff();
        return text.toString();
    }

    private void column(Resource provider) {
        line("");
        line("%s (%s)".formatted(provider.label(), provider.id()));
        var visits = sheet.booked().stream()
                .filter(one -> takes(DaySheet.appointment(one), provider.id()))
                .toList();
        visits.forEach(one -> visit(one, provider.id()));
        if (visits.isEmpty()) {
            line("  no visits");
        }
    }

    private void withoutProvider() {
        var visits = sheet.booked().stream()
                .filter(one -> DaySheet.appointment(one).uses().stream()
                        .noneMatch(use -> use.resource().kind() == ResourceKind.PROVIDER))
                .toList();
        if (!visits.isEmpty()) {
            line("");
            line("Without a provider");
            visits.forEach(one -> visit(one, null));
        }
    }

    private void visit(Outcome outcome, @Nullable ResourceId column) {
        Appointment appointment = DaySheet.appointment(outcome);
        DateTimeFormatter clock = sheet.clock(sheet.location(outcome));
        String others = appointment.uses().stream()
                .map(Use::resource)
                .filter(resource -> !resource.equals(column))
                .map(ResourceId::name)
                .collect(Collectors.joining(", "));
        line("  %s-%s  %-22s %-24s %-20s %-9s %s: %s"
                .formatted(
                        clock.format(appointment.time().start()),
                        clock.format(appointment.time().end()),
                        sheet.names().of(appointment.patient()),
                        sheet.visitType(appointment.visitType()),
                        others,
                        appointment.status().name().toLowerCase(Locale.ROOT),
                        outcome.request().id(),
                        outcome.reasons().stream().map(Reason::text).collect(Collectors.joining("; "))));
    }

    private static boolean takes(Appointment appointment, ResourceId resource) {
        return appointment.uses().stream().anyMatch(use -> use.resource().equals(resource));
    }

    private void refusals() {
        if (sheet.refused().isEmpty()) {
            return;
        }
        line("");
        line("Not booked");
        for (Outcome outcome : sheet.refused()) {
            line("  %s: %s, %s, asked %s"
                    .formatted(
                            outcome.request().id(),
                            sheet.names().of(outcome.request().wanted().patient()),
                            sheet.visitType(outcome.request().wanted().visitType()),
                            Words.time(
                                    outcome.request().received(),
                                    sheet.location(outcome).zone())));
            Why.refused(outcome).forEach(why -> line("    " + why));
        }
    }

    private void calledOff() {
        if (!sheet.calledOff().isEmpty()) {
            line("");
            line("Called off or moved");
        }
        for (Outcome outcome : sheet.calledOff()) {
            line("  " + Why.calledOff(sheet, outcome));
            sheet.refills().stream()
                    .filter(refill -> refill.request().equals(outcome.request().id()))
                    .flatMap(refill -> Why.refilled(sheet, refill).stream())
                    .forEach(why -> line("    " + why));
        }
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
