package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.adapter.memory.SeriesOffice.ASKED;
import static org.practicekit.adapter.memory.SeriesOffice.at;
import static org.practicekit.adapter.memory.SeriesOffice.granted;
import static org.practicekit.adapter.memory.SeriesOffice.weeks;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.series.Occurrence;
import org.practicekit.scheduling.series.Recurrence;
import org.practicekit.scheduling.series.Scope;
import org.practicekit.scheduling.series.SeriesChange;
import org.practicekit.scheduling.series.SeriesChanged;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.SeriesOutcome;
import org.practicekit.scheduling.series.SeriesRules;
import org.practicekit.scheduling.series.Shortfall;
import org.practicekit.scheduling.series.Split;
import org.practicekit.scheduling.series.Standing;
import org.practicekit.scheduling.series.VisitOutcome;
import org.practicekit.testkit.scheduling.TestClinic;

/** Mondays at nine, and what people do to them. */
class SeriesDeskTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final String FIRST = "2026-03-02T09:00";
    private static final String THIRD = "2026-03-16T09:00";
    private static final String EIGHT_MONDAYS = "FREQ=WEEKLY;COUNT=8";
    private static final Scope ALL = new Scope.All();

    private final SeriesOffice office = new SeriesOffice(365);

    @AfterEach
    void close() {
        office.close();
    }

    // planning

    @Test
    void a_series_at_nine_stays_at_nine_when_the_clocks_go_forward() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);

        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 8, NINE));
        assertThat(office.appointment(series, FIRST).time().start()).isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
        assertThat(office.appointment(series, "2026-03-09T09:00").time().start())
                .isEqualTo(Instant.parse("2026-03-09T13:00:00Z"));
    }

    @Test
    void a_series_at_nine_stays_at_nine_when_the_clocks_go_back() {
        SeriesId series = office.planned("2026-10-26T09:00", "FREQ=WEEKLY;COUNT=2");

        assertThat(office.appointment(series, "2026-10-26T09:00").time().start())
                .isEqualTo(Instant.parse("2026-10-26T13:00:00Z"));
        assertThat(office.appointment(series, "2026-11-02T09:00").time().start())
                .isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
    }

    @Test
    void one_visit_that_cannot_be_had_keeps_the_whole_series_out_and_says_which_and_what_instead() {
        office.taken("2026-03-16T08:45");

        Receipt<SeriesOutcome> refused = office.plan(FIRST, EIGHT_MONDAYS, Shortfall.REFUSE);

        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(SchedulingRules.FREE.id());
            assertThat(finding.facts()).containsEntry("occurrence", "2026-03-16T09:00");
            assertThat(finding.alternatives())
                    .extracting(Alternative::describe)
                    .containsExactly(
                            "Mon 2026-03-16 09:00 EDT with provider/p2, room/r2",
                            "Mon 2026-03-16 08:55 EDT with provider/p2, room/r2");
        });
        assertThat(office.calendar()).isEmpty();
        assertThat(office.desk.ofPatient(PRACTICE, SeriesOffice.ANN)).isEmpty();
    }

    @Test
    void or_what_fits_is_booked_and_the_rest_is_named_and_left_open() {
        office.taken("2026-03-16T08:45");

        Receipt<SeriesOutcome> planned = office.plan(FIRST, EIGHT_MONDAYS, Shortfall.LEAVE_OPEN);

        SeriesOutcome outcome = granted(planned);
        assertThat(outcome.unsettled()).singleElement().satisfies(open -> {
            assertThat(open.occurrence()).isEqualTo(LocalDateTime.parse(THIRD));
            assertThat(open.result()).isEqualTo(VisitOutcome.Result.OPEN);
            assertThat(open.findings()).flatExtracting(Finding::alternatives).isNotEmpty();
        });
        assertThat(planned.findings()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo(SeriesRules.COMPLETE.id());
            assertThat(remark.severity()).isEqualTo(Severity.WARNING);
            assertThat(remark.message())
                    .isEqualTo("1 of 8 visits could not be had and wait for somebody: 2026-03-16T09:00.");
        });
        assertThat(office.calendar()).hasSize(7);
        assertThat(office.standing(outcome.series().id()).standings())
                .containsEntry(LocalDateTime.parse(THIRD), Standing.OPEN);
    }

    @Test
    void an_open_visit_is_settled_at_another_time_and_keeps_its_id() {
        office.taken("2026-03-16T08:45");
        SeriesId series = granted(office.plan(FIRST, EIGHT_MONDAYS, Shortfall.LEAVE_OPEN))
                .series()
                .id();

        office.changed(series, visit(THIRD), SeriesChange.moveTo(LocalDateTime.parse("2026-03-17T11:00")));

        assertThat(office.visit(series, THIRD))
                .returns(LocalDateTime.parse("2026-03-17T11:00"), Occurrence::start)
                .returns(Occurrence.State.BOOKED, Occurrence::state);
        assertThat(office.calendar()).hasSize(8).contains(LocalDateTime.parse("2026-03-17T11:00"));
    }

    @Test
    void a_series_that_does_not_begin_on_its_own_rule_is_refused() {
        Receipt<SeriesOutcome> refused = office.plan("2026-03-03T09:00", "FREQ=WEEKLY;BYDAY=MO", Shortfall.REFUSE);

        assertThat(rules(refused)).containsExactly(SeriesRules.PATTERN.id().value());
    }

    @Test
    void what_is_beyond_the_horizon_is_booked_when_it_comes_within() {
        try (SeriesOffice nearSighted = new SeriesOffice(20)) {
            // The first of March and twenty days: up to and including the twenty-first.
            SeriesId series = nearSighted.planned(FIRST, EIGHT_MONDAYS);
            assertThat(nearSighted.calendar()).isEqualTo(weeks(FIRST, 3, NINE));
            assertThat(nearSighted.desk.planDue(PRACTICE, 10)).isEmpty();

            nearSighted.clock.set(at("2026-03-03T00:00"));
            assertThat(nearSighted.desk.planDue(PRACTICE, 10))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.visits())
                            .extracting(VisitOutcome::occurrence)
                            .containsExactly(LocalDateTime.parse("2026-03-23T09:00")));
            assertThat(nearSighted.desk.planDue(PRACTICE, 10)).isEmpty();

            nearSighted.clock.set(at("2026-05-01T00:00"));
            nearSighted.desk.planDue(PRACTICE, 10);
            // Those whose time passed in the meantime are named as open and not lost.
            assertThat(nearSighted.standing(series).standings()).hasSize(8);
            assertThat(nearSighted.series(series).nextUnplanned()).isEmpty();
        }
    }

    @Test
    void a_series_without_an_end_goes_on_for_as_long_as_it_is_swept() {
        try (SeriesOffice nearSighted = new SeriesOffice(30)) {
            nearSighted.planned(FIRST, "FREQ=WEEKLY");
            for (int day = 0; day < 120; day++) {
                nearSighted.clock.advance(Duration.ofDays(1));
                nearSighted.desk.planDue(PRACTICE, 10);
            }
            // The first of March, 120 days and 30 more: up to the twenty-ninth of July, a Wednesday.
            assertThat(nearSighted.calendar()).isEqualTo(weeks(FIRST, 22, NINE));
        }
    }

    // this visit

    @Test
    void one_visit_is_moved_and_the_others_stay() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        Appointment before = office.appointment(series, THIRD);

        office.changed(series, visit(THIRD), SeriesChange.moveTo(LocalDateTime.parse("2026-03-18T14:00")));

        Appointment after = office.appointment(series, THIRD);
        assertThat(after.replaces()).contains(before.id());
        assertThat(office.find(before.id()).replacedBy()).contains(after.id());
        assertThat(office.visit(series, THIRD).changed()).isTrue();
        assertThat(office.calendar()).hasSize(8).doesNotContain(LocalDateTime.parse(THIRD));
    }

    @Test
    void a_move_that_cannot_be_had_leaves_the_visit_where_it_is() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        office.taken("2026-03-18T14:00");

        Receipt<SeriesOutcome> refused = office.change(
                series,
                visit(THIRD),
                SeriesChange.moveTo(LocalDateTime.parse("2026-03-18T14:00")),
                Shortfall.LEAVE_OPEN);

        assertThat(granted(refused).unsettled())
                .extracting(VisitOutcome::result)
                .containsExactly(VisitOutcome.Result.KEPT);
        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 8, NINE));
    }

    @Test
    void a_visit_that_took_place_is_not_changed_or_called_off() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        office.isSeen(office.appointment(series, FIRST));
        Appointment seen = office.appointment(series, FIRST);

        assertThat(rules(office.change(
                        series,
                        visit(FIRST),
                        SeriesChange.moveTo(LocalDateTime.parse("2026-03-18T14:00")),
                        Shortfall.REFUSE)))
                .containsExactly(SeriesRules.DONE.id().value());
        assertThat(rules(office.callOff(series, visit(FIRST))))
                .containsExactly(SeriesRules.DONE.id().value());
        assertThat(office.appointment(series, FIRST)).isEqualTo(seen);
    }

    @Test
    void a_date_that_the_series_does_not_have_is_unknown() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);

        assertThat(rules(office.callOff(series, visit("2026-03-17T09:00"))))
                .containsExactly(SeriesRules.KNOWN.id().value());
    }

    // this and those that follow

    @Test
    void this_and_those_that_follow_go_on_as_a_series_of_their_own() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);

        SeriesOutcome outcome =
                office.changed(series, new Scope.Following(LocalDateTime.parse(THIRD)), SeriesChange.moveTo(TEN));

        assertThat(office.calendar()).isEqualTo(concat(weeks(FIRST, 2, NINE), weeks(THIRD, 6, TEN)));
        SeriesId rest = outcome.continuation().orElseThrow().id();
        assertThat(office.series(series).continuedBy()).contains(new Split(rest, LocalDateTime.parse(THIRD)));
        assertThat(office.series(rest).splitFrom()).contains(new Split(series, LocalDateTime.parse(THIRD)));
        assertThat(office.series(series).occurrences()).hasSize(2);
        assertThat(office.series(rest).pattern().rule().count()).hasValue(6);
        // Known by the date that the pattern first gave them, wherever they are now.
        assertThat(office.visit(rest, THIRD).start()).isEqualTo(LocalDateTime.parse("2026-03-16T10:00"));
    }

    @Test
    void a_series_that_goes_on_elsewhere_ends_there_whatever_its_rule_says_later() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        office.changed(series, new Scope.Following(LocalDateTime.parse(THIRD)), SeriesChange.moveTo(TEN));

        office.changed(series, ALL, SeriesChange.rule(Recurrence.parse("FREQ=WEEKLY;COUNT=12")));

        assertThat(office.calendar()).isEqualTo(concat(weeks(FIRST, 2, NINE), weeks(THIRD, 6, TEN)));
        assertThat(rules(office.desk.addDate(
                        PRACTICE,
                        office.command(),
                        series,
                        office.series(series).version(),
                        LocalDateTime.parse("2026-04-07T09:00"))))
                .containsExactly(SeriesRules.KNOWN.id().value());
    }

    @Test
    void another_day_from_now_on_replaces_the_old_days_one_for_one() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY;UNTIL=20260331");

        office.changed(
                series,
                new Scope.Following(LocalDateTime.parse(THIRD)),
                SeriesChange.rule(Recurrence.parse("FREQ=WEEKLY;BYDAY=WE;UNTIL=20260331")));

        assertThat(office.calendar())
                .containsExactly(
                        LocalDateTime.parse("2026-03-02T09:00"),
                        LocalDateTime.parse("2026-03-09T09:00"),
                        LocalDateTime.parse("2026-03-18T09:00"),
                        LocalDateTime.parse("2026-03-25T09:00"));
    }

    @Test
    void from_the_first_visit_on_is_all_and_nothing_is_split() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);

        SeriesOutcome outcome =
                office.changed(series, new Scope.Following(LocalDateTime.parse(FIRST)), SeriesChange.moveTo(TEN));

        assertThat(outcome.continuation()).isEmpty();
        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 8, TEN));
    }

    // all

    @Test
    void all_move_but_those_that_took_place_or_were_missed() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        office.isSeen(office.appointment(series, FIRST));
        Appointment missed = office.appointment(series, "2026-03-09T09:00");
        office.clock.set(missed.time().end());
        granted(office.booking.noShow(PRACTICE, office.command(), missed.id(), missed.version(), ASKED));
        Appointment arrived = office.appointment(series, THIRD);
        office.arrives(arrived);

        office.changed(series, ALL, SeriesChange.moveTo(TEN));

        assertThat(office.calendar())
                .isEqualTo(concat(
                        List.of(LocalDateTime.parse(FIRST), LocalDateTime.parse(THIRD)),
                        weeks("2026-03-23T09:00", 5, TEN)));
        assertThat(office.standing(series).standings().values())
                .containsExactly(
                        Standing.DONE,
                        Standing.DONE,
                        Standing.DONE,
                        Standing.BOOKED,
                        Standing.BOOKED,
                        Standing.BOOKED,
                        Standing.BOOKED,
                        Standing.BOOKED);
        assertThat(office.find(missed.id()).status()).isEqualTo(AppointmentStatus.NO_SHOW);
        assertThat(office.find(arrived.id()).status()).isEqualTo(AppointmentStatus.ARRIVED);
    }

    @Test
    void visits_that_were_moved_by_themselves_stay_where_they_are_unless_they_too_are_asked_for() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        office.changed(series, visit(THIRD), SeriesChange.moveTo(LocalDateTime.parse("2026-03-18T14:00")));

        office.changed(series, ALL, SeriesChange.moveTo(TEN));
        assertThat(office.visit(series, THIRD).start()).isEqualTo(LocalDateTime.parse("2026-03-18T14:00"));

        office.changed(
                series,
                ALL,
                SeriesChange.builder().time(NINE).keepChanged(false).build());
        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 8, NINE));
        assertThat(office.visit(series, THIRD).changed()).isFalse();
    }

    @Test
    void a_visit_that_stands_in_the_way_of_another_of_its_series_moves_first() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY;COUNT=3");
        office.changed(series, visit(THIRD), SeriesChange.moveTo(LocalDateTime.parse("2026-03-02T10:00")));

        office.changed(
                series, ALL, SeriesChange.builder().time(TEN).keepChanged(false).build());

        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 3, TEN));
    }

    @Test
    void a_quarter_of_an_hour_later_is_not_blocked_by_the_series_itself() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);

        office.changed(series, ALL, SeriesChange.moveTo(LocalTime.of(9, 15)));

        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 8, LocalTime.of(9, 15)));
    }

    @Test
    void all_get_another_provider_and_room() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);

        office.changed(series, ALL, SeriesChange.with(List.of(provider(2), room(2))));

        assertThat(office.appointments().stream().filter(one -> one.status().occupies()))
                .hasSize(8)
                .allSatisfy(
                        one -> assertThat(one.uses()).extracting(Use::resource).containsExactly(provider(2), room(2)));
    }

    @Test
    void one_that_cannot_move_keeps_all_where_they_are_or_only_itself() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        office.taken("2026-03-16T10:00");

        Receipt<SeriesOutcome> refused = office.change(series, ALL, SeriesChange.moveTo(TEN), Shortfall.REFUSE);
        assertThat(rules(refused)).containsExactly(SchedulingRules.FREE.id().value());
        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 8, NINE));

        granted(office.change(series, ALL, SeriesChange.moveTo(TEN), Shortfall.LEAVE_OPEN));
        assertThat(office.calendar())
                .isEqualTo(concat(
                        weeks(FIRST, 2, TEN), List.of(LocalDateTime.parse(THIRD)), weeks("2026-03-23T09:00", 5, TEN)));
    }

    @Test
    void a_longer_series_gets_more_visits_and_a_shorter_one_loses_its_last() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        office.isSeen(office.appointment(series, FIRST));

        office.changed(series, ALL, SeriesChange.rule(Recurrence.parse("FREQ=WEEKLY;COUNT=10")));
        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 10, NINE));

        office.changed(series, ALL, SeriesChange.rule(Recurrence.parse("FREQ=WEEKLY;UNTIL=20260316")));
        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 3, NINE));

        office.changed(series, ALL, SeriesChange.rule(Recurrence.parse("FREQ=WEEKLY;COUNT=4")));
        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 4, NINE));
    }

    @Test
    void a_count_goes_on_counting_from_the_first_visit_when_the_days_change() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY;COUNT=4");
        office.isSeen(office.appointment(series, FIRST));

        office.changed(series, ALL, SeriesChange.rule(Recurrence.parse("FREQ=WEEKLY;BYDAY=WE;COUNT=4")));

        assertThat(office.calendar())
                .isEqualTo(concat(List.of(LocalDateTime.parse(FIRST)), weeks("2026-03-11T09:00", 3, NINE)));
    }

    @Test
    void a_series_cannot_shrink_to_fewer_visits_than_took_place() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        office.isSeen(office.appointment(series, FIRST));

        Receipt<SeriesOutcome> refused = office.change(
                series, ALL, SeriesChange.rule(Recurrence.parse("FREQ=WEEKLY;BYDAY=WE;COUNT=1")), Shortfall.REFUSE);

        assertThat(rules(refused)).containsExactly(SeriesRules.PATTERN.id().value());
    }

    @Test
    void an_added_date_has_a_time_of_its_own() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY;COUNT=2");
        LocalDateTime thursday = LocalDateTime.parse("2026-03-05T15:00");

        granted(office.desk.addDate(
                PRACTICE, office.command(), series, office.series(series).version(), thursday));
        office.changed(series, ALL, SeriesChange.moveTo(TEN));

        assertThat(office.calendar())
                .containsExactly(
                        LocalDateTime.parse("2026-03-02T10:00"), thursday, LocalDateTime.parse("2026-03-09T10:00"));
        assertThat(rules(office.desk.addDate(
                        PRACTICE,
                        office.command(),
                        series,
                        office.series(series).version(),
                        thursday)))
                .containsExactly(SeriesRules.PATTERN.id().value());
    }

    // calling off

    @Test
    void one_visit_that_is_called_off_does_not_come_back_with_an_edit_of_all() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        granted(office.callOff(series, visit(THIRD)));

        office.changed(series, ALL, SeriesChange.moveTo(TEN));

        assertThat(office.calendar()).hasSize(7).doesNotContain(LocalDateTime.parse("2026-03-16T10:00"));
        assertThat(office.standing(series).of(LocalDateTime.parse(THIRD))).contains(Standing.CANCELLED);
    }

    @Test
    void but_it_does_when_it_is_asked_for_by_itself() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        granted(office.callOff(series, visit(THIRD)));

        office.changed(series, visit(THIRD), SeriesChange.builder().build());

        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 8, NINE));
    }

    @Test
    void a_visit_that_is_called_off_before_it_was_planned_is_never_booked() {
        try (SeriesOffice nearSighted = new SeriesOffice(20)) {
            SeriesId series = nearSighted.planned(FIRST, "FREQ=WEEKLY;COUNT=5");
            granted(nearSighted.callOff(series, visit("2026-03-23T09:00")));

            nearSighted.clock.advance(Duration.ofDays(14));
            nearSighted.desk.planDue(PRACTICE, 10);

            assertThat(nearSighted.calendar())
                    .isEqualTo(concat(weeks(FIRST, 3, NINE), weeks("2026-03-30T09:00", 1, NINE)));
        }
    }

    @Test
    void from_one_visit_on_all_are_called_off_and_the_series_ends() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);

        granted(office.callOff(series, new Scope.Following(LocalDateTime.parse(THIRD))));

        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 2, NINE));
        assertThat(office.series(series).nextUnplanned()).isEmpty();
        assertThat(office.appointments()).hasSize(8);
    }

    @Test
    void all_are_called_off_but_what_took_place() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY");
        office.isSeen(office.appointment(series, FIRST));

        granted(office.callOff(series, ALL));

        assertThat(office.calendar()).containsExactly(LocalDateTime.parse(FIRST));
        assertThat(office.desk.planDue(PRACTICE, 10)).isEmpty();
        assertThat(rules(office.callOff(series, ALL)))
                .containsExactly(SeriesRules.DONE.id().value());
    }

    @Test
    void calling_off_a_date_that_was_added_after_the_end_does_not_make_the_series_longer() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY");
        granted(office.callOff(series, new Scope.Following(LocalDateTime.parse(THIRD))));
        added(series, "2026-04-16T11:00");

        granted(office.callOff(series, new Scope.Following(LocalDateTime.parse("2026-04-16T11:00"))));

        assertThat(office.calendar()).isEqualTo(weeks(FIRST, 2, NINE));
        assertThat(office.desk.planDue(PRACTICE, 10)).isEmpty();
    }

    @Test
    void an_added_afternoon_does_not_bring_back_the_morning_that_was_called_off() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY;COUNT=3");
        granted(office.callOff(series, visit(THIRD)));
        added(series, "2026-03-16T15:00");

        office.changed(
                series,
                new Scope.Following(LocalDateTime.parse(THIRD)),
                SeriesChange.rule(Recurrence.parse("FREQ=WEEKLY;BYDAY=MO;COUNT=2")));

        assertThat(office.calendar())
                .isEqualTo(concat(
                        weeks(FIRST, 2, NINE),
                        List.of(LocalDateTime.parse("2026-03-16T15:00")),
                        weeks("2026-03-23T09:00", 2, NINE)));
    }

    // what is done at the booking desk

    @Test
    void a_visit_moved_at_the_booking_desk_counts_as_changed_by_itself() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        Appointment third = office.appointment(series, THIRD);
        granted(office.booking.reschedule(
                PRACTICE,
                office.command(),
                third.id(),
                third.version(),
                TestClinic.proposal("ann", 2, 2, at("2026-03-18T14:00")),
                ASKED));

        office.changed(series, ALL, SeriesChange.moveTo(TEN));

        assertThat(office.visit(series, THIRD))
                .returns(LocalDateTime.parse("2026-03-18T14:00"), Occurrence::start)
                .returns(List.of(provider(2), room(2)), Occurrence::resources)
                .returns(true, Occurrence::changed);
        assertThat(office.calendar()).hasSize(8);
    }

    @Test
    void a_visit_called_off_at_the_booking_desk_is_called_off_here() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        Appointment third = office.appointment(series, THIRD);
        granted(office.booking.cancel(PRACTICE, office.command(), third.id(), third.version(), ASKED));

        office.changed(series, ALL, SeriesChange.moveTo(TEN));

        assertThat(office.calendar()).hasSize(7);
    }

    // commands

    @Test
    void a_command_that_is_sent_again_changes_nothing_and_is_answered_the_same() {
        CommandId command = new CommandId("once");
        Receipt<SeriesOutcome> first =
                office.desk.plan(PRACTICE, command, SeriesOffice.request(FIRST, EIGHT_MONDAYS), Shortfall.REFUSE);

        Receipt<SeriesOutcome> second =
                office.desk.plan(PRACTICE, command, SeriesOffice.request(FIRST, EIGHT_MONDAYS), Shortfall.REFUSE);

        assertThat(second).isEqualTo(first);
        assertThat(office.calendar()).hasSize(8);
        Receipt<SeriesOutcome> another = office.desk.plan(
                PRACTICE, command, SeriesOffice.request(FIRST, "FREQ=WEEKLY;COUNT=2"), Shortfall.REFUSE);
        assertThat(rules(another)).containsExactly(SchedulingRules.COMMAND.id().value());
    }

    @Test
    void a_refusal_is_remembered_too_although_the_time_is_free_by_now() {
        CommandId command = new CommandId("once");
        Appointment inTheWay = office.find(office.taken("2026-03-16T09:00"));
        Receipt<SeriesOutcome> refused =
                office.desk.plan(PRACTICE, command, SeriesOffice.request(FIRST, EIGHT_MONDAYS), Shortfall.REFUSE);
        granted(office.booking.cancel(PRACTICE, office.command(), inTheWay.id(), inTheWay.version(), ASKED));

        Receipt<SeriesOutcome> again =
                office.desk.plan(PRACTICE, command, SeriesOffice.request(FIRST, EIGHT_MONDAYS), Shortfall.REFUSE);

        assertThat(refused.isGranted()).isFalse();
        assertThat(again).isEqualTo(refused);
        assertThat(office.calendar()).isEmpty();
    }

    @Test
    void an_edit_of_an_older_version_is_refused() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);
        office.changed(series, ALL, SeriesChange.moveTo(TEN));

        Receipt<SeriesOutcome> stale =
                office.desk.callOff(PRACTICE, office.command(), series, Version.FIRST, ALL, ASKED);

        assertThat(rules(stale)).containsExactly(SeriesRules.VERSION.id().value());
        assertThat(office.calendar()).hasSize(8);
    }

    @Test
    void an_unknown_series_is_refused() {
        assertThat(rules(office.desk.callOff(
                        PRACTICE, office.command(), new SeriesId("nobody"), Version.FIRST, ALL, ASKED)))
                .containsExactly(SeriesRules.KNOWN.id().value());
    }

    @Test
    void a_change_that_its_scope_cannot_have_is_the_callers_mistake() {
        SeriesId series = office.planned(FIRST, EIGHT_MONDAYS);

        assertThatThrownBy(() -> office.changed(series, visit(THIRD), SeriesChange.moveTo(TEN)))
                .hasMessageContaining("one visit has a start of its own");
        assertThatThrownBy(
                        () -> office.changed(series, ALL, SeriesChange.moveTo(LocalDateTime.parse("2026-03-18T14:00"))))
                .hasMessageContaining("several visits have a time of day");
    }

    @Test
    void events_tell_of_the_series_and_of_each_visit() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY;COUNT=2");
        office.changed(series, new Scope.Following(LocalDateTime.parse("2026-03-09T09:00")), SeriesChange.moveTo(TEN));

        assertThat(office.store.events(PRACTICE))
                .extracting(DomainEvent::type)
                .containsExactly(
                        "scheduling.appointment.booked",
                        "scheduling.appointment.booked",
                        "scheduling.series.planned",
                        "scheduling.appointment.cancelled",
                        "scheduling.appointment.booked",
                        "scheduling.series.changed",
                        "scheduling.series.split-off");
        assertThat(office.store.events(PRACTICE).stream()
                        .filter(SeriesChanged.class::isInstance)
                        .map(event -> event.id().value()))
                .doesNotHaveDuplicates();
    }

    private void added(SeriesId series, String date) {
        granted(office.desk.addDate(
                PRACTICE, office.command(), series, office.series(series).version(), LocalDateTime.parse(date)));
    }

    private static Scope visit(String id) {
        return new Scope.This(LocalDateTime.parse(id));
    }

    private static List<String> rules(Receipt<?> refused) {
        assertThat(refused.isGranted()).isFalse();
        return refused.findings().stream()
                .map(finding -> finding.rule().value())
                .toList();
    }

    private static List<LocalDateTime> concat(List<LocalDateTime> some, List<LocalDateTime> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<LocalDateTime> concat(
            List<LocalDateTime> some, List<LocalDateTime> more, List<LocalDateTime> most) {
        return concat(concat(some, more), most);
    }
}
