package org.practicekit.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.bare;
import static org.practicekit.scheduling.availability.Office.withHours;
import static org.practicekit.scheduling.waitlist.Queue.CHECK;
import static org.practicekit.scheduling.waitlist.Queue.FRIDAY;
import static org.practicekit.scheduling.waitlist.Queue.asked;
import static org.practicekit.scheduling.waitlist.Queue.candidate;
import static org.practicekit.scheduling.waitlist.Queue.notAsked;
import static org.practicekit.scheduling.waitlist.Queue.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/** The check takes forty minutes, of which Dr Adams is needed for the quarter of an hour that begins ten minutes later. */
class BackfillOfPartsTest {
    @Test
    void the_patient_comes_before_the_freed_time_begins() {
        assertThat(asked(plan(slot("09:10", 15), FRIDAY, "a"))).containsExactly("a 09:00");
    }

    @Test
    void freed_time_is_filled_by_the_parts_that_fall_into_it() {
        // Dr Adams from 09:10 to 09:25, from 09:30 to 09:45 and from 09:50 to 10:05
        assertThat(asked(plan(slot("09:10", 55), FRIDAY, "a", "b", "c")))
                .containsExactly("a 09:00", "b 09:20", "c 09:40");
    }

    @Test
    void the_part_must_fit_into_the_freed_time() {
        assertThat(notAsked(plan(slot("09:10", 14), FRIDAY, "a"))).containsExactly("a scheduling.waitlist.fits");
    }

    @Test
    void how_well_a_visit_fills_the_time_is_told_by_its_part() {
        assertThat(plan(slot("09:10", 30), FRIDAY, "a").offers().get(0).reasons())
                .extracting(OfferReason::text)
                .contains("uses 15 of 30 minutes");
    }

    @Test
    void notice_is_kept_as_long_as_the_part_can_still_end_in_time() {
        // Ten minutes to answer and an hour's notice: asked at 08:10, the patient can come from 09:20, and comes just
        // then.
        Instant tenPast = Office.instant(MONDAY + "T08:10");
        assertThat(asked(plan(slot("09:30", 15), tenPast, "a"))).containsExactly("a 09:20");
        assertThat(notAsked(plan(slot("09:30", 15), tenPast.plusSeconds(60), "a")))
                .containsExactly("a scheduling.waitlist.notice");
    }

    private static RoundPlan plan(FreedSlot slot, Instant now, String... waiting) {
        return new WaitlistMatcher(office(), Queue.policy().offersAtOnce(1).build())
                .plan(
                        slot,
                        List.of(),
                        Arrays.stream(waiting)
                                .map(id -> candidate(id, wish -> wish.visitType(CHECK)))
                                .toList(),
                        Diary.of(office(), Occupancy.NONE),
                        (entry, opening) -> true,
                        now);
    }

    private static SchedulingSetup office() {
        VisitType check = VisitType.builder()
                .id(CHECK)
                .label("Check")
                .duration(Duration.ofMinutes(40))
                .addNeeds(
                        Need.of(ResourceKind.PROVIDER, "physician").during(10, 25), Need.of(ResourceKind.ROOM, "exam"))
                .build();
        return withHours(bare()).addVisitTypes(check).build();
    }
}
