package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;
import static org.practicekit.testkit.scheduling.WaitlistClinic.PHYSICAL;
import static org.practicekit.testkit.scheduling.WaitlistClinic.THURSDAY;
import static org.practicekit.testkit.scheduling.WaitlistClinic.TIME_TO_ANSWER;
import static org.practicekit.testkit.scheduling.WaitlistClinic.agreed;
import static org.practicekit.testkit.scheduling.WaitlistClinic.policy;
import static org.practicekit.testkit.scheduling.WaitlistClinic.slot;
import static org.practicekit.testkit.scheduling.WaitlistClinic.wish;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.WaitlistDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.waitlist.Acceptance;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillId;
import org.practicekit.scheduling.waitlist.BackfillStatus;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.EntryStatus;
import org.practicekit.scheduling.waitlist.FreedSlot;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferId;
import org.practicekit.scheduling.waitlist.OfferStatus;
import org.practicekit.scheduling.waitlist.WaitlistEntry;
import org.practicekit.scheduling.waitlist.WaitlistRules;
import org.practicekit.scheduling.waitlist.WaitlistWish;
import org.practicekit.scheduling.waitlist.WaitlistWishBuilder;
import org.practicekit.testkit.time.SettableClock;

/** What a {@link WaitlistDesk} does over a store, beside a {@link BookingDesk} on the same one. */
public abstract class WaitlistDeskContract extends WaitlistContract {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final FreedSlot SLOT = slot(1, NINE, 30);

    private final SettableClock clock = new SettableClock(THURSDAY, TestClinic.ZONE);
    private final Validation validation = new Validation();
    private int commands;

    /** For the host's subclass. */
    protected WaitlistDeskContract() {}

    @BeforeEach
    final void oneDoctorWithOneRoom() {
        clinic(1, 1, policy().build());
    }

    @AfterEach
    final void closeValidation() {
        validation.close();
    }

