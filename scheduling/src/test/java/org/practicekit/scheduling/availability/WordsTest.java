package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.NEW_YORK;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.bare;
import static org.practicekit.scheduling.availability.Office.followUpOn;
import static org.practicekit.scheduling.availability.Office.policy;
import static org.practicekit.scheduling.availability.Office.withHours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.ResourceId;

class WordsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "PT0S, 0 min",
        "PT1M, 1 min",
        "PT59M, 59 min",
        "PT60M, 1 h",
        "PT61M, 1 h 1 min",
        "PT90M, 1 h 30 min",
        "PT24H, 24 h",
        "PT36H, 36 h",
        "PT48H, 2 days",
        "PT48H1M, 48 h 1 min",
        "PT49H, 49 h",
        "P30D, 30 days",
    })
    void lengths_are_said_as_people_say_them(Duration length, String said) {
        assertThat(Words.duration(length)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, 0 days", "1, 1 day", "2, 2 days"})
    void one_day_is_a_day(int number, String said) {
        assertThat(Words.days(number)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-09T13:30:00Z, Mon 2026-03-09 09:30 EDT",
        "2026-11-01T05:30:00Z, Sun 2026-11-01 01:30 EDT",
        "2026-11-01T06:30:00Z, Sun 2026-11-01 01:30 EST",
        "2028-03-01T04:59:00Z, Tue 2028-02-29 23:59 EST",
    })
    void a_time_is_told_with_its_day_and_zone_so_that_the_doubled_hour_is_not_mistaken(Instant instant, String said) {
        assertThat(Words.time(instant, NEW_YORK)).isEqualTo(said);
    }

    @Test
    void times_are_told_in_english_wherever_the_host_is() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Words.time(Instant.parse("2026-03-09T13:30:00Z"), NEW_YORK))
                    .isEqualTo("Mon 2026-03-09 09:30 EDT");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void an_opening_says_when_and_with_whom() {
        Opening opening = search(request()).get(0);
        assertThat(opening.describe()).isEqualTo("Mon 2026-03-09 08:00 EDT with provider/adams, room/exam-1");
        assertThat(opening.points()).isZero();
        assertThat(texts(opening)).containsExactly("on the first day that can be booked");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "MONDAY, on the first day that can be booked",
        "TUESDAY, a wait of 1 day",
        "WEDNESDAY, a wait of 2 days",
    })
    void waiting_is_told_in_days(DayOfWeek day, String said) {
        List<Opening> openings =
                search(request().addTimes(new DayWindow(Set.of(day), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
        assertThat(texts(openings.get(0))).containsExactly(said);
        assertThat(openings.get(0).points()).isEqualTo(10 * (day.getValue() - 1));
    }

    @Test
    void preferences_are_told_whether_they_are_met_or_not() {
        SlotRequestBuilder request = request()
                .addPreferred(BROWN)
                .addPreferredTimes(DayWindow.daily(LocalTime.of(10, 0), LocalTime.of(11, 0)));
        assertThat(texts(search(request).get(0)))
                .containsExactly(
                        "on the first day that can be booked", "with a preferred provider", "at a preferred time");
        Opening other = search(
                        request.addOnlyWith(ADAMS).addTimes(DayWindow.daily(LocalTime.of(8, 0), LocalTime.of(9, 0))))
                .get(0);
        assertThat(texts(other))
                .containsExactly(
                        "on the first day that can be booked",
                        "not with a preferred provider",
                        "not at a preferred time");
        // Dr Brown is not among those who will do, so seeing Dr Adams costs nothing; another time costs 15.
        assertThat(other.reasons()).extracting(RankReason::points).containsExactly(0, 0, 15);
    }

    @Test
    void a_gap_that_is_left_is_told() {
        Opening opening = search(request()
                        .addOnlyWith(ADAMS)
                        .addTimes(DayWindow.daily(LocalTime.of(8, 10), LocalTime.of(8, 40))))
                .get(0);
        assertThat(texts(opening))
                .containsExactly("on the first day that can be booked", "leaves a gap under 15 minutes");
        assertThat(opening.points()).isEqualTo(4);
    }

    @Test
    void an_empty_list_is_no_list_of_openings() {
        assertThatThrownBy(() -> new Openings(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static SlotRequestBuilder request() {
        return followUpOn(MONDAY).dates(DateRange.days(MONDAY, 3)).limit(1);
    }

    private static List<Opening> search(SlotRequestBuilder request) {
        SchedulingSetup setup = withHours(
                        bare(policy().ranking(RankingWeights.STANDARD).build()))
                .build();
        Diary diary = new Diary() {
            @Override
            public OpenHours hours(DateRange dates) {
                return OpenHours.of(setup, dates);
            }

            @Override
            public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
                return Occupancy.of(List.of());
            }
        };
        return new SlotSearch(setup)
                .find(request.build(), diary, SIX)
                .granted()
                .orElseThrow()
                .list();
    }

    private static List<String> texts(Opening opening) {
        return opening.reasons().stream().map(RankReason::text).toList();
    }
}
