package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.adapter.memory.ChainClinic.BLOOD;
import static org.practicekit.adapter.memory.ChainClinic.HALF_AN_HOUR_TO_TWO;
import static org.practicekit.adapter.memory.ChainClinic.bloodThenDoctor;
import static org.practicekit.adapter.memory.SeriesOffice.ASKED;
import static org.practicekit.adapter.memory.SeriesOffice.at;
import static org.practicekit.adapter.memory.SeriesOffice.granted;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;
import static org.practicekit.testkit.scheduling.TestClinic.provider;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.ChainDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.LinkTerms;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.VisitLink;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.chain.ChainBooking;
import org.practicekit.scheduling.chain.ChainOffer;
import org.practicekit.scheduling.chain.ChainOffers;
import org.practicekit.scheduling.chain.ChainRequest;
import org.practicekit.scheduling.chain.ChainStep;
import org.practicekit.scheduling.policy.LinkRules;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.testkit.scheduling.TestClinic;

/** Blood first, the doctor half an hour to two hours later on the same day. */
class ChainDeskTest {
    private final SeriesOffice office = new SeriesOffice(365, ChainClinic.setup(2, 2, 15));
    private final ChainDesk chains = new ChainDesk(office.store, office.clock, office.validation);
    private final ChainRequest request = bloodThenDoctor(DateRange.day(MONDAY), HALF_AN_HOUR_TO_TWO);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void combinations_come_by_beginning_each_over_as_soon_as_it_can_be() {
        ChainOffers offers = granted(chains.offers(PRACTICE, request));

        assertThat(offers.list())
                .extracting(ChainOffer::describe)
                .startsWith(
                        "blood Mon 2026-03-09 08:00 EDT with staff/kim, room/r1; follow-up Mon 2026-03-09 08:45 EDT with provider/p1, room/r1",
                        "blood Mon 2026-03-09 08:15 EDT with staff/kim, room/r1; follow-up Mon 2026-03-09 09:00 EDT with provider/p1, room/r1");
        assertThat(offers.list()).hasSize(5);
    }

    @Test
    void a_combination_that_cannot_be_names_the_visit_that_has_no_time() {
        LinkTerms atNight = new LinkTerms(Duration.ofHours(10), Duration.ofHours(12), true, false);

        Receipt<ChainOffers> none = chains.offers(PRACTICE, bloodThenDoctor(DateRange.day(MONDAY), atNight));

        assertThat(errors(none)).containsExactly(LinkRules.COMBINATION.id());
        assertThat(none.findings().get(0).message())
                .isEqualTo("There is no time for visit 2 of 2 (follow-up, 10 h to 12 h later on the same day) "
                        + "with the others from 2026-03-09 to 2026-03-09.");
    }

    @Test
    void three_visits_over_several_days_follow_each_other_with_the_same_doctor() {
        ChainRequest course = ChainRequest.builder()
                .like(request)
                .steps(List.of(
                        ChainStep.of(BLOOD),
                        new ChainStep(TestClinic.FOLLOW_UP, Set.of(provider(2))),
                        ChainStep.of(TestClinic.FOLLOW_UP)))
                .terms(List.of(
                        LinkTerms.between(Duration.ofDays(2), Duration.ofDays(4)),
                        new LinkTerms(Duration.ofDays(7), Duration.ofDays(10), false, true)))
                .build();

        ChainOffer first = granted(chains.offers(PRACTICE, course)).first();

        // Monday at eight to a quarter past, two days after that on the quarter hour, and a week after half an hour
        // more.
        assertThat(first.describe())
                .isEqualTo("blood Mon 2026-03-09 08:00 EDT with staff/kim, room/r1; "
                        + "follow-up Wed 2026-03-11 08:15 EDT with provider/p2, room/r1; "
                        + "follow-up Wed 2026-03-18 08:45 EDT with provider/p2, room/r1");
    }

    @Test
    void visits_are_booked_together_and_name_each_other() {
        List<Appointment> visits = booked();

        assertThat(visits).extracting(Appointment::status).containsOnly(AppointmentStatus.BOOKED);
        assertThat(visits.get(0).links())
                .containsExactly(new VisitLink(visits.get(1).id(), VisitLink.Side.OTHER_AFTER, HALF_AN_HOUR_TO_TWO));
        assertThat(visits.get(1).links())
                .containsExactly(new VisitLink(visits.get(0).id(), VisitLink.Side.OTHER_FIRST, HALF_AN_HOUR_TO_TWO));
    }

    @Test
    void when_one_is_gone_in_the_meantime_none_is_booked() {
        ChainOffer offer = granted(chains.offers(PRACTICE, request)).first();
        granted(office.booking.book(PRACTICE, office.command(), proposal("bob", 1, 2, at("2026-03-09T08:45"))));

        Receipt<ChainBooking> refused = chains.book(PRACTICE, office.command(), request, offer);

        assertThat(errors(refused)).containsExactly(SchedulingRules.FREE.id());
        assertThat(office.appointments()).isEmpty();
    }

    @Test
    void sending_it_again_books_nothing_more() {
        ChainOffer offer = granted(chains.offers(PRACTICE, request)).first();
        CommandId once = office.command();

        Receipt<ChainBooking> first = chains.book(PRACTICE, once, request, offer);

        assertThat(chains.book(PRACTICE, once, request, offer)).isEqualTo(first);
        assertThat(office.appointments()).hasSize(2);
    }

