package org.practicekit.scheduling.series;

import java.time.LocalDateTime;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** What a planner says no with. */
final class SeriesFindings {
    private SeriesFindings() {}

    static Finding unknown(VisitSeries series, LocalDateTime id) {
        return Finding.of(SeriesRules.KNOWN, Severity.ERROR)
                .message("Series %s has no visit of %s, or it is still too far ahead to be changed by itself."
                        .formatted(series.id(), id))
                .putFacts("series", series.id().value())
                .putFacts("occurrence", id.toString())
                .build();
    }

    static Finding done(VisitSeries series, LocalDateTime id) {
        return Finding.of(SeriesRules.DONE, Severity.ERROR)
                .message("The visit of %s took place, or its time has come.".formatted(id))
                .putFacts("series", series.id().value())
                .putFacts("occurrence", id.toString())
                .build();
    }

    static Finding nothingLeft(VisitSeries series) {
        return Finding.of(SeriesRules.DONE, Severity.ERROR)
                .message("Series %s has no visit there that is still to come.".formatted(series.id()))
                .putFacts("series", series.id().value())
                .build();
    }

    static Finding noDates(VisitSeries series, SeriesChange change) {
        String rule = change.rule()
                .map(Recurrence::text)
                .orElse(series.pattern().rule().text());
        return Finding.of(SeriesRules.PATTERN, Severity.ERROR)
                .message("The rule %s leaves no visit to come.".formatted(rule))
                .putFacts("series", series.id().value())
                .putFacts("rule", rule)
                .build();
    }

    static Finding twice(VisitSeries series, LocalDateTime date) {
        return Finding.of(SeriesRules.PATTERN, Severity.ERROR)
                .message("Series %s has a visit of %s already.".formatted(series.id(), date))
                .putFacts("series", series.id().value())
                .putFacts("occurrence", date.toString())
                .build();
    }
}
