package org.practicekit.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.practicekit.scheduling.message.ContactHours;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

class AllowedHoursTest {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("America/Phoenix"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"));

    /** The nights on which clocks in these zones go forward and back. */
    private static final List<Instant> CHANGES = List.of(
            Instant.parse("2026-03-08T07:00:00Z"),
            Instant.parse("2026-11-01T06:00:00Z"),
            Instant.parse("2026-04-05T03:00:00Z"),
            Instant.parse("2026-09-06T04:00:00Z"),
            Instant.parse("2026-04-04T15:00:00Z"),
            Instant.parse("2026-10-03T15:30:00Z"));

    @Test
    void the_next_time_inside_is_the_first_minute_that_every_clock_shows_inside_and_the_last_one_likewise() {
        AtomicInteger moved = new AtomicInteger();
        Property.forAll(AllowedHoursTest::question).runs(1_500).holds(question -> {
            AllowedHours hours = new AllowedHours(question.zones(), date -> question.hours());
            Optional<Instant> next = scan(question, question.at(), at -> at.plus(1, ChronoUnit.MINUTES));
            Optional<Instant> last =
                    scan(question, question.at().minus(1, ChronoUnit.MINUTES), at -> at.minus(1, ChronoUnit.MINUTES));
            assertThat(hours.next(question.at())).isEqualTo(next);
            assertThat(last.isEmpty() || hours.last(question.at()).isPresent()).isTrue();
            hours.last(question.at())
                    .ifPresent(at -> assertThat(question.contains(at)).isTrue());
            if (next.isPresent() && !next.get().equals(question.at())) {
                moved.incrementAndGet();
                assertThat(hours.last(question.at())).isEqualTo(last);
            }
        });
        assertThat(moved.get()).isGreaterThan(300);
    }

    @Test
    void hours_that_no_two_clocks_share_hold_nothing() {
        Question never = new Question(
                List.of(ZoneId.of("America/New_York"), ZoneId.of("Australia/Lord_Howe")),
                List.of(new ContactHours(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                Instant.parse("2026-03-08T07:00:00Z"));
        AllowedHours hours = new AllowedHours(never.zones(), date -> never.hours());
        assertThat(hours.next(never.at())).isEmpty();
        assertThat(hours.last(never.at())).isEmpty();
    }

    /** Minute by minute for two days and a half. */
    private static Optional<Instant> scan(Question question, Instant from, UnaryOperator<Instant> step) {
        Instant at = from;
        while (Duration.between(from, at).abs().compareTo(Duration.ofHours(60)) < 0) {
            if (question.contains(at)) {
                return Optional.of(at);
            }
            at = step.apply(at);
        }
        return Optional.empty();
    }

    private static Question question(Choices choices) {
        LocalTime from = LocalTime.of(choices.between(0, 20), choices.oneOf(0, 15, 30, 50));
        LocalTime to = from.plusMinutes(choices.between(30, 180));
        return new Question(
                choices.chance(40)
                        ? List.of(choices.oneOf(ZONES), choices.oneOf(ZONES))
                        : List.of(choices.oneOf(ZONES)),
                List.of(new ContactHours(from, to)),
                choices.oneOf(CHANGES).plus(Duration.ofMinutes(choices.between(-1_500, 1_500))));
    }

    /**
     * Hours on some clocks, and an instant.
     *
     * @param zones the clocks
     * @param hours the hours of every day
     * @param at the instant, a whole minute
     */
    private record Question(List<ZoneId> zones, List<ContactHours> hours, Instant at) {
        boolean contains(Instant when) {
            return zones.stream()
                    .allMatch(zone -> hours.stream()
                            .allMatch(one -> one.contains(when.atZone(zone).toLocalTime())));
        }
    }
}
