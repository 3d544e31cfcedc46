package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.use;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.visit.VisitType;

/** Dr Adams works in room 1 from 20:00 to 04:00, and the diary tells no more than it is asked for a date. */
class SearchesAtMidnightTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void the_last_visit_of_a_date_ends_before_what_is_booked_after_midnight() {
        List<LocalDateTime> starts =
                starts(Office.followUpOn(MONDAY), Overbooking.NONE, List.of(use(ADAMS, "2026-03-10T00:10", 60)));

        assertThat(starts).last().isEqualTo(LocalDateTime.parse("2026-03-09T23:40"));
    }

    @Test
    void the_first_visit_of_a_date_is_set_up_after_what_was_booked_before_midnight() {
        List<LocalDateTime> starts =
                starts(Office.followUpOn(TUESDAY), Overbooking.NONE, List.of(use(EXAM_1, "2026-03-09T23:00", 55)));

        // Ten minutes of setting up, and visits begin every ten minutes.
        assertThat(starts).first().isEqualTo(LocalDateTime.parse("2026-03-10T00:10"));
    }

    @Test
    void the_one_extra_visit_of_a_night_is_not_given_again_after_midnight() {
        List<Use> full = List.of(use(ADAMS, "2026-03-10T00:00", 240));
        Use extra = new Use(ADAMS, TimeRange.of(Office.instant("2026-03-09T20:30"), Duration.ofMinutes(30)), true);
        SlotRequestBuilder request = Office.followUpOn(TUESDAY).allowOverbooking(true);
        Overbooking oneInTheNight = new Overbooking(1, 1);

        assertThat(starts(request, oneInTheNight, full)).contains(LocalDateTime.parse("2026-03-10T01:00"));
        assertThat(starts(request, oneInTheNight, List.of(full.get(0), extra)))
                .isNotEmpty()
                .allMatch(start -> !start.isBefore(LocalDateTime.parse("2026-03-10T20:00")));
    }

    private static List<LocalDateTime> starts(SlotRequestBuilder request, Overbooking overbooking, List<Use> taken) {
        VisitType visit = VisitType.builder()
                .like(Office.followUp().build())
                .bufferBefore(Duration.ofMinutes(10))
                .build();
        SchedulingSetup setup = SchedulingSetup.builder()
                .like(Office.bare().build())
                .visitTypes(List.of(visit))
                .addTemplates(
                        night("adams-nights", overbooking).resource(ADAMS).build(),
                        night("room-nights", Overbooking.NONE).resource(EXAM_1).build())
                .build();
        return new SlotSearch(setup)
                        .find(request.limit(500).build(), new CloseLipped(setup, taken), SIX)
                        .granted()
                        .orElseThrow()
                        .list()
                        .stream()
                        .map(Opening::local)
                        .sorted()
                        .toList();
    }

    private static TemplateBuilder night(String id, Overbooking overbooking) {
        return Template.builder()
                .id(new TemplateId(id))
                .location(Office.MAIN)
                .addBlocks(
                        Office.block("20:00", "04:00").overbooking(overbooking).build());
    }
}
