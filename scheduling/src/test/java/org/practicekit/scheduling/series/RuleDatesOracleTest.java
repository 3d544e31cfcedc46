package org.practicekit.scheduling.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.api.Test;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** Our dates beside those of two libraries that we may not or do not want to bring a host (ADR 0018). */
class RuleDatesOracleTest {
    private static final int DATES = 40;

    @Test
    void two_libraries_give_the_same_dates_as_we_do() {
        Property.forAll(RuleDatesOracleTest::pattern).runs(2_000).holds(pattern -> {
            List<LocalDateTime> ours = pattern.before(pattern.start().plusYears(60)).stream()
                    .limit(DATES)
                    .toList();

            assertThat(ours).as("lib-recur").isEqualTo(libRecur(pattern));
            if (ical4jKnows(pattern.rule())) {
                assertThat(ours.stream().filter(date -> date.isBefore(ical4jEnd(pattern))))
                        .as("ical4j")
                        .containsExactlyElementsOf(ical4j(pattern));
            }
        });
    }

    private static SeriesPattern pattern(Choices choices) {
        RecurrenceBuilder rule = Recurrence.builder()
                .frequency(choices.oneOf(Frequency.values()))
                .interval(choices.between(1, 4))
                .weekStart(choices.oneOf(DayOfWeek.values()));
        Recurrence so = rule.build();
        if (so.frequency() != Frequency.WEEKLY && choices.chance(50)) {
            rule.byMonthDay(choices.list(1, 3, c -> c.between(1, 31) * (c.chance(30) ? -1 : 1)).stream()
                    .distinct()
                    .toList());
        }
        if (choices.chance(60)) {
            rule.byDay(choices
                    .list(
                            1,
                            3,
                            c -> new Weekday(
                                    so.frequency() == Frequency.MONTHLY ? c.between(-5, 5) : 0,
                                    c.oneOf(DayOfWeek.values())))
                    .stream()
                    .distinct()
                    .toList());
        }
        LocalDateTime from = LocalDateTime.of(2026, 1, 1, 9, 0).plusDays(choices.between(0, 1_500));
        if (choices.chance(30)) {
            rule.count(choices.between(1, 60));
        } else if (choices.chance(50)) {
            rule.until(from.plusDays(choices.between(0, 900)).plusHours(choices.between(-1, 1)));
        }
        Optional<SeriesPattern> pattern = SeriesPattern.firstFrom(from, rule.build());
        choices.discardUnless(pattern.isPresent());
        return pattern.orElseThrow();
    }

    private static List<LocalDateTime> libRecur(SeriesPattern pattern) throws InvalidRecurrenceRuleException {
        LocalDateTime start = pattern.start();
        RecurrenceRuleIterator dates = new RecurrenceRule(pattern.rule().text())
                .iterator(new DateTime(
                        start.getYear(),
                        start.getMonthValue() - 1,
                        start.getDayOfMonth(),
                        start.getHour(),
                        start.getMinute(),
                        0));
        List<LocalDateTime> found = new ArrayList<>();
        while (dates.hasNext() && found.size() < DATES) {
            DateTime date = dates.nextDateTime();
            LocalDateTime local = LocalDateTime.of(
                    date.getYear(), date.getMonth() + 1, date.getDayOfMonth(), date.getHours(), date.getMinutes());
            if (!local.isBefore(start.plusYears(60))) {
                break;
            }
            found.add(local);
        }
        return found;
    }

    /** Where a rule has no WKST, ical4j takes it from the locale of the machine, though the RFC says Monday; so it is given one. */
    private static List<LocalDateTime> ical4j(SeriesPattern pattern) {
        Recurrence rule = pattern.rule();
        String text = rule.weekStart() == DayOfWeek.MONDAY ? rule.text() + ";WKST=MO" : rule.text();
        LocalDateTime start = pattern.start();
        return new Recur<LocalDateTime>(text)
                .getDates(start, start, ical4jEnd(pattern), DATES).stream()
                        .filter(date -> date.isBefore(ical4jEnd(pattern)))
                        .toList();
    }

    /** It counts an n-th Monday among the days of BYMONTHDAY, not among those of the month. */
    private static boolean ical4jKnows(Recurrence rule) {
        return rule.byMonthDay().isEmpty() || rule.byDay().stream().allMatch(day -> day.nth() == 0);
    }

    /** It gives up after a thousand days, weeks or months without a date. */
    private static LocalDateTime ical4jEnd(SeriesPattern pattern) {
        return pattern.start().plusDays(1_000);
    }
}
