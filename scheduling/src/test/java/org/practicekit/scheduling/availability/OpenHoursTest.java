package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.NEW_YORK;
import static org.practicekit.scheduling.availability.Office.bare;
import static org.practicekit.scheduling.availability.Office.block;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.office;
import static org.practicekit.scheduling.availability.Office.template;
import static org.practicekit.scheduling.availability.Office.withHours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;

/** What is open, in UTC where the clocks change: worked out by hand from the offsets -05:00 (EST) and -04:00 (EDT). */
class OpenHoursTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 8);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 1);

    // weeks

    @ParameterizedTest(name = "alternate weeks from 5 January 2026, {0}: {1}")
    @CsvSource({
        "2026-01-05, true",
        "2026-01-11, true",
        "2026-01-12, false",
        "2026-01-18, false",
        "2026-01-19, true",
        // before the anchor it goes on backwards
        "2026-01-04, false",
        "2025-12-29, false",
        "2025-12-28, true",
        "2025-12-22, true",
        // 52 weeks later, and 2026 has 53 by the ISO calendar: counted in weeks, not by their numbers
        "2027-01-04, true",
        "2026-12-28, false",
        "2026-12-27, true",
    })
    void alternate_weeks_go_on_across_the_end_of_the_year(LocalDate date, boolean in) {
        assertThat(Weeks.alternate(LocalDate.of(2026, 1, 5)).include(date)).isEqualTo(in);
        // Any day of the anchor's week will do.
        assertThat(Weeks.alternate(LocalDate.of(2026, 1, 11)).include(date)).isEqualTo(in);
    }

    @Test
    void every_week_is_every_week() {
        assertThat(Weeks.ALL.include(LocalDate.of(1969, 12, 31))).isTrue();
        assertThatThrownBy(() -> new Weeks(0, MONDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weeks(54, MONDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Weeks(53, MONDAY).include(MONDAY.plusWeeks(53))).isTrue();
        assertThat(new Weeks(53, MONDAY).include(MONDAY.plusWeeks(52))).isFalse();
    }

    @Test
    void a_template_is_in_effect_from_its_first_day_to_the_day_before_its_end() {
        Template template = template("summer", ADAMS)
                .effective(new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1)))
                .weeks(Weeks.alternate(LocalDate.of(2026, 6, 1)))
                .addBlocks(block("08:00", "12:00").build())
                .build();
        assertThat(template.appliesOn(LocalDate.of(2026, 5, 31))).isFalse();
        assertThat(template.appliesOn(LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(template.appliesOn(LocalDate.of(2026, 6, 8))).isFalse();
        assertThat(template.appliesOn(LocalDate.of(2026, 8, 30))).isTrue();
        assertThat(template.appliesOn(LocalDate.of(2026, 9, 1))).isFalse();
    }

    // blocks

    @Test
    void a_block_that_ends_before_it_begins_ends_on_the_next_day() {
        Block night = block("22:00", "06:00").build();
        assertThat(night.begins(MONDAY)).isEqualTo("2026-03-09T22:00");
        assertThat(night.ends(MONDAY)).isEqualTo("2026-03-10T06:00");
        assertThat(night.within(MONDAY, LocalTime.of(23, 0))).isEqualTo("2026-03-09T23:00");
        assertThat(night.within(MONDAY, LocalTime.of(2, 0))).isEqualTo("2026-03-10T02:00");
        assertThat(block("14:00", "00:00").build().ends(MONDAY)).isEqualTo("2026-03-10T00:00");
        assertThat(block("00:00", "00:00").build().ends(MONDAY)).isEqualTo("2026-03-10T00:00");
    }

    @Test
    void a_night_that_began_the_day_before_is_open_on_the_morning_after() {
        SchedulingSetup setup = hours("22:00", "06:00");
        // Monday to Friday nights; asked for Saturday only.
        assertThat(open(setup, ADAMS, LocalDate.of(2026, 3, 14)))
                .containsExactly(local("2026-03-13T22:00", "2026-03-14T06:00"));
        assertThat(open(setup, ADAMS, LocalDate.of(2026, 3, 15))).isEmpty();
    }

    @Test
    void a_pause_and_a_carve_out_after_midnight_belong_to_the_night() {
        SchedulingSetup setup = bare().addTemplates(template("nights", ADAMS)
                        .addBlocks(block("22:00", "06:00")
                                .addPauses(new Pause(LocalTime.of(1, 0), LocalTime.of(1, 30), "supper"))
                                .addCarveOuts(new CarveOut(
                                        "urgent",
                                        LocalTime.of(5, 0),
                                        LocalTime.of(6, 0),
                                        Set.of(),
                                        new Release(0, LocalTime.of(21, 0))))
                                .build())
                        .build())
                .build();
        List<Stretch> open = OpenHours.of(setup, DateRange.day(MONDAY)).stretches(ADAMS);
        assertThat(open)
                .extracting(Stretch::time)
                .containsExactly(
                        local("2026-03-09T22:00", "2026-03-10T01:00"),
                        local("2026-03-10T01:30", "2026-03-10T05:00"),
                        local("2026-03-10T05:00", "2026-03-10T06:00"));
        assertThat(open).extracting(Stretch::block).containsOnly(local("2026-03-09T22:00", "2026-03-10T06:00"));
        assertThat(open.get(1).carveOut()).isEmpty();
        assertThat(open.get(2).carveOut().orElseThrow().name()).isEqualTo("urgent");
        // The release is counted from the date on which the block begins.
        assertThat(open.get(2).releasedAt()).contains(instant("2026-03-09T21:00"));
    }

    @Test
    void a_night_over_the_clock_change_is_an_hour_shorter_or_longer() {
        SchedulingSetup setup = everyDay("22:00", "06:00");
        assertThat(open(setup, ADAMS, SPRING).get(0)).isEqualTo(utc("2026-03-08T03:00", "2026-03-08T10:00"));
        assertThat(open(setup, ADAMS, AUTUMN).get(0)).isEqualTo(utc("2026-11-01T02:00", "2026-11-01T11:00"));
    }

    @Test
    void a_whole_day_has_23_or_25_hours_when_the_clocks_change() {
        SchedulingSetup setup = everyDay("00:00", "00:00");
        assertThat(on(setup, SPRING)).isEqualTo(utc("2026-03-08T05:00", "2026-03-09T04:00"));
        assertThat(on(setup, SPRING).length()).isEqualTo(Duration.ofHours(23));
        assertThat(on(setup, AUTUMN)).isEqualTo(utc("2026-11-01T04:00", "2026-11-02T05:00"));
        assertThat(on(setup, AUTUMN).length()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void a_block_inside_the_skipped_hour_does_not_take_place() {
        assertThat(open(everyDay("02:00", "03:00"), ADAMS, SPRING)).isEmpty();
        assertThat(open(everyDay("02:15", "02:45"), ADAMS, SPRING)).isEmpty();
        assertThat(open(everyDay("02:15", "03:30"), ADAMS, SPRING))
                .containsExactly(utc("2026-03-08T07:00", "2026-03-08T07:30"));
        assertThat(open(everyDay("01:30", "02:30"), ADAMS, SPRING))
                .containsExactly(utc("2026-03-08T06:30", "2026-03-08T07:00"));
    }

    @Test
    void a_block_in_the_doubled_hour_takes_place_at_its_first_showing() {
        assertThat(open(everyDay("01:00", "01:30"), ADAMS, AUTUMN))
                .containsExactly(utc("2026-11-01T05:00", "2026-11-01T05:30"));
        // From the first showing of 01:30 to 02:00, which comes once: an hour and a half.
        assertThat(open(everyDay("01:30", "02:00"), ADAMS, AUTUMN))
                .containsExactly(utc("2026-11-01T05:30", "2026-11-01T07:00"));
    }

    @Test
    void a_pause_inside_the_skipped_hour_is_no_pause() {
        SchedulingSetup setup = bare().addTemplates(template("nights", ADAMS)
                        .addBlocks(Block.builder()
                                .days(EnumSet.allOf(DayOfWeek.class))
                                .from(LocalTime.of(1, 0))
                                .to(LocalTime.of(5, 0))
                                .addPauses(new Pause(LocalTime.of(2, 0), LocalTime.of(3, 0), "supper"))
                                .build())
                        .build())
                .build();
        assertThat(open(setup, ADAMS, SPRING)).containsExactly(utc("2026-03-08T06:00", "2026-03-08T09:00"));
        assertThat(open(setup, ADAMS, SPRING.plusDays(1)))
                .containsExactly(
                        utc("2026-03-09T05:00", "2026-03-09T06:00"), utc("2026-03-09T07:00", "2026-03-09T09:00"));
    }

    @Test
    void a_date_that_the_zone_skipped_has_no_hours() {
        LocalDate skipped = LocalDate.of(2011, 12, 30);
        SchedulingSetup setup = SchedulingSetup.builder()
                .like(everyDay("08:00", "12:00"))
                .locations(List.of(new Location(MAIN, "Main office", ZoneId.of("Pacific/Apia"))))
                .build();
        assertThat(open(setup, ADAMS, skipped)).isEmpty();
        assertThat(open(setup, ADAMS, skipped.plusDays(1)))
                .containsExactly(utc("2011-12-30T18:00", "2011-12-30T22:00"));
    }

    // precedence

    @Test
    void extra_hours_hold_though_the_place_and_the_practice_are_closed_but_not_against_the_doctors_own_leave() {
        SchedulingSetup setup = withHours(bare())
                .addClosures(closure("holiday", "00:00", "23:59").location(MAIN).build())
                .addClosures(closure("storm", "00:00", "23:59").build())
                .addClosures(closure("adams-errand", "18:00", "18:30")
                        .resource(ADAMS)
                        .build())
                .addExtraHours(
                        extra("adams-evening", ADAMS).build(),
                        extra("brown-evening", BROWN).build())
                .build();
        assertThat(open(setup, ADAMS, MONDAY))
                .containsExactly(
                        local("2026-03-09T17:00", "2026-03-09T18:00"), local("2026-03-09T18:30", "2026-03-09T20:00"));
        assertThat(open(setup, BROWN, MONDAY)).containsExactly(local("2026-03-09T17:00", "2026-03-09T20:00"));
        assertThat(open(setup, EXAM_1, MONDAY)).isEmpty();
        assertThat(OpenHours.of(setup, DateRange.day(MONDAY)).at(ADAMS, instant("2026-03-09T19:00")))
                .map(Stretch::source)
                .contains(new TemplateId("adams-evening"));
    }

    @Test
    void a_closure_of_one_doctor_at_one_place_concerns_nothing_else() {
        SchedulingSetup setup = withHours(bare())
                .addClosures(closure("course", "09:00", "10:00")
                        .resource(ADAMS)
                        .location(Office.ANNEX)
                        .build())
                .build();
        assertThat(open(setup, ADAMS, MONDAY)).containsExactly(local("2026-03-09T08:00", "2026-03-09T12:00"));
    }

    @Test
    void a_pause_comes_before_a_closure_and_both_are_remembered() {
        SchedulingSetup setup = bare().addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "17:00")
                                .addPauses(new Pause(LocalTime.NOON, LocalTime.of(13, 0), "lunch"))
                                .build())
                        .build())
                .addClosures(
                        closure("meeting", "11:30", "12:30").resource(ADAMS).build())
                .build();
        OpenHours hours = OpenHours.of(setup, DateRange.day(MONDAY));
        assertThat(hours.stretches(ADAMS))
                .extracting(Stretch::time)
                .containsExactly(
                        local("2026-03-09T08:00", "2026-03-09T11:30"), local("2026-03-09T13:00", "2026-03-09T17:00"));
        assertThat(hours.shut(ADAMS))
                .containsExactly(
                        new Shut(local("2026-03-09T11:30", "2026-03-09T12:00"), new TemplateId("meeting"), "other"),
                        new Shut(local("2026-03-09T12:00", "2026-03-09T13:00"), new TemplateId("adams-week"), "lunch"));
        assertThat(hours.shut(ADAMS, local("2026-03-09T13:00", "2026-03-09T14:00")))
                .isEmpty();
    }

    @Test
    void a_closure_over_midnight_reaches_into_both_days() {
        SchedulingSetup setup = SchedulingSetup.builder()
                .like(hours("20:00", "04:00"))
                .addClosures(Closure.builder()
                        .id(new TemplateId("power-cut"))
                        .from(LocalDateTime.parse("2026-03-09T23:00"))
                        .to(LocalDateTime.parse("2026-03-10T01:00"))
                        .reason(ClosureReason.OTHER)
                        .build())
                .build();
        assertThat(OpenHours.of(setup, DateRange.day(MONDAY)).stretches(ADAMS))
                .extracting(Stretch::time)
                .containsExactly(
                        local("2026-03-09T20:00", "2026-03-09T23:00"), local("2026-03-10T01:00", "2026-03-10T04:00"));
    }

    @Test
    void a_room_follows_its_locations_hours_unless_it_has_its_own() {
        SchedulingSetup setup = bare().addTemplates(office().build())
                .addTemplates(template("exam-1-week", EXAM_1)
                        .addBlocks(block("10:00", "11:00").build())
                        .build())
                .build();
        assertThat(open(setup, EXAM_1, MONDAY)).containsExactly(local("2026-03-09T10:00", "2026-03-09T11:00"));
        assertThat(open(setup, Office.EXAM_2, MONDAY)).containsExactly(local("2026-03-09T07:00", "2026-03-09T18:00"));
        assertThat(open(setup, ADAMS, MONDAY)).isEmpty();
        assertThat(open(setup, ResourceId.room("unknown"), MONDAY)).isEmpty();
    }

    @Test
    void where_two_templates_claim_a_minute_the_one_that_begins_first_has_it_then_the_smaller_id() {
        SchedulingSetup setup = bare().addTemplates(
                        template("z-early", ADAMS)
                                .addBlocks(block("08:00", "10:00").build())
                                .build(),
                        template("b-late", ADAMS)
                                .addBlocks(block("09:00", "12:00").build())
                                .build(),
                        template("a-late", ADAMS)
                                .addBlocks(block("09:00", "11:00").build())
                                .build())
                .build();
        assertThat(OpenHours.of(setup, DateRange.day(MONDAY)).stretches(ADAMS))
                .extracting(stretch -> stretch.source() + " " + stretch.time())
                .containsExactly(
                        "z-early " + local("2026-03-09T08:00", "2026-03-09T10:00"),
                        "a-late " + local("2026-03-09T10:00", "2026-03-09T11:00"),
                        "b-late " + local("2026-03-09T11:00", "2026-03-09T12:00"));
    }

    @Test
    void an_instant_is_in_a_stretch_from_its_first_moment_to_the_one_before_its_end() {
        OpenHours hours = OpenHours.of(hours("08:00", "12:00"), DateRange.day(MONDAY));
        assertThat(hours.at(ADAMS, instant("2026-03-09T08:00").minusMillis(1))).isEmpty();
        assertThat(hours.at(ADAMS, instant("2026-03-09T08:00"))).isPresent();
        assertThat(hours.at(ADAMS, instant("2026-03-09T12:00").minusMillis(1))).isPresent();
        assertThat(hours.at(ADAMS, instant("2026-03-09T12:00"))).isEmpty();
    }

    @Test
    void times_without_length_are_refused() {
        LocalTime noon = LocalTime.NOON;
        assertThatThrownBy(() -> new Pause(noon, noon, "lunch")).hasMessageContaining("no length");
        assertThatThrownBy(() -> new CarveOut("same-day", noon, noon, Set.of(), Release.SAME_DAY))
                .hasMessageContaining("same-day");
        assertThatThrownBy(() -> closure("c", "10:00", "10:00").build()).hasMessageContaining("closure c");
        assertThatThrownBy(() -> extra("e", ADAMS)
                        .to(LocalDateTime.parse("2026-03-10T17:01"))
                        .build())
                .hasMessageContaining("within a day");
        assertThat(extra("e", ADAMS)
                        .to(LocalDateTime.parse("2026-03-10T17:00"))
                        .build()
                        .id())
                .isEqualTo(new TemplateId("e"));
        assertThatThrownBy(() -> new Release(366, noon)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Release(365, noon).of(LocalDate.of(2028, 2, 29))).isEqualTo("2027-03-01T12:00");
    }

    private static ClosureBuilder closure(String id, String from, String to) {
        return Closure.builder()
                .id(new TemplateId(id))
                .from(MONDAY.atTime(LocalTime.parse(from)))
                .to(MONDAY.atTime(LocalTime.parse(to)))
                .reason(ClosureReason.OTHER);
    }

    private static ExtraHoursBuilder extra(String id, ResourceId who) {
        return ExtraHours.builder()
                .id(new TemplateId(id))
                .resource(who)
                .location(MAIN)
                .from(MONDAY.atTime(17, 0))
                .to(MONDAY.atTime(20, 0));
    }

    private static SchedulingSetup hours(String from, String to) {
        return bare().addTemplates(template("week", ADAMS)
                        .addBlocks(block(from, to).build())
                        .build())
                .build();
    }

    private static SchedulingSetup everyDay(String from, String to) {
        return bare().addTemplates(template("week", ADAMS)
                        .addBlocks(Block.builder()
                                .days(EnumSet.allOf(DayOfWeek.class))
                                .from(LocalTime.parse(from))
                                .to(LocalTime.parse(to))
                                .build())
                        .build())
                .build();
    }

    private static List<TimeRange> open(SchedulingSetup setup, ResourceId who, LocalDate date) {
        return OpenHours.of(setup, DateRange.day(date)).stretches(who).stream()
                .map(Stretch::time)
                .toList();
    }

    /** The stretch that is open at noon of the date. */
    private static TimeRange on(SchedulingSetup setup, LocalDate date) {
        return OpenHours.of(setup, DateRange.day(date))
                .at(ADAMS, date.atTime(12, 0).atZone(NEW_YORK).toInstant())
                .orElseThrow()
                .time();
    }

    private static TimeRange local(String from, String to) {
        return new TimeRange(instant(from), instant(to));
    }

    private static TimeRange utc(String from, String to) {
        return new TimeRange(Instant.parse(from + ":00Z"), Instant.parse(to + ":00Z"));
    }
}
