package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.SeriesOffice.at;
import static org.practicekit.adapter.memory.SeriesOffice.granted;
import static org.practicekit.adapter.memory.SeriesOffice.weeks;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.series.Scope;
import org.practicekit.scheduling.series.SeriesChange;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.SeriesOutcome;
import org.practicekit.scheduling.series.Shortfall;
import org.practicekit.scheduling.series.VisitOutcome;

/** What users of other schedulers reported of recurring visits, each with where it was reported, shown to work here. */
class SeriesReportedElsewhereTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final String FIRST = "2026-03-02T09:00";

    private final SeriesOffice office = new SeriesOffice(365);

    @AfterEach
    void close() {
        office.close();
    }

    /** calcom/cal.com issues 16387 and 15997: only the first two occurrences were checked. */
    @Test
    void the_last_of_many_visits_is_checked_like_the_first() {
        office.taken("2026-08-10T09:00");

        Receipt<SeriesOutcome> refused = office.plan(FIRST, "FREQ=WEEKLY;COUNT=24", Shortfall.REFUSE);

        assertThat(refused.findings())
                .filteredOn(finding -> finding.rule().equals(SchedulingRules.FREE.id()))
                .extracting(Finding::facts)
                .singleElement()
                .satisfies(facts -> assertThat(facts).containsEntry("occurrence", "2026-08-10T09:00"));
    }

    /** calcom/cal.com issue 25287: a series is offered that is free at first and taken later. */
    @Test
    void nothing_beyond_the_first_visit_is_booked_over_somebody_else() {
        office.taken("2026-03-09T09:00");
        office.taken("2026-03-23T08:45");

        SeriesOutcome outcome = granted(office.plan(FIRST, "FREQ=WEEKLY;COUNT=4", Shortfall.LEAVE_OPEN));

        assertThat(outcome.visits())
                .extracting(VisitOutcome::result)
                .containsExactly(
                        VisitOutcome.Result.BOOKED,
                        VisitOutcome.Result.OPEN,
                        VisitOutcome.Result.BOOKED,
                        VisitOutcome.Result.OPEN);
    }

    /** calcom/cal.com issues 10524 and 12461: rescheduling added new bookings to those that were there. */
    @Test
    void rescheduling_changes_the_visits_that_are_there_and_makes_no_second_series() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY;COUNT=3");

        office.changed(
                series,
                new Scope.This(LocalDateTime.parse(FIRST)),
                SeriesChange.moveTo(LocalDateTime.parse("2026-03-03T10:00")));
        office.changed(series, new Scope.All(), SeriesChange.moveTo(LocalTime.of(11, 0)));

        assertThat(office.calendar())
                .containsExactly(
                        LocalDateTime.parse("2026-03-03T10:00"),
                        LocalDateTime.parse("2026-03-09T11:00"),
                        LocalDateTime.parse("2026-03-16T11:00"));
        assertThat(office.desk.ofPatient(PRACTICE, SeriesOffice.ANN)).hasSize(1);
    }

    /** openemr/openemr issue 3661: after deleting one of a series, others vanished. */
    @Test
    void deleting_one_visit_leaves_every_other_one() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY;COUNT=8");

        granted(office.callOff(series, new Scope.This(LocalDateTime.parse("2026-03-16T09:00"))));

        List<LocalDateTime> others = weeks(FIRST, 8, NINE).stream()
                .filter(one -> !one.equals(LocalDateTime.parse("2026-03-16T09:00")))
                .toList();
        assertThat(office.calendar()).isEqualTo(others);
    }

    /** meeting-room-booking-system/mrbs-code issue 2429: an edit of the series brought back what had been deleted. */
    @Test
    void an_edit_of_the_series_does_not_bring_back_what_was_called_off() {
        SeriesId series = office.planned(FIRST, "FREQ=WEEKLY;COUNT=4");
        granted(office.callOff(series, new Scope.This(LocalDateTime.parse("2026-03-16T09:00"))));

        office.changed(series, new Scope.All(), SeriesChange.moveTo(LocalTime.of(11, 0)));

        assertThat(office.calendar()).hasSize(3).doesNotContain(LocalDateTime.parse("2026-03-16T11:00"));
    }

    /** calcom/cal.com issues 1092 and 4702: an hour off after the clocks changed. */
    @Test
    void a_visit_in_the_hour_that_the_clocks_skip_is_at_the_jump_and_the_next_is_on_time_again() {
        try (SeriesOffice night = new SeriesOffice(365, NightClinic.setup())) {
            SeriesId series = night.planned("2026-03-08T02:30", "FREQ=WEEKLY;BYDAY=SU;COUNT=3");

            assertThat(night.appointment(series, "2026-03-08T02:30").time().start())
                    .isEqualTo(at("2026-03-08T03:00"));
            assertThat(night.appointment(series, "2026-03-15T02:30").time().start())
                    .isEqualTo(at("2026-03-15T02:30"));
        }
    }
}
