package org.practicekit.examples.clinic.optimize;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.optimization.UnplacedVisit;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.resource.ResourceId;

/** A week before and after, for a terminal. Ids only, no names. */
public final class WeekText {
    private static final Duration CELL = Duration.ofMinutes(15);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private final WeekRun run;
    private final OpenTimes times;
    private final StringBuilder text = new StringBuilder();

    private WeekText(WeekRun run) {
        this.run = run;
        this.times = new OpenTimes(run.practice().setup(), run.week());
    }

    /** All there is to tell. */
    public static String of(WeekRun run) {
        WeekText told = new WeekText(run);
        told.figures();
        told.bound();
        told.picture();
        told.leftOut();
        return told.text.toString();
    }

    private void figures() {
        line("%s, the week of %s, planned on %s: %d visits are wanted."
                .formatted(
                        run.practice().name(),
                        DAY.format(run.week().from()),
                        MOMENT.format(times.shown(run.now())),
                        run.plan().request().visits().size()));
        line("");
        WeekFigures before = run.before();
        WeekFigures after = run.after();
        row("", "first come", "planned");
        row("left out", before.leftOut(), after.leftOut());
        row("of these urgent", before.urgentLeftOut(), after.urgentLeftOut());
        row("days past the target", before.lateDays(), after.lateDays());
        row(
                "with the preferred provider",
                share(before.withPreferred(), before.preferringProvider()),
                share(after.withPreferred(), after.preferringProvider()));
        row(
                "at a preferred time",
                share(before.atPreferred(), before.preferringTime()),
                share(after.atPreferred(), after.preferringTime()));
        row("gaps too short to use", before.gaps(), after.gaps());
        row("providers' time used", percent(before.utilization()), percent(after.utilization()));
        row("points", before.points(), after.points());
        line("");
    }

    private void bound() {
        long above = run.plan().cost().total() - run.plan().bound();
        line("No plan costs less than %d points: this one is at most %d above the best there is%s."
                .formatted(
                        run.plan().bound(),
                        above,
                        run.plan().bound() == 0 ? "" : ", " + percent(run.plan().gap())));
        line("Seed %d, %d rounds, %s."
                .formatted(
                        run.plan().seed(),
                        run.plan().rounds(),
                        switch (run.plan().stopReason()) {
                            case OPTIMAL -> "ended because nothing is better";
                            case EFFORT_SPENT -> "ended because the effort was used up";
                            case CANCELLED -> "called off";
                        }));
        line("");
    }

    private void picture() {
        List<LocalDate> days = run.week().from().datesUntil(run.week().to()).toList();
        LocalTime first = LocalTime.MAX;
        LocalTime last = LocalTime.MIN;
        for (ResourceId provider : times.providers()) {
            for (LocalDate day : days) {
                for (TimeRange open : times.open(provider, day)) {
                    LocalTime begins = times.shown(open.start()).toLocalTime();
                    LocalTime ends = times.shown(open.end()).toLocalTime();
                    first = begins.isBefore(first) ? begins : first;
                    last = ends.isAfter(last) && ends.isAfter(begins) ? ends : last;
                }
            }
        }
        line("# with a patient  - open  (a quarter of an hour each, from %s to %s)".formatted(first, last));
        for (ResourceId provider : times.providers()) {
            for (LocalDate day : days) {
                if (!times.open(provider, day).isEmpty()) {
                    String who = "%-10s %s".formatted(provider.name(), DAY.format(day));
                    bar(
                            who,
                            "first come",
                            provider,
                            day,
                            first,
                            last,
                            run.firstCome().values());
                    bar(
                            "",
                            "planned",
                            provider,
                            day,
                            first,
                            last,
                            WeekRun.openings(run.plan()).values());
                }
            }
        }
        line("");
    }

    private void bar(
            String who,
            String which,
            ResourceId provider,
            LocalDate day,
            LocalTime first,
            LocalTime last,
            Collection<Opening> openings) {
        List<TimeRange> open = times.open(provider, day);
        List<TimeRange> booked = OpenTimes.booked(provider, openings);
        StringBuilder bar = new StringBuilder();
        for (LocalTime at = first; at.isBefore(last) && !at.isBefore(first); at = at.plus(CELL)) {
            Instant start = run.practice().setup().locations().get(0).clock().at(day.atTime(at));
            TimeRange cell = TimeRange.of(start, CELL);
            long busy = booked.stream()
                    .flatMap(time -> time.intersection(cell).stream())
                    .mapToLong(time -> time.length().toMinutes())
                    .sum();
            boolean isOpen = open.stream().anyMatch(time -> time.overlaps(cell));
            bar.append(2 * busy > CELL.toMinutes() ? '#' : isOpen ? '-' : ' ');
        }
        long all = open.stream().mapToLong(time -> time.length().toMinutes()).sum();
        long used = booked.stream()
                .filter(time -> open.stream().anyMatch(piece -> piece.encloses(time)))
                .mapToLong(time -> time.length().toMinutes())
                .sum();
        line("%-25s %-10s |%s| %4s".formatted(who, which, bar, percent((double) used / all)));
    }

    private void leftOut() {
        List<UnplacedVisit> out = run.plan().leftOut();
        line(out.isEmpty() ? "Nobody is left out." : "Left out:");
        for (UnplacedVisit one : out) {
            WantedVisit visit = run.plan().request().visits().stream()
                    .filter(each -> each.id().equals(one.visit()))
                    .findFirst()
                    .orElseThrow();
            line("  %s: %s for %s, %s"
                    .formatted(
                            one.visit(),
                            visit.wish().visitType(),
                            visit.wish().patient(),
                            visit.priority().name().toLowerCase(Locale.ROOT)));
            for (Finding finding : one.why()) {
                line("    %s [%s; %s]".formatted(finding.message(), finding.rule(), finding.citation()));
                finding.alternatives().stream()
                        .map(Alternative::describe)
                        .forEach(instead -> line("      could be: " + instead));
            }
        }
    }

    private void row(String what, long before, long after) {
        row(what, Long.toString(before), Long.toString(after));
    }

    private void row(String what, String before, String after) {
        line("%-29s%12s%12s".formatted(what, before, after));
    }

    private static String share(int some, int all) {
        return some + " of " + all;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