    @Test
    void a_freed_time_is_offered_and_held_and_the_first_yes_has_it() {
        WaitlistEntry anna = waits("anna");
        WaitlistEntry ben = waits("ben");
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        assertThat(offered.status()).isEqualTo(BackfillStatus.OFFERING);
        assertThat(offered.due()).contains(THURSDAY.plus(TIME_TO_ANSWER));
        assertThat(offered.offers()).extracting(Offer::status).containsExactly(OfferStatus.OPEN, OfferStatus.OPEN);
        assertThat(status(anna)).isEqualTo(EntryStatus.OFFERED);

        Offer won = offerTo(offered, ben);
        Acceptance accepted = granted(desk().accept(PRACTICE, command(), won.id()));
        assertThat(accepted.appointment().status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(accepted.appointment().patient()).isEqualTo(ben.patient());
        assertThat(accepted.backfill().status()).isEqualTo(BackfillStatus.FILLED);
        assertThat(status(ben)).isEqualTo(EntryStatus.FILLED);
        assertThat(status(anna)).isEqualTo(EntryStatus.WAITING);
        assertThat(errors(desk().accept(
                                PRACTICE, command(), offerTo(offered, anna).id())))
                .containsExactly(WaitlistRules.FIRST_WINS.id());
        assertThat(occupying()).containsExactly(accepted.appointment());
    }

    @Test
    void the_others_are_told_that_the_time_is_taken() {
        waits("anna");
        WaitlistEntry ben = waits("ben");
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        desk().accept(PRACTICE, command(), offerTo(offered, ben).id());
        assertThat(store().events(PRACTICE))
                .extracting(DomainEvent::type)
                .filteredOn(type -> type.startsWith("scheduling.waitlist-offer"))
                .containsExactly(
                        "scheduling.waitlist-offer.open",
                        "scheduling.waitlist-offer.open",
                        "scheduling.waitlist-offer.accepted",
                        "scheduling.waitlist-offer.taken");
        assertThat(store().events(PRACTICE).stream().map(DomainEvent::id)).doesNotHaveDuplicates();
    }

    @Test
    void pending_offers_are_visible_to_everybody_who_books() {
        // regression: elsewhere a booking that waits for an answer is invisible, and the time is given to a second
        // person
        waits("anna");
        granted(desk().fill(PRACTICE, command(), SLOT));
        Receipt<Appointment> other = booking().book(PRACTICE, command(), proposal("walk-in", 1, 1, at(MONDAY, NINE)));
        assertThat(errors(other)).containsExactly(SchedulingRules.FREE.id());
    }

    @Test
    void two_desks_on_one_store_give_one_time_once() {
        // regression: elsewhere two people get one time in the same second, because nothing locks between check and
        // write
        WaitlistEntry anna = waits("anna");
        WaitlistEntry ben = waits("ben");
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        WaitlistDesk otherMachine = desk();
        assertThat(otherMachine
                        .accept(PRACTICE, command(), offerTo(offered, anna).id())
                        .isGranted())
                .isTrue();
        assertThat(errors(
                        desk().accept(PRACTICE, command(), offerTo(offered, ben).id())))
                .containsExactly(WaitlistRules.FIRST_WINS.id());
        assertThat(occupying()).hasSize(1);
    }

    @Test
    void offers_and_hold_end_at_their_time_though_nobody_sweeps() {
        WaitlistEntry anna = waits("anna");
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        clock.set(THURSDAY.plus(TIME_TO_ANSWER));
        assertThat(errors(desk().accept(
                                PRACTICE, command(), offerTo(offered, anna).id())))
                .containsExactly(WaitlistRules.OFFER_OPEN.id());
        granted(booking().book(PRACTICE, command(), proposal("walk-in", 1, 1, at(MONDAY, NINE))));
        assertThat(occupying()).hasSize(1);
    }

    @Test
    void an_offer_counts_to_its_last_moment() {
        WaitlistEntry anna = waits("anna");
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        clock.set(THURSDAY.plus(TIME_TO_ANSWER).minusMillis(1));
        granted(desk().accept(PRACTICE, command(), offerTo(offered, anna).id()));
    }

    @Test
    void when_all_say_no_the_next_are_asked_at_once() {
        List<WaitlistEntry> people = List.of(waits("anna"), waits("ben"), waits("cleo"));
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        Backfill one = granted(desk().decline(
                        PRACTICE, command(), offerTo(offered, people.get(0)).id()));
        assertThat(one.round()).isEqualTo(1);
        Backfill two = granted(desk().decline(
                        PRACTICE, command(), offerTo(offered, people.get(1)).id()));
        assertThat(two.round()).isEqualTo(2);
        assertThat(two.openOffers(clock.instant()))
                .extracting(Offer::entry)
                .containsExactly(people.get(2).id());
        assertThat(status(people.get(0))).isEqualTo(EntryStatus.WAITING);
    }

    @Test
    void when_nobody_answers_the_sweep_asks_the_next_and_then_opens_the_time_to_all() {
        waits("anna");
        waits("ben");
        WaitlistEntry cleo = waits("cleo");
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        assertThat(desk().sweep(PRACTICE, 10)).isEmpty();
        clock.advance(TIME_TO_ANSWER);
        Backfill second = desk().sweep(PRACTICE, 10).get(0);
        assertThat(second.openOffers(clock.instant())).extracting(Offer::entry).containsExactly(cleo.id());
        clock.advance(TIME_TO_ANSWER);
        Backfill over = desk().sweep(PRACTICE, 10).get(0);
        assertThat(over.id()).isEqualTo(offered.id());
        assertThat(over.status()).isEqualTo(BackfillStatus.UNFILLED);
        assertThat(occupying()).isEmpty();
        assertThat(desk().sweep(PRACTICE, 10)).isEmpty();
        assertThat(desk().waiting(PRACTICE))
                .extracting(WaitlistEntry::status)
                .containsOnly(EntryStatus.WAITING)
                .hasSize(3);
    }

    @Test
    void a_time_for_which_nobody_can_be_asked_is_refused_and_not_held() {
        Receipt<Backfill> nobody = desk().fill(PRACTICE, command(), SLOT);
        assertThat(errors(nobody)).containsExactly(WaitlistRules.SUITS.id());
        WaitlistEntry stranger =
                granted(desk().join(PRACTICE, command(), wish("stranger").build()));
        Receipt<Backfill> refused = desk().fill(PRACTICE, command(), SLOT);
        assertThat(errors(refused)).containsExactly(WaitlistRules.CONSENT.id());
        assertThat(refused.findings().get(0).facts())
                .containsEntry("entry", stranger.id().value());
        assertThat(refused.findings().get(0).citation())
                .isEqualTo(policy().build().citation());
        assertThat(occupying()).isEmpty();
    }

    @Test
    void a_yes_moves_the_later_visit_in_one_step_and_its_time_is_offered_on() {
        Appointment later = granted(booking()
                .book(PRACTICE, command(), proposal("anna", 1, 1, at(MONDAY.plusDays(3), LocalTime.of(14, 0)))));
        WaitlistEntry anna = joins(wish("anna").givesUp(later.id()));
        WaitlistEntry ben = joins(wish("ben").dates(DateRange.day(MONDAY.plusDays(3))));
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        Acceptance accepted = granted(
                desk().accept(PRACTICE, command(), offerTo(offered, anna).id()));
        assertThat(accepted.givenUp()).contains(later.id());
        Appointment old = booking().find(PRACTICE, later.id()).orElseThrow();
        assertThat(old.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(old.replacedBy()).contains(accepted.appointment().id());
        assertThat(old.charge()).isEmpty();
        Backfill freed = accepted.next().orElseThrow();
        assertThat(freed.slot()).isEqualTo(FreedSlot.of(later, FreedSlot.Cause.RESCHEDULE));
        assertThat(freed.offers()).extracting(Offer::entry).containsExactly(ben.id());
    }

    @Test
    void the_later_visit_stays_when_the_earlier_one_cannot_be_booked() {
        Appointment later = granted(booking()
                .book(PRACTICE, command(), proposal("anna", 1, 1, at(MONDAY.plusDays(3), LocalTime.of(14, 0)))));
        WaitlistEntry anna = joins(wish("anna").givesUp(later.id()));
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        takesTheHold(offered);
        Receipt<Acceptance> refused =
                desk().accept(PRACTICE, command(), offerTo(offered, anna).id());
        assertThat(errors(refused)).containsExactly(SchedulingRules.FREE.id());
        assertThat(booking().find(PRACTICE, later.id())).contains(later);
        assertThat(status(anna)).isEqualTo(EntryStatus.WAITING);
    }

    @Test
    void a_visit_that_was_called_off_meanwhile_is_no_longer_given_up() {
        Appointment later = granted(booking()
                .book(PRACTICE, command(), proposal("anna", 1, 1, at(MONDAY.plusDays(3), LocalTime.of(14, 0)))));
        WaitlistEntry anna = joins(wish("anna").givesUp(later.id()));
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        granted(booking()
                .cancel(
                        PRACTICE,
                        command(),
                        later.id(),
                        later.version(),
                        CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT)));
        Acceptance accepted = granted(
                desk().accept(PRACTICE, command(), offerTo(offered, anna).id()));
        assertThat(accepted.givenUp()).isEmpty();
        assertThat(accepted.next()).isEmpty();
    }

    @Test
    void a_later_visit_that_was_moved_meanwhile_is_given_up_where_it_is_now() {
        Appointment later = granted(booking()
                .book(PRACTICE, command(), proposal("anna", 1, 1, at(MONDAY.plusDays(3), LocalTime.of(14, 0)))));
        WaitlistEntry anna = joins(wish("anna").givesUp(later.id()));
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        Appointment moved = granted(booking()
                .reschedule(
                        PRACTICE,
                        command(),
                        later.id(),
                        later.version(),
                        proposal("anna", 1, 1, at(MONDAY.plusDays(4), LocalTime.of(8, 0))),
                        CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT)));
        Acceptance accepted = granted(
                desk().accept(PRACTICE, command(), offerTo(offered, anna).id()));
        assertThat(accepted.givenUp()).contains(moved.id());
        assertThat(booking().find(PRACTICE, moved.id()).orElseThrow().status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void a_visit_that_was_moved_before_the_offered_time_is_not_given_up_for_it() {
        Appointment later = granted(booking()
                .book(PRACTICE, command(), proposal("anna", 1, 1, at(MONDAY.plusDays(3), LocalTime.of(14, 0)))));
        WaitlistEntry anna = joins(wish("anna").givesUp(later.id()));
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        Appointment moved = granted(booking()
                .reschedule(
                        PRACTICE,
                        command(),
                        later.id(),
                        later.version(),
                        proposal("anna", 1, 1, at(MONDAY, LocalTime.of(8, 0))),
                        CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT)));
        assertThat(errors(desk().accept(
                                PRACTICE, command(), offerTo(offered, anna).id())))
                .containsExactly(WaitlistRules.SOONER.id());
        assertThat(booking().find(PRACTICE, moved.id())).contains(moved);
    }

    @Test
    void an_entry_whose_visit_took_place_after_all_is_over() {
        Appointment later =
                granted(booking().book(PRACTICE, command(), proposal("anna", 1, 1, at(MONDAY, LocalTime.of(14, 0)))));
        WaitlistEntry anna = joins(wish("anna").givesUp(later.id()));
        clock.set(at(MONDAY, LocalTime.of(14, 0)));
        granted(booking().arrive(PRACTICE, command(), later.id(), later.version(), Noted.NOW));
        assertThat(errors(desk().fill(PRACTICE, command(), slot(1, LocalTime.of(16, 0), 30))))
                .containsExactly(WaitlistRules.SOONER.id());
        desk().sweep(PRACTICE, 10);
        assertThat(status(anna)).isEqualTo(EntryStatus.EXPIRED);
    }

    @Test
    void a_yes_from_a_patient_with_another_visit_by_then_is_refused_and_the_next_one_is_asked() {
        clinic(2, 2, policy().offersAtOnce(1).build());
        WaitlistEntry anna = waits("anna");
        WaitlistEntry ben = waits("ben");
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        granted(booking().book(PRACTICE, command(), proposal("anna", 2, 2, at(MONDAY, NINE))));
        Receipt<Acceptance> refused =
                desk().accept(PRACTICE, command(), offerTo(offered, anna).id());
        assertThat(errors(refused)).containsExactly(SchedulingRules.PATIENT_FREE.id());
        Backfill next = desk().find(PRACTICE, offered.id()).orElseThrow();
        assertThat(next.offers()).extracting(Offer::status).containsExactly(OfferStatus.FAILED, OfferStatus.OPEN);
        assertThat(next.openOffers(clock.instant())).extracting(Offer::entry).containsExactly(ben.id());
        granted(desk().accept(PRACTICE, command(), offerTo(next, ben).id()));
    }

    @Test
    void when_the_desk_gives_a_held_time_away_the_offers_cannot_take_it_back() {
        WaitlistEntry anna = waits("anna");
        WaitlistEntry ben = waits("ben");
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        Appointment walkIn = takesTheHold(offered);
        assertThat(errors(desk().accept(
                                PRACTICE, command(), offerTo(offered, anna).id())))
                .containsExactly(SchedulingRules.FREE.id());
        assertThat(errors(
                        desk().accept(PRACTICE, command(), offerTo(offered, ben).id())))
                .containsExactly(WaitlistRules.FIRST_WINS.id());
        assertThat(occupying()).containsExactly(walkIn);
    }

    @Test
    void withdrawing_while_an_offer_is_open_ends_it_and_asks_the_next() {
        clinic(1, 1, policy().offersAtOnce(1).build());
        WaitlistEntry anna = waits("anna");
        WaitlistEntry ben = waits("ben");
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        granted(desk().withdraw(PRACTICE, command(), anna.id()));
        assertThat(status(anna)).isEqualTo(EntryStatus.WITHDRAWN);
        assertThat(errors(desk().accept(
                                PRACTICE, command(), offerTo(offered, anna).id())))
                .containsExactly(WaitlistRules.OFFER_OPEN.id());
        Backfill next = desk().find(PRACTICE, offered.id()).orElseThrow();
        assertThat(next.openOffers(clock.instant())).extracting(Offer::entry).containsExactly(ben.id());
        assertThat(errors(desk().withdraw(PRACTICE, command(), anna.id()))).containsExactly(WaitlistRules.STATUS.id());
    }

    @Test
    void a_changed_wish_calls_the_offer_off_and_can_be_asked_anew() {
        WaitlistEntry anna = waits("anna");
        granted(desk().fill(PRACTICE, command(), SLOT));
        WaitlistEntry offered = desk().find(PRACTICE, anna.id()).orElseThrow();
        WaitlistEntry changed = granted(desk().change(
                        PRACTICE,
                        command(),
                        anna.id(),
                        offered.version(),
                        wish("anna").visitType(PHYSICAL).build()));
        assertThat(changed.status()).isEqualTo(EntryStatus.WAITING);
        assertThat(changed.since()).isEqualTo(anna.since());
        assertThat(occupying()).isEmpty();
        Backfill hour = granted(desk().fill(PRACTICE, command(), slot(1, LocalTime.of(10, 0), 60)));
        assertThat(hour.offers().get(0).opening().visitType()).isEqualTo(PHYSICAL);
    }

    @Test
    void a_change_made_from_an_old_version_is_refused() {
        WaitlistEntry anna = waits("anna");
        granted(desk().fill(PRACTICE, command(), SLOT));
        assertThat(errors(desk().change(
                                PRACTICE,
                                command(),
                                anna.id(),
                                anna.version(),
                                wish("anna").build())))
                .containsExactly(SchedulingRules.VERSION.id());
    }

    @Test
    void called_off_by_the_desk_the_time_is_open_to_everybody_at_once() {
        WaitlistEntry anna = waits("anna");
        Backfill offered = granted(desk().fill(PRACTICE, command(), SLOT));
        Backfill off = granted(desk().callOff(PRACTICE, command(), offered.id()));
        assertThat(off.status()).isEqualTo(BackfillStatus.CALLED_OFF);
        assertThat(off.offers()).extracting(Offer::status).containsExactly(OfferStatus.CALLED_OFF);
        assertThat(status(anna)).isEqualTo(EntryStatus.WAITING);
        granted(booking().book(PRACTICE, command(), proposal("walk-in", 1, 1, at(MONDAY, NINE))));
        assertThat(errors(desk().callOff(PRACTICE, command(), offered.id())))
                .containsExactly(WaitlistRules.STATUS.id());
    }

    @Test
    void a_late_answer_to_one_offer_does_not_keep_another_from_being_made() {
        WaitlistEntry anna = waits("anna");
        Backfill first = granted(desk().fill(PRACTICE, command(), SLOT));
        assertThat(errors(desk().fill(PRACTICE, command(), slot(1, LocalTime.of(10, 0), 30))))
                .isEmpty();
        clock.advance(TIME_TO_ANSWER);
        Backfill second = granted(desk().fill(PRACTICE, command(), slot(1, LocalTime.of(11, 0), 30)));
        assertThat(second.offers()).extracting(Offer::entry).containsExactly(anna.id());
        assertThat(desk().find(PRACTICE, first.id()).orElseThrow().offers())
                .extracting(Offer::status)
                .containsExactly(OfferStatus.EXPIRED);
    }

    @Test
    void visits_that_fit_together_can_all_be_had() {
        clinic(1, 2, policy().build());
        WaitlistEntry anna = joins(wish("anna").visitType(PHYSICAL));
        WaitlistEntry ben = waits("ben");
        WaitlistEntry cleo = waits("cleo");
        Backfill offered = granted(desk().fill(PRACTICE, command(), slot(1, NINE, 60)));
        assertThat(offered.offers()).hasSize(3);
        Acceptance one =
                granted(desk().accept(PRACTICE, command(), offerTo(offered, ben).id()));
        assertThat(one.backfill().status()).isEqualTo(BackfillStatus.OFFERING);
        assertThat(errors(desk().accept(
                                PRACTICE, command(), offerTo(offered, anna).id())))
                .containsExactly(WaitlistRules.FIRST_WINS.id());
        assertThat(errors(booking()
                        .book(PRACTICE, command(), proposal("walk-in", 1, 2, at(MONDAY, LocalTime.of(9, 30))))))
                .as("the rest is still held")
                .containsExactly(SchedulingRules.FREE.id());
        Acceptance two = granted(
                desk().accept(PRACTICE, command(), offerTo(offered, cleo).id()));
        assertThat(two.backfill().status()).isEqualTo(BackfillStatus.FILLED);
        assertThat(occupying()).hasSize(2);
    }

    @Test
    void one_long_visit_ends_the_offers_of_those_that_would_have_fitted_together() {
        clinic(1, 2, policy().build());
        WaitlistEntry anna = joins(wish("anna").visitType(PHYSICAL));
        waits("ben");
        waits("cleo");
        Backfill offered = granted(desk().fill(PRACTICE, command(), slot(1, NINE, 60)));
        Acceptance whole = granted(
                desk().accept(PRACTICE, command(), offerTo(offered, anna).id()));
        assertThat(whole.backfill().offers())
                .extracting(Offer::status)
                .containsExactly(OfferStatus.ACCEPTED, OfferStatus.TAKEN, OfferStatus.TAKEN);
    }

    @Test
    void repeating_a_command_returns_the_saved_answer_and_asks_nobody_twice() {
        WaitlistEntry anna = waits("anna");
        CommandId fill = command();
        Receipt<Backfill> first = desk().fill(PRACTICE, fill, SLOT);
        CommandId accept = command();
        OfferId offer = offerTo(granted(first), anna).id();
        Receipt<Acceptance> yes = desk().accept(PRACTICE, accept, offer);
        int events = store().events(PRACTICE).size();
        clock.advance(Duration.ofDays(1));
        assertThat(desk().fill(PRACTICE, fill, SLOT)).isEqualTo(first);
        assertThat(desk().accept(PRACTICE, accept, offer)).isEqualTo(yes);
        assertThat(store().events(PRACTICE)).hasSize(events);
        assertThat(errors(desk().fill(PRACTICE, fill, slot(1, LocalTime.of(10, 0), 30))))
                .containsExactly(SchedulingRules.COMMAND.id());
    }

    @Test
    void a_receipt_is_the_same_when_the_same_happens_again() {
        commands = 0;
        waits("anna");
        waits("ben");
        CommandId fill = command();
        Receipt<Backfill> here = desk().fill(PRACTICE, fill, SLOT);
        WaitlistStore elsewhere = newStore();
        elsewhere.store(WaitlistClinic.setup(PRACTICE, 1, 1, policy().build()));
        WaitlistDesk desk = new WaitlistDesk(elsewhere.work(), clock, validation);
        commands = 0;
        joins(elsewhere, desk, wish("anna"));
        joins(elsewhere, desk, wish("ben"));
        assertThat(desk.fill(PRACTICE, fill, SLOT).hash()).isEqualTo(here.hash());
    }

    @Test
    void an_entry_whose_last_day_is_over_expires_with_the_next_sweep() {
        WaitlistEntry anna = joins(wish("anna").dates(DateRange.closed(MONDAY.minusDays(7), MONDAY.minusDays(4))));
        desk().sweep(PRACTICE, 10);
        assertThat(status(anna)).isEqualTo(EntryStatus.WAITING);
        clock.set(at(MONDAY.minusDays(3), LocalTime.MIDNIGHT));
        desk().sweep(PRACTICE, 10);
        assertThat(status(anna)).isEqualTo(EntryStatus.EXPIRED);
    }

    @Test
    void in_quiet_hours_nothing_is_held_until_they_end_and_the_sweep_asks_then() {
        clinic(
                1,
                1,
                policy().quietFrom(LocalTime.of(20, 0))
                        .quietTo(LocalTime.of(8, 0))
                        .build());
        waits("anna");
        clock.set(at(MONDAY.minusDays(3), LocalTime.of(22, 0)));
        Backfill paused = granted(desk().fill(PRACTICE, command(), SLOT));
        assertThat(paused.status()).isEqualTo(BackfillStatus.PAUSED);
        assertThat(paused.due()).contains(at(MONDAY.minusDays(2), LocalTime.of(8, 0)));
        assertThat(occupying()).isEmpty();
        clock.set(at(MONDAY.minusDays(2), LocalTime.of(8, 0)));
        assertThat(desk().sweep(PRACTICE, 10))
                .singleElement()
                .extracting(Backfill::status)
                .isEqualTo(BackfillStatus.OFFERING);
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThat(errors(desk().withdraw(PRACTICE, command(), new EntryId("nobody"))))
                .containsExactly(WaitlistRules.KNOWN.id());
        assertThat(errors(desk().accept(PRACTICE, command(), new OfferId(new BackfillId("nowhere"), 1))))
                .containsExactly(WaitlistRules.KNOWN.id());
        assertThat(errors(desk().decline(PRACTICE, command(), new OfferId(new BackfillId("nowhere"), 1))))
                .containsExactly(WaitlistRules.KNOWN.id());
        assertThat(errors(desk().callOff(PRACTICE, command(), new BackfillId("nowhere"))))
                .containsExactly(WaitlistRules.KNOWN.id());
        assertThat(errors(desk().fill(PRACTICE, command(), slot(9, NINE, 30))))
                .containsExactly(WaitlistRules.KNOWN.id());
        assertThat(errors(desk().join(
                                PRACTICE,
                                command(),
                                wish("anna")
                                        .givesUp(new AppointmentId("nothing"))
                                        .build())))
                .containsExactly(WaitlistRules.KNOWN.id());
    }

    @Test
    void a_practice_without_a_policy_keeps_no_waitlist() {
        store().store(TestClinic.setup(PRACTICE, 1, 1));
        assertThat(errors(desk().join(PRACTICE, command(), wish("anna").build())))
                .containsExactly(WaitlistRules.KEPT.id());
        assertThat(errors(desk().fill(PRACTICE, command(), SLOT))).containsExactly(WaitlistRules.KEPT.id());
    }

    /** Somebody at the desk calls the hold off and books a walk-in. */
    private Appointment takesTheHold(Backfill offered) {
        Appointment hold =
                booking().find(PRACTICE, offered.hold().orElseThrow()).orElseThrow();
        granted(booking()
                .cancel(PRACTICE, command(), hold.id(), hold.version(), CancelRequest.byPractice(CancelReason.OTHER)));
        return granted(booking().book(PRACTICE, command(), proposal("walk-in", 1, 1, at(MONDAY, NINE))));
    }

    private WaitlistEntry waits(String patient) {
        return joins(wish(patient));
    }

    private WaitlistEntry joins(WaitlistWishBuilder wish) {
        return joins(waitlistStore(), desk(), wish);
    }

    /** Each a minute after the one before. */
    private WaitlistEntry joins(WaitlistStore where, WaitlistDesk desk, WaitlistWishBuilder wish) {
        WaitlistWish queued = wish.since(THURSDAY.minus(Duration.ofHours(2)).plusSeconds(60L * commands))
                .build();
        where.store(PRACTICE, queued.patient(), agreed());
        return granted(desk.join(PRACTICE, command(), queued));
    }

    private EntryStatus status(WaitlistEntry entry) {
        return desk().find(PRACTICE, entry.id()).orElseThrow().status();
    }

    private static Offer offerTo(Backfill backfill, WaitlistEntry entry) {
        return backfill.offers().stream()
                .filter(offer -> offer.entry().equals(entry.id()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** Whatever takes something up on Monday, holds included. */
    private List<Appointment> occupying() {
        return starting(PRACTICE, TimeRange.of(at(MONDAY, LocalTime.MIDNIGHT), Duration.ofDays(1))).stream()
                .filter(one -> one.occupiesAt(clock.instant()))
                .toList();
    }

    private WaitlistDesk desk() {
        return new WaitlistDesk(waitlistStore().work(), clock, validation);
    }

    private BookingDesk booking() {
        return new BookingDesk(store().work(), clock, validation);
    }

    private CommandId command() {
        return new CommandId("command-" + ++commands);
    }

    private static <T extends Fingerprinted> T granted(Receipt<T> receipt) {
        assertThat(receipt.isGranted()).as(receipt.explain()).isTrue();
        return receipt.decision().granted().orElseThrow();
    }

    private static List<RuleId> errors(Receipt<?> receipt) {
        return receipt.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .toList();
    }
}