    @Test
    void an_offer_for_other_visits_is_the_callers_mistake() {
        ChainOffer offer = granted(chains.offers(PRACTICE, request)).first();
        ChainOffer half = new ChainOffer(offer.visits().subList(0, 1));

        assertThatThrownBy(() -> chains.book(PRACTICE, office.command(), request, half))
                .hasMessageContaining("has 1 visits and the request 2");
    }

    // what hangs together stays together

    @Test
    void the_booking_desk_does_not_move_one_away_from_the_other_and_says_what_would_fit() {
        Appointment doctor = booked().get(1);

        Receipt<Appointment> refused = move(doctor, proposal("ann", 1, 1, at("2026-03-09T14:00")));

        assertThat(errors(refused)).containsExactly(LinkRules.KEPT.id());
        Finding broken = refused.findings().stream()
                .filter(finding -> finding.rule().equals(LinkRules.KEPT.id()))
                .findFirst()
                .orElseThrow();
        assertThat(broken.message())
                .contains("follows visit")
                .contains("(blood at Mon 2026-03-09 08:00 EDT): 30 min to 2 h later on the same day is not kept");
        // The blood is over at a quarter past eight, so a quarter past ten is the last time for the doctor.
        assertThat(refused.findings().stream().flatMap(one -> one.alternatives().stream()))
                .extracting(Alternative::describe)
                .containsExactly(
                        "Mon 2026-03-09 10:15 EDT with provider/p1, room/r1",
                        "Mon 2026-03-09 10:00 EDT with provider/p1, room/r1");
        assertThat(office.find(doctor.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void a_move_that_keeps_the_link_is_made_and_the_link_goes_with_it() {
        List<Appointment> visits = booked();

        Appointment later = granted(move(visits.get(1), proposal("ann", 2, 2, at("2026-03-09T10:00"))));

        assertThat(later.links()).isEqualTo(visits.get(1).links());
        // The blood sees the doctor where the visit stands now: a quarter past nine would leave half an hour.
        granted(move(visits.get(0), bloodAt("2026-03-09T09:15")));
        assertThat(errors(move(later, proposal("ann", 2, 2, at("2026-03-09T09:45")))))
                .containsExactly(LinkRules.KEPT.id());
    }

    @Test
    void the_first_is_not_moved_behind_the_second() {
        Appointment blood = booked().get(0);

        assertThat(errors(move(blood, bloodAt("2026-03-09T11:00")))).containsExactly(LinkRules.KEPT.id());
    }

    @Test
    void a_link_may_be_broken_by_somebody_who_says_so() {
        Appointment doctor = booked().get(1);
        Proposal anyhow = Proposal.builder()
                .like(proposal("ann", 1, 1, at("2026-03-09T14:00")))
                .acceptsBrokenLinks(true)
                .build();

        Receipt<Appointment> moved = move(doctor, anyhow);

        assertThat(granted(moved).time().start()).isEqualTo(at("2026-03-09T14:00"));
        assertThat(moved.findings())
                .filteredOn(finding -> finding.rule().equals(LinkRules.KEPT.id()))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void one_is_not_called_off_while_the_other_is_still_to_come_unless_that_is_accepted() {
        List<Appointment> visits = booked();
        Appointment blood = visits.get(0);

        assertThat(errors(office.booking.cancel(PRACTICE, office.command(), blood.id(), blood.version(), ASKED)))
                .containsExactly(LinkRules.NOT_ALONE.id());

        CancelRequest anyhow =
                CancelRequest.builder().like(ASKED).acceptsBrokenLinks(true).build();
        granted(office.booking.cancel(PRACTICE, office.command(), blood.id(), blood.version(), anyhow));
        // Nothing hangs on the doctor's visit any more.
        Appointment doctor = office.find(visits.get(1).id());
        granted(move(doctor, proposal("ann", 1, 1, at("2026-03-09T14:00"))));
    }

    @Test
    void after_the_first_took_place_the_second_can_be_called_off_but_not_moved_out_of_time() {
        List<Appointment> visits = booked();
        office.isSeen(visits.get(0));
        Appointment doctor = visits.get(1);

        assertThat(errors(move(doctor, proposal("ann", 1, 1, at("2026-03-10T09:00")))))
                .containsExactly(LinkRules.KEPT.id());
        granted(office.booking.cancel(PRACTICE, office.command(), doctor.id(), doctor.version(), ASKED));
    }

    private List<Appointment> booked() {
        ChainOffer offer = granted(chains.offers(PRACTICE, request)).first();
        return granted(chains.book(PRACTICE, office.command(), request, offer)).visits();
    }

    private Receipt<Appointment> move(Appointment appointment, Proposal to) {
        Appointment now = office.find(appointment.id());
        return office.booking.reschedule(PRACTICE, office.command(), now.id(), now.version(), to, ASKED);
    }

    private static Proposal bloodAt(String start) {
        return Proposal.builder()
                .like(proposal("ann", 1, 1, at(start)))
                .visitType(BLOOD)
                .resources(List.of(ChainClinic.KIM, TestClinic.room(1)))
                .build();
    }

    private static List<RuleId> errors(Receipt<?> refused) {
        assertThat(refused.isGranted()).as(refused.explain()).isFalse();
        return refused.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .toList();
    }
}
