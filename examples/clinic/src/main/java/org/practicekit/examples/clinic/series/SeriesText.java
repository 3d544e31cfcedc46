package org.practicekit.examples.clinic.series;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.WallClock;
import org.practicekit.examples.clinic.folder.SeriesWish;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.series.SeriesOutcome;
import org.practicekit.scheduling.series.SeriesPattern;
import org.practicekit.scheduling.series.SeriesStanding;
import org.practicekit.scheduling.series.Standing;
import org.practicekit.scheduling.series.VisitOutcome;

/** What is told of one series. Ids only, no names. */
final class SeriesText {
    private final WallClock clock;
    private final StringBuilder told = new StringBuilder();

    SeriesText(SeriesWish wish, ZoneId zone) {
        this.clock = new WallClock(zone);
        SeriesPattern pattern = wish.request().pattern();
        told.append("Series %s: %s for %s from %s, %s\n"
                .formatted(
                        wish.id(),
                        wish.request().visitType(),
                        wish.request().patient(),
                        shown(pattern.start()),
                        pattern.rule().text()));
    }

    String refused(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> told.append("  REFUSED %s\n".formatted(finding.explain())));
        return told.toString();
    }

    void planned(SeriesOutcome outcome) {
        for (VisitOutcome visit : outcome.visits()) {
            told.append("  %-27s %s\n".formatted(shown(visit.occurrence()), word(visit)));
            visit.findings().stream()
                    .filter(finding -> visit.result().unsettled() && finding.severity() == Severity.ERROR)
                    .forEach(this::inTheWay);
        }
    }

    void settled(VisitOutcome open, Opening there) {
        told.append("Settled: the visit of %s goes to %s\n".formatted(shown(open.occurrence()), there.describe()));
    }

    String end(SeriesStanding standing) {
        long booked = standing.standings().values().stream()
                .filter(Standing.BOOKED::equals)
                .count();
        told.append("%d of %d visits are booked%s\n\n"
                .formatted(
                        booked,
                        standing.standings().size(),
                        standing.series()
                                .nextUnplanned()
                                .map(day -> "; the next is planned when booking opens for " + day)
                                .orElse("")));
        return told.toString();
    }

    private void inTheWay(Finding finding) {
        told.append("      %s [%s; %s]\n".formatted(finding.message(), finding.rule(), finding.citation()));
        for (Alternative alternative : finding.alternatives()) {
            told.append("      could be: %s\n".formatted(alternative.describe()));
        }
    }

    private static String word(VisitOutcome visit) {
        return switch (visit.result()) {
            case BOOKED -> "booked";
            case OPEN -> "open:";
            case MOVED -> "moved";
            case KEPT -> "kept:";
            case CALLED_OFF -> "called off";
        };
    }

    private String shown(LocalDateTime date) {
        return Words.time(clock.at(date), clock.zone());
    }
}
