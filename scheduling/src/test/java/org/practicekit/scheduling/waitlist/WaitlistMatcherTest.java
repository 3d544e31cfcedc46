package org.practicekit.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.HANDBOOK;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.NEW_YORK;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.use;
import static org.practicekit.scheduling.waitlist.Queue.CHECK;
import static org.practicekit.scheduling.waitlist.Queue.FRIDAY;
import static org.practicekit.scheduling.waitlist.Queue.PHYSICAL;
import static org.practicekit.scheduling.waitlist.Queue.asked;
import static org.practicekit.scheduling.waitlist.Queue.candidate;
import static org.practicekit.scheduling.waitlist.Queue.entry;
import static org.practicekit.scheduling.waitlist.Queue.notAsked;
import static org.practicekit.scheduling.waitlist.Queue.office;
import static org.practicekit.scheduling.waitlist.Queue.plan;
import static org.practicekit.scheduling.waitlist.Queue.policy;
import static org.practicekit.scheduling.waitlist.Queue.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

class WaitlistMatcherTest {
    private static final FreedSlot NINE = slot("09:00", 30);
    private static final WaitlistPolicy POLICY = policy().build();

    @Test
    void as_many_are_asked_at_once_as_the_policy_says_and_the_rest_is_told_why_not() {
        RoundPlan round = plan(
                policy().offersAtOnce(2).build(),
                NINE,
                FRIDAY,
                List.of(candidate("c"), candidate("a"), candidate("b")));
        assertThat(asked(round)).containsExactly("a 09:00", "b 09:00");
        assertThat(round.passedOver()).containsExactly(new Turn(new EntryId("c"), 1, null));
        assertThat(round.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(WaitlistRules.TURN.id());
            assertThat(finding.citation()).isEqualTo(HANDBOOK);
            assertThat(finding.message()).isEqualTo("Entry c was passed over in 1 of at most 3 rounds.");
        });
    }

    @Test
    void the_plan_does_not_depend_on_the_order_of_the_list() {
        List<Candidate> people = List.of(candidate("a"), candidate("b", wish -> wish.visitType(CHECK)), candidate("c"));
        List<Candidate> reversed = List.of(people.get(2), people.get(1), people.get(0));
        assertThat(plan(POLICY, NINE, FRIDAY, reversed)).isEqualTo(plan(POLICY, NINE, FRIDAY, people));
    }

    @Test
    void each_term_of_the_ranking_says_its_points_and_why() {
        Candidate urgent = candidate(entry(
                        "a",
                        wish -> wish.priority(Priority.URGENT).dates(DateRange.closed(MONDAY, MONDAY.plusDays(3)))))
                .noShow(0.25)
                .build();
        // waiting since 2 March 09:00, so four whole days by 6 March 10:00: 4 x 2
        assertThat(plan(POLICY, NINE, FRIDAY, List.of(urgent)).offers().get(0).reasons())
                .extracting(OfferReason::term, OfferReason::points, OfferReason::text)
                .containsExactly(
                        tuple(OfferReason.Term.PRIORITY, 200, "urgent"),
                        tuple(OfferReason.Term.WAITING, 8, "waiting for 4 days"),
                        tuple(OfferReason.Term.LAST_DAYS, 30, "3 days left after it"),
                        tuple(OfferReason.Term.NO_VISIT_YET, 40, "has no visit to give up"),
                        tuple(OfferReason.Term.FIT, 30, "uses 30 of 30 minutes"),
                        tuple(OfferReason.Term.NO_SHOW, -15, "estimated not to come: 25 in 100"));
    }

    @Test
    void an_urgent_entry_is_asked_before_one_that_waits_longer() {
        RoundPlan round = plan(
                policy().offersAtOnce(1).build(),
                NINE,
                FRIDAY,
                List.of(candidate("a"), candidate("b", wish -> wish.priority(Priority.URGENT))));
        assertThat(asked(round)).containsExactly("b 09:00");
    }

    @Test
    void a_likely_no_show_goes_down_by_the_practices_own_points_and_is_still_asked() {
        Candidate unlikely = candidate(entry("b", wish -> {})).noShow(0.05).build();
        Candidate likely = candidate(entry("a", wish -> {})).noShow(0.6).build();
        assertThat(asked(plan(POLICY, NINE, FRIDAY, List.of(likely, unlikely)))).containsExactly("b 09:00", "a 09:00");
    }

    @Test
    void an_entry_passed_over_too_often_comes_first_whatever_the_points() {
        Candidate patient = candidate(entry("z", wish -> {}))
                .turn(new Turn(new EntryId("z"), 3, 1L))
                .build();
        RoundPlan round = plan(
                policy().offersAtOnce(1).build(),
                NINE,
                FRIDAY,
                List.of(candidate("a", wish -> wish.priority(Priority.URGENT)), patient));
        assertThat(asked(round)).containsExactly("z 09:00");
        assertThat(round.offers().get(0).reasons().get(0))
                .isEqualTo(new OfferReason(
                        OfferReason.Term.TURN, 0, "asked first: passed over in 3 rounds, with a limit of 3"));
    }

    @Test
    void who_reaches_the_limit_joins_the_end_of_the_queue() {
        Candidate first = candidate(entry("a", wish -> {}))
                .turn(new Turn(new EntryId("a"), 7, 4L))
                .build();
        Candidate reaches = candidate(entry("b", wish -> {}))
                .turn(new Turn(new EntryId("b"), 2, null))
                .build();
        RoundPlan round = plan(policy().offersAtOnce(1).build(), NINE, FRIDAY, List.of(first, reaches));
        assertThat(asked(round)).containsExactly("a 09:00");
        assertThat(round.passedOver()).containsExactly(new Turn(new EntryId("b"), 3, 5L));
    }

    @Test
    void nobody_is_asked_whom_the_time_does_not_suit() {
        RoundPlan round = plan(
                POLICY,
                NINE,
                FRIDAY,
                List.of(
                        candidate("dates", wish -> wish.dates(DateRange.day(MONDAY.plusDays(1)))),
                        candidate("doctor", wish -> wish.onlyWith(Set.of(BROWN))),
                        candidate("place", wish -> wish.location(new LocationId("annex"))),
                        candidate("type", wish -> wish.visitType(new VisitTypeId("no-longer-given")))));
        assertThat(round.offers()).isEmpty();
        assertThat(notAsked(round))
                .containsExactly(
                        "dates scheduling.waitlist.suits",
                        "doctor scheduling.waitlist.suits",
                        "place scheduling.waitlist.suits",
                        "type scheduling.waitlist.suits");
        assertThat(round.again()).isEmpty();
    }

    @Test
    void a_visit_must_fit_with_the_times_of_day_that_suit_and_with_everything_it_needs() {
        RoundPlan afternoons = plan(
                POLICY,
                NINE,
                FRIDAY,
                List.of(candidate("a", wish -> wish.addTimes(DayWindow.daily(LocalTime.NOON, LocalTime.of(18, 0))))));
        assertThat(notAsked(afternoons)).containsExactly("a scheduling.waitlist.fits");

        RoundPlan tooLong = plan(POLICY, NINE, FRIDAY, List.of(candidate("a", wish -> wish.visitType(PHYSICAL))));
        assertThat(notAsked(tooLong)).containsExactly("a scheduling.waitlist.fits");

        RoundPlan noRoom = plan(
                POLICY,
                NINE,
                FRIDAY,
                List.of(candidate("a")),
                use(EXAM_1, "2026-03-09T09:00", 30),
                use(EXAM_2, "2026-03-09T09:30", 20)); // taken while exam 2 would be cleaned
        assertThat(notAsked(noRoom)).containsExactly("a scheduling.waitlist.fits");
    }

    @Test
    void another_room_will_do_where_the_freed_one_was_taken() {
        RoundPlan round = plan(POLICY, NINE, FRIDAY, List.of(candidate("a")), use(EXAM_1, "2026-03-09T09:00", 30));
        assertThat(round.offers().get(0).opening().resources()).containsExactly(ADAMS, EXAM_2);
    }

    @Test
    void what_somebody_booked_in_between_is_not_offered() {
        RoundPlan round = plan(POLICY, NINE, FRIDAY, List.of(candidate("a")), use(ADAMS, "2026-03-09T09:20", 30));
        assertThat(notAsked(round)).containsExactly("a scheduling.waitlist.fits");
        RoundPlan rest = plan(
                POLICY,
                NINE,
                FRIDAY,
                List.of(candidate("a", wish -> wish.visitType(CHECK))),
                use(ADAMS, "2026-03-09T09:20", 30));
        assertThat(asked(rest)).containsExactly("a 09:00");
    }

    @Test
    void a_patient_who_has_another_visit_then_is_not_asked() {
        RoundPlan round = plan(
                POLICY,
                NINE,
                FRIDAY,
                List.of(candidate("a")),
                use(ResourceId.of(new PatientId("p-a")), "2026-03-09T09:10", 30));
        assertThat(notAsked(round)).containsExactly("a scheduling.waitlist.fits");
    }

    @Test
    void a_rule_of_the_practices_own_keeps_an_offer_out() {
        RoundPlan round = new WaitlistMatcher(office(), POLICY)
                .plan(
                        NINE,
                        List.of(),
                        List.of(candidate("a"), candidate("b")),
                        Diary.of(office(), Occupancy.NONE),
                        (entry, opening) -> !entry.id().equals(new EntryId("a")),
                        FRIDAY);
        assertThat(asked(round)).containsExactly("b 09:00");
        assertThat(notAsked(round)).containsExactly("a scheduling.waitlist.fits");
    }

    @Test
    void a_time_freed_off_the_grid_is_offered_as_it_was_booked() {
        // regression: buffers and slot grids of other systems fight, and the capacity between them is lost
        assertThat(asked(plan(POLICY, slot("09:07", 30), FRIDAY, List.of(candidate("a")))))
                .containsExactly("a 09:07");
        assertThat(asked(plan(
                        POLICY, slot("09:07", 40), FRIDAY, List.of(candidate("a")), use(ADAMS, "2026-03-09T09:07", 1))))
                .containsExactly("a 09:10");
    }

    @Test
    void without_agreement_nobody_is_asked() {
        Candidate refused = candidate(entry("a", wish -> {}))
                .contact(new OfferContact(false, NEW_YORK))
                .build();
        Candidate unknown = Candidate.builder().entry(entry("b", wish -> {})).build();
        RoundPlan round = plan(POLICY, NINE, FRIDAY, List.of(refused, unknown));
        assertThat(round.offers()).isEmpty();
        assertThat(notAsked(round)).containsExactly("a scheduling.waitlist.consent", "b scheduling.waitlist.consent");
        assertThat(round.findings()).extracting(Finding::citation).containsOnly(HANDBOOK);
    }

    @Test
    void the_contact_limit_counts_the_day_in_the_patients_zone() {
        // 10:00 in New York on 6 March is 00:00 on 7 March in Tokyo: yesterday's offers no longer count there
        Candidate atHome = candidate(entry("a", wish -> {}))
                .addAsked(FRIDAY.minusSeconds(7200), FRIDAY.minusSeconds(3600))
                .build();
        Candidate inTokyo = candidate(entry("b", wish -> {}))
                .contact(new OfferContact(true, ZoneId.of("Asia/Tokyo")))
                .addAsked(FRIDAY.minusSeconds(7200), FRIDAY.minusSeconds(3600))
                .build();
        WaitlistPolicy noQuiet =
                policy().quietFrom(LocalTime.NOON).quietTo(LocalTime.NOON).build();
        RoundPlan round = plan(noQuiet, NINE, FRIDAY, List.of(atHome, inTokyo));
        assertThat(asked(round)).containsExactly("b 09:00");
        assertThat(notAsked(round)).containsExactly("a scheduling.waitlist.contact-limit");
        assertThat(round.again()).contains(instant("2026-03-07T00:00"));
    }

    @Test
    void in_quiet_hours_the_round_waits_for_their_end() {
        RoundPlan night = plan(POLICY, NINE, instant("2026-03-06T22:30"), List.of(candidate("a")));
        assertThat(night.offers()).isEmpty();
        assertThat(notAsked(night)).containsExactly("a scheduling.waitlist.quiet-hours");
        assertThat(night.again()).contains(instant("2026-03-07T08:00"));
        assertThat(asked(plan(POLICY, NINE, instant("2026-03-07T08:00"), List.of(candidate("a")))))
                .containsExactly("a 09:00");
    }

    @Test
    void nobody_waits_for_the_end_of_quiet_hours_when_it_is_too_late_then() {
        RoundPlan eve = plan(POLICY, slot("08:30", 30), instant("2026-03-08T22:30"), List.of(candidate("a")));
        assertThat(notAsked(eve)).containsExactly("a scheduling.waitlist.quiet-hours");
        assertThat(eve.again()).isEmpty();
    }

    @Test
    void notice_counts_from_the_last_moment_to_say_yes() {
        // the time begins in less than a day, so ten minutes to answer; then two hours of notice
        WaitlistPolicy twoHours = policy().minimumNotice(Duration.ofHours(2)).build();
        FreedSlot eleven = slot("11:00", 30);
        assertThat(asked(plan(twoHours, eleven, instant("2026-03-09T08:50"), List.of(candidate("a")))))
                .containsExactly("a 11:00");
        assertThat(notAsked(plan(twoHours, eleven, instant("2026-03-09T08:51"), List.of(candidate("a")))))
                .containsExactly("a scheduling.waitlist.notice");
    }

    @Test
    void the_notice_that_the_patient_needs_is_kept() {
        RoundPlan round = plan(
                POLICY,
                NINE,
                FRIDAY,
                List.of(
                        candidate("a", wish -> wish.noticeNeeded(Duration.ofDays(3))),
                        candidate("b", wish -> wish.noticeNeeded(Duration.ofDays(2)))));
        assertThat(asked(round)).containsExactly("b 09:00");
        assertThat(notAsked(round)).containsExactly("a scheduling.waitlist.notice");
    }

    @Test
    void a_patient_with_an_open_offer_is_not_asked_again_until_it_ends() {
        Instant ends = FRIDAY.plusSeconds(600);
        Candidate busy = candidate(entry("a", wish -> {})).openUntil(ends).build();
        RoundPlan round = plan(POLICY, NINE, FRIDAY, List.of(busy));
        assertThat(notAsked(round)).containsExactly("a scheduling.waitlist.one-offer");
        assertThat(round.again()).contains(ends);
        assertThat(asked(plan(POLICY, NINE, ends, List.of(busy)))).containsExactly("a 09:00");
    }

    @Test
    void a_patient_with_several_entries_is_asked_for_the_best_one_only() {
        Candidate follow = candidate("a");
        Candidate check =
                candidate("b", wish -> wish.patient(new PatientId("p-a")).visitType(CHECK));
        RoundPlan round = plan(POLICY, NINE, FRIDAY, List.of(follow, check));
        assertThat(asked(round)).containsExactly("a 09:00");
        assertThat(round.passedOver()).isEmpty();
    }

    @Test
    void who_said_no_or_nothing_is_not_asked_again_but_who_lost_the_race_is() {
        List<Offer> before = List.of(
                over("a", 1, OfferStatus.DECLINED), over("b", 2, OfferStatus.EXPIRED), over("c", 3, OfferStatus.TAKEN));
        RoundPlan round = plan(POLICY, NINE, before, FRIDAY, List.of(candidate("a"), candidate("b"), candidate("c")));
        assertThat(asked(round)).containsExactly("c 09:00");
        assertThat(notAsked(round))
                .containsExactly("a scheduling.waitlist.asked-before", "b scheduling.waitlist.asked-before");
    }

    @Test
    void a_visit_is_given_up_only_for_an_earlier_one() {
        Candidate earlier = candidate(entry("a", wish -> {}))
                .givesUp(later("2026-03-09T09:00"))
                .build();
        Candidate later = candidate(entry("b", wish -> {}))
                .givesUp(later("2026-03-10T09:00"))
                .build();
        RoundPlan round = plan(POLICY, NINE, FRIDAY, List.of(earlier, later));
        assertThat(asked(round)).containsExactly("b 09:00");
        assertThat(notAsked(round)).containsExactly("a scheduling.waitlist.sooner");
    }

    @Test
    void the_visit_that_is_given_up_leaves_the_patient_free() {
        LaterVisit nineTwenty = later("2026-03-09T09:20");
        Candidate candidate =
                candidate(entry("a", wish -> {})).givesUp(nineTwenty).build();
        RoundPlan withBrown =
                plan(POLICY, NINE, FRIDAY, List.of(candidate), nineTwenty.own(), use(BROWN, "2026-03-09T09:20", 30));
        assertThat(asked(withBrown)).containsExactly("a 09:00");
        RoundPlan withAdams =
                plan(POLICY, NINE, FRIDAY, List.of(candidate), nineTwenty.own(), use(ADAMS, "2026-03-09T09:20", 30));
        assertThat(notAsked(withAdams)).containsExactly("a scheduling.waitlist.fits");
    }

    @Test
    void on_a_day_of_23_hours_answers_and_notice_take_as_long_as_they_do() {
        // the clocks go from 02:00 to 03:00 on 8 March: from 01:30 to Monday, 09:00 it is 30.5 hours, not 31.5
        WaitlistPolicy policy = policy().quietFrom(LocalTime.NOON)
                .quietTo(LocalTime.NOON)
                .minimumNotice(Duration.ofMinutes(30 * 60 + 30 - 60))
                .build();
        assertThat(asked(plan(policy, NINE, instant("2026-03-08T01:30"), List.of(candidate("a")))))
                .containsExactly("a 09:00");
        assertThat(notAsked(plan(policy, NINE, instant("2026-03-08T01:31"), List.of(candidate("a")))))
                .containsExactly("a scheduling.waitlist.notice");
    }

    private static LaterVisit later(String start) {
        return new LaterVisit(
                new AppointmentId("later"), instant(start), use(ResourceId.of(new PatientId("p-a")), start, 30));
    }

    private static Offer over(String entry, int number, OfferStatus status) {
        return Offer.builder()
                .id(new OfferId(new BackfillId("f-1"), number))
                .entry(new EntryId(entry))
                .patient(new PatientId("p-" + entry))
                .round(1)
                .opening(plan(POLICY, NINE, FRIDAY, List.of(candidate(entry)))
                        .offers()
                        .get(0)
                        .opening())
                .made(FRIDAY.minusSeconds(3600))
                .expires(FRIDAY)
                .status(status)
                .ended(FRIDAY)
                .build();
    }
}
