package org.practicekit.scheduling.series;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/** What becomes of a pattern when a series is edited from one of its dates on. */
final class PatternEdit {
    private PatternEdit() {}

    /** The pattern of the whole series; a count goes on counting from its beginning. */
    static Optional<SeriesPattern> ofAll(VisitSeries series, LocalDateTime from, SeriesChange change) {
        SeriesPattern before = series.pattern();
        if (change.rule().isEmpty()) {
            return Optional.of(before);
        }
        Recurrence rule = change.rule().get();
        if (endless(rule).equals(endless(before.rule()))) {
            return Optional.of(SeriesPattern.builder().like(before).rule(rule).build());
        }
        return counting(rule, before.countedBefore(from)).flatMap(left -> anchored(before, from, left));
    }

    /** The pattern of the visits from one on, with what is left of a count unless another rule is given. */
    static Optional<SeriesPattern> from(VisitSeries series, LocalDateTime from, SeriesChange change) {
        SeriesPattern before = series.pattern();
        SeriesPattern tail = SeriesPattern.builder()
                .like(before)
                .added(before.added().stream()
                        .filter(date -> !date.isBefore(from))
                        .toList())
                .leftOut(before.leftOut().stream()
                        .filter(date -> !date.isBefore(from))
                        .toList())
                .build();
        if (change.rule().isPresent()) {
            return anchored(tail, from, change.rule().get());
        }
        return counting(before.rule(), before.countedBefore(from)).flatMap(left -> {
            // In step with the rule even where the visit is one that was added to it.
            Optional<LocalDateTime> first = new RuleDates(before.rule(), before.start())
                    .before(from.plusYears(SeriesPlanner.YEARS)).stream()
                            .filter(date -> !date.isBefore(from))
                            .findFirst();
            return first.map(start ->
                    SeriesPattern.builder().like(tail).start(start).rule(left).build());
        });
    }

    private static Optional<SeriesPattern> anchored(SeriesPattern before, LocalDateTime from, Recurrence rule) {
        LocalDateTime onTime = from.toLocalDate().atTime(before.start().toLocalTime());
        // A date that was added for the afternoon does not bring back the morning.
        return SeriesPattern.firstFrom(onTime.isBefore(from) ? onTime.plusDays(1) : onTime, rule)
                .map(fresh -> SeriesPattern.builder()
                        .like(before)
                        .start(fresh.start())
                        .rule(rule)
                        .build());
    }

    /** The rule with what is left of its count, or none when nothing is. */
    private static Optional<Recurrence> counting(Recurrence rule, int used) {
        if (rule.count().isEmpty() || used == 0) {
            return Optional.of(rule);
        }
        int left = rule.count().getAsInt() - used;
        return left < 1 ? Optional.empty() : Optional.of(rule.ending(OptionalInt.of(left), Optional.empty()));
    }

    private static Recurrence endless(Recurrence rule) {
        return rule.ending(OptionalInt.empty(), Optional.empty());
    }

    static SeriesPattern endedBefore(SeriesPattern pattern, LocalDateTime from) {
        return SeriesPattern.builder()
                .like(pattern)
                .rule(endedBefore(pattern.rule(), pattern.countedBefore(from), from))
                .added(pattern.added().stream()
                        .filter(date -> date.isBefore(from))
                        .toList())
                .leftOut(pattern.leftOut().stream()
                        .filter(date -> date.isBefore(from))
                        .toList())
                .build();
    }

    /** Never later than it ended anyway: a date that was added may lie far behind the rule's own. */
    private static Recurrence endedBefore(Recurrence rule, int countedBefore, LocalDateTime from) {
        if (rule.count().isPresent() && countedBefore > 0) {
            return rule.ending(OptionalInt.of(countedBefore), Optional.empty());
        }
        LocalDateTime last = from.minusSeconds(1);
        return rule.ending(
                OptionalInt.empty(),
                Optional.of(rule.until().filter(last::isAfter).orElse(last)));
    }
}
