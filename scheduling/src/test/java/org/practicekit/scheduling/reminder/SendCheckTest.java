package org.practicekit.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.reminder.Mailroom.CALL;
import static org.practicekit.scheduling.reminder.Mailroom.CALL_HOME;
import static org.practicekit.scheduling.reminder.Mailroom.CHICAGO;
import static org.practicekit.scheduling.reminder.Mailroom.EMAIL;
import static org.practicekit.scheduling.reminder.Mailroom.LOS_ANGELES;
import static org.practicekit.scheduling.reminder.Mailroom.NEW_YORK;
import static org.practicekit.scheduling.reminder.Mailroom.PAT;
import static org.practicekit.scheduling.reminder.Mailroom.TEXT;
import static org.practicekit.scheduling.reminder.Mailroom.agreeing;
import static org.practicekit.scheduling.reminder.Mailroom.at;
import static org.practicekit.scheduling.reminder.Mailroom.bare;
import static org.practicekit.scheduling.reminder.Mailroom.buying;
import static org.practicekit.scheduling.reminder.Mailroom.card;
import static org.practicekit.scheduling.reminder.Mailroom.oral;
import static org.practicekit.scheduling.reminder.Mailroom.said;
import static org.practicekit.scheduling.reminder.Mailroom.sent;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.id.PatientId;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.ContactHours;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.Purpose;
import org.practicekit.scheduling.policy.ReminderPolicy;

/** Expected answers are those of the rules' texts, on dates worked out by hand. */
class SendCheckTest {
    private static final ContactHours ALL_DAY = new ContactHours(LocalTime.MIDNIGHT, LocalTime.of(23, 59));

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "2026-03-09T07:59:59, America/New_York, , wait solicitation-hours",
        "2026-03-09T08:00:00, America/New_York, , go consent",
        "2026-03-09T20:59:59, America/New_York, , go consent",
        "2026-03-09T21:00:00, America/New_York, , wait solicitation-hours",
        "2026-03-09T21:00:01, America/New_York, , wait solicitation-hours",
        "2026-03-09T19:59:59, America/New_York, FL, go consent",
        "2026-03-09T20:00:00, America/New_York, FL, wait solicitation-hours",
        "2026-03-09T20:00:01, America/New_York, FL, wait solicitation-hours",
        "2026-03-08T11:59:00, America/Chicago, TX, wait solicitation-hours",
        "2026-03-08T12:00:00, America/Chicago, TX, go consent",
        "2026-03-09T08:30:00, America/Chicago, TX, wait solicitation-hours",
        "2026-03-09T09:00:00, America/Chicago, TX, go consent",
        "2026-03-09T08:30:00, America/New_York, CT, wait solicitation-hours",
        "2026-03-09T20:30:00, America/Los_Angeles, WA, wait solicitation-hours",
        "2026-03-09T20:30:00, America/New_York, MD, wait solicitation-hours",
        "2026-03-09T20:30:00, America/Chicago, OK, wait solicitation-hours",
        "2025-08-31T09:00:00, America/Chicago, TX, go consent",
        "2026-10-31T08:00:00, America/New_York, , go consent",
        "2026-11-01T07:00:00, America/New_York, , wait solicitation-hours",
        "2027-03-13T20:30:00, America/New_York, , go consent",
        "2027-03-14T21:30:00, America/New_York, , wait solicitation-hours"
    })
    void something_is_offered_only_within_the_hours_of_the_place(
            String when, ZoneId zone, String state, String expected) {
        Case standing = offered(new Whereabouts(zone, state));
        assertThat(said(judge(MessageKind.PROMOTION, TEXT, standing, at(when, zone))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "a job at 12:00 UTC on {0}: {1}")
    @CsvSource({"2026-10-31, go consent", "2026-11-01, wait solicitation-hours"})
    void a_job_fixed_in_utc_slips_out_of_the_hours_when_the_clocks_go_back(String date, String expected) {
        Instant noon = Instant.parse(date + "T12:00:00Z");
        assertThat(said(judge(MessageKind.PROMOTION, TEXT, offered(new Whereabouts(NEW_YORK, null)), noon)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "a job at 01:30 UTC on {0}: {1}")
    @CsvSource({"2027-03-14, go consent", "2027-03-15, wait solicitation-hours"})
    void a_job_fixed_in_utc_slips_out_of_the_hours_when_the_clocks_go_forward(String date, String expected) {
        Instant night = Instant.parse(date + "T01:30:00Z");
        assertThat(said(judge(MessageKind.PROMOTION, TEXT, offered(new Whereabouts(NEW_YORK, null)), night)))
                .isEqualTo(expected);
    }

    @Test
    void the_clock_of_where_the_patient_lives_counts_and_that_of_the_area_code_too() {
        Instant morning = at("2026-03-09T08:30", NEW_YORK);
        Case lives = offered(new Whereabouts(LOS_ANGELES, "CA"), new Whereabouts(NEW_YORK, "NY"));
        Verdict early = judge(MessageKind.PROMOTION, TEXT, lives, morning);
        assertThat(said(early)).isEqualTo("wait solicitation-hours");
        assertThat(((Verdict.Wait) early).until()).isEqualTo(at("2026-03-09T08:00", LOS_ANGELES));
        Verdict late = judge(MessageKind.PROMOTION, TEXT, lives, at("2026-03-09T21:30", NEW_YORK));
        assertThat(((Verdict.Wait) late).until()).isEqualTo(at("2026-03-10T08:00", LOS_ANGELES));
    }

    @Test
    void a_finding_about_hours_cites_the_law_of_the_place() {
        Verdict verdict = judge(
                MessageKind.PROMOTION,
                TEXT,
                offered(new Whereabouts(NEW_YORK, "FL")),
                at("2026-03-09T20:30", NEW_YORK));
        assertThat(verdict.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.citation().reference()).isEqualTo("Fla. Stat. 501.616(6)(a)"));
    }

    @Test
    void hours_for_offers_do_not_bind_reminders_and_the_practices_do() {
        Instant evening = at("2026-03-09T20:30", NEW_YORK);
        Case florida = standing(
                agreeing().whereabouts(List.of(new Whereabouts(NEW_YORK, "FL"))).build());
        assertThat(said(judge(MessageKind.REMINDER, TEXT, florida, evening))).isEqualTo("go consent");
        Verdict night = judge(MessageKind.REMINDER, TEXT, florida, at("2026-03-09T21:30", NEW_YORK));
        assertThat(said(night)).isEqualTo("wait contact-hours");
        assertThat(((Verdict.Wait) night).until()).isEqualTo(at("2026-03-10T08:00", NEW_YORK));
        ReminderPolicy awake = bare().hours(ALL_DAY).build();
        Case anytime = under(awake, new Standing(agreeing().build(), NEW_YORK, List.of(), List.of()));
        assertThat(said(judge(MessageKind.REMINDER, TEXT, anytime, at("2026-03-09T21:30", NEW_YORK))))
                .isEqualTo("go consent");
    }

    @Test
    void an_e_mail_needs_no_hours_and_no_consent() {
        assertThat(said(judge(MessageKind.REMINDER, EMAIL, standing(card().build()), at("2026-03-09T03:00", NEW_YORK))))
                .isEqualTo("go none_needed");
    }

    @Test
    void without_consent_a_patient_gets_one_exempt_message_a_day_and_with_it_more() {
        Instant three = at("2026-03-09T15:00", NEW_YORK);
        SentMessage morning = sent(TEXT, Purpose.CARE, Basis.EXEMPTION, at("2026-03-09T09:00", NEW_YORK));
        Verdict second = judge(MessageKind.REMINDER, TEXT, standing(card().build(), morning), three);
        assertThat(said(second)).isEqualTo("wait exempt-frequency");
        assertThat(((Verdict.Wait) second).until()).isEqualTo(at("2026-03-10T00:00", NEW_YORK));
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing(agreeing().build(), morning), three)))
                .isEqualTo("go consent");
    }

    @Test
    void texts_and_calls_under_the_exemption_are_counted_together_over_seven_days() {
        SentMessage monday = sent(TEXT, Purpose.CARE, Basis.EXEMPTION, at("2026-03-09T09:00", NEW_YORK));
        SentMessage tuesday = sent(CALL, Purpose.CARE, Basis.EXEMPTION, at("2026-03-10T09:00", NEW_YORK));
        SentMessage wednesday = sent(TEXT, Purpose.CARE, Basis.EXEMPTION, at("2026-03-11T09:00", NEW_YORK));
        Case three = standing(card().build(), monday, tuesday, wednesday);
        assertThat(said(judge(MessageKind.REMINDER, TEXT, three, at("2026-03-12T09:00", NEW_YORK))))
                .isEqualTo("wait exempt-frequency");
        assertThat(said(judge(
                        MessageKind.REMINDER,
                        TEXT,
                        three,
                        at("2026-03-15T23:00", NEW_YORK).minusSeconds(7300))))
                .isEqualTo("wait exempt-frequency");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, three, at("2026-03-16T08:00", NEW_YORK))))
                .isEqualTo("go exemption");
    }

    @Test
    void what_went_to_a_shared_telephone_counts_for_everybody_who_shares_it() {
        SentMessage sibling = new SentMessage(
                new PatientId("pat-2"), TEXT, Purpose.CARE, Basis.EXEMPTION, at("2026-03-09T09:00", NEW_YORK));
        assertThat(said(judge(
                        MessageKind.REMINDER,
                        TEXT,
                        standing(card().build(), sibling),
                        at("2026-03-09T15:00", NEW_YORK))))
                .isEqualTo("wait exempt-frequency");
        assertThat(said(judge(
                        MessageKind.REMINDER,
                        CALL_HOME,
                        standing(card().build(), sibling),
                        at("2026-03-09T15:00", NEW_YORK))))
                .isEqualTo("go exemption");
    }

    @ParameterizedTest(name = "a text of {0}: {1}")
    @CsvSource({"160, go exemption", "161, never consent+exempt-length"})
    void a_text_under_the_exemption_has_at_most_160_characters(int characters, String expected) {
        Verdict verdict = judge(
                new Attempt(MessageKind.REMINDER, TEXT, characters),
                standing(card().build()),
                at("2026-03-09T12:00", NEW_YORK));
        assertThat(said(verdict)).isEqualTo(expected);
    }

    @Test
    void a_call_is_not_measured_in_characters_and_a_longer_text_needs_consent() {
        Instant noon = at("2026-03-09T12:00", NEW_YORK);
        assertThat(said(judge(new Attempt(MessageKind.REMINDER, CALL, 300), standing(card().build()), noon)))
                .isEqualTo("go exemption");
        assertThat(said(judge(
                        new Attempt(MessageKind.REMINDER, TEXT, 161),
                        standing(agreeing().build()),
                        noon)))
                .isEqualTo("go consent");
    }

    @Test
    void the_exemption_serves_only_care_that_is_free_at_a_number_the_patient_gave() {
        Instant noon = at("2026-03-09T12:00", NEW_YORK);
        assertThat(said(judge(MessageKind.BILLING_NOTICE, TEXT, standing(card().build()), noon)))
                .isEqualTo("never consent");
        ReminderPolicy charged = bare().freeToPatient(false).build();
        assertThat(said(judge(
                        MessageKind.REMINDER,
                        TEXT,
                        under(charged, new Standing(card().build(), NEW_YORK, List.of(), List.of())),
                        noon)))
                .isEqualTo("never consent+health-care-exemption");
        ContactCard bought = ContactCard.builder()
                .like(card().build())
                .points(List.of(ContactPoint.builder()
                        .like(card().build().points().get(0))
                        .givenByPatient(false)
                        .build()))
                .build();
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing(bought), noon)))
                .isEqualTo("never consent+health-care-exemption");
    }

    @Test
    void before_the_exemption_was_law_nothing_rested_on_it() {
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing(card().build()), at("2021-03-28T12:00", NEW_YORK))))
                .isEqualTo("never consent+health-care-exemption");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing(card().build()), at("2021-03-29T12:00", NEW_YORK))))
                .isEqualTo("go exemption");
    }

    @Test
    void consent_holds_for_its_purpose_and_channel_from_when_it_was_given_until_it_ends() {
        Instant since = at("2026-03-01T00:00", NEW_YORK);
        Instant until = at("2026-04-01T00:00", NEW_YORK);
        ReminderPolicy charged = bare().freeToPatient(false).build();
        ContactCard card = card().addConsents(
                        new Consent(Purpose.BILLING, Channel.TEXT, Consent.Form.ORAL, since, until))
                .build();
        Case standing = under(charged, new Standing(card, NEW_YORK, List.of(), List.of()));
        assertThat(said(judge(MessageKind.BILLING_NOTICE, TEXT, standing, at("2026-02-28T12:00", NEW_YORK))))
                .isEqualTo("never consent");
        assertThat(said(judge(MessageKind.BILLING_NOTICE, TEXT, standing, at("2026-03-01T12:00", NEW_YORK))))
                .isEqualTo("go consent");
        assertThat(said(judge(MessageKind.BILLING_NOTICE, TEXT, standing, at("2026-04-01T12:00", NEW_YORK))))
                .isEqualTo("never consent");
        assertThat(said(judge(MessageKind.BILLING_NOTICE, CALL, standing, at("2026-03-01T12:00", NEW_YORK))))
                .isEqualTo("never consent");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, at("2026-03-01T12:00", NEW_YORK))))
                .isEqualTo("never consent+health-care-exemption");
    }

    @Test
    void an_offer_needs_consent_in_writing() {
        Instant noon = at("2026-03-09T12:00", NEW_YORK);
        ContactCard spoken =
                card().addConsents(oral(Purpose.MARKETING, Channel.TEXT)).build();
        assertThat(said(judge(MessageKind.PROMOTION, TEXT, standing(spoken), noon)))
                .isEqualTo("never written-consent");
    }

    @Test
    void a_person_may_call_without_consent() {
        ReminderPolicy byHand =
                bare().automated(EnumSet.of(Channel.TEXT)).freeToPatient(false).build();
        Case standing = under(byHand, new Standing(card().build(), NEW_YORK, List.of(), List.of()));
        Instant noon = at("2026-03-09T12:00", NEW_YORK);
        assertThat(said(judge(MessageKind.REMINDER, CALL_HOME, standing, noon))).isEqualTo("go none_needed");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, noon)))
                .isEqualTo("never consent+health-care-exemption");
    }

    @Test
    void a_patient_who_asked_for_the_mobile_only_is_reached_nowhere_else() {
        ContactCard mobileOnly = agreeing().onlyOver(Set.of(TEXT, CALL)).build();
        Instant ten = at("2026-03-09T10:00", NEW_YORK);
        for (MessageKind kind : MessageKind.values()) {
            assertThat(said(judge(kind, CALL_HOME, standing(mobileOnly), ten))).isEqualTo("never confidential-route");
            assertThat(said(judge(kind, EMAIL, standing(mobileOnly), ten))).isEqualTo("never confidential-route");
        }
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing(mobileOnly), ten)))
                .isEqualTo("go consent");
        ContactCard never = agreeing().onlyOver(Set.of()).build();
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing(never), ten)))
                .isEqualTo("never confidential-route");
    }

    @Test
    void a_fourth_offer_within_24_hours_waits_in_florida_and_not_in_new_york() {
        Instant four = at("2026-03-09T16:00", NEW_YORK);
        SentMessage[] offers = {
            sent(TEXT, Purpose.MARKETING, Basis.CONSENT, at("2026-03-08T16:30", NEW_YORK)),
            sent(TEXT, Purpose.MARKETING, Basis.CONSENT, at("2026-03-09T09:00", NEW_YORK)),
            sent(CALL, Purpose.MARKETING, Basis.CONSENT, at("2026-03-09T11:00", NEW_YORK))
        };
        Verdict florida = judge(
                MessageKind.PROMOTION,
                TEXT,
                standing(buying(new Whereabouts(NEW_YORK, "FL")).build(), offers),
                four);
        assertThat(said(florida)).isEqualTo("wait solicitation-limit");
        assertThat(((Verdict.Wait) florida).until()).isEqualTo(at("2026-03-09T16:30", NEW_YORK));
        assertThat(said(judge(
                        MessageKind.PROMOTION,
                        TEXT,
                        standing(buying(new Whereabouts(NEW_YORK, "NY")).build(), offers),
                        four)))
                .isEqualTo("go consent");
    }

    @Test
    void a_practice_may_send_less_than_the_law_allows() {
        ReminderPolicy seldom = bare().mostInDay(1).mostInWeek(2).build();
        SentMessage monday = sent(TEXT, Purpose.CARE, Basis.CONSENT, at("2026-03-09T09:00", NEW_YORK));
        SentMessage tuesday = sent(TEXT, Purpose.CARE, Basis.CONSENT, at("2026-03-10T09:00", NEW_YORK));
        Case standing = under(seldom, new Standing(agreeing().build(), NEW_YORK, List.of(monday, tuesday), List.of()));
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, at("2026-03-09T15:00", NEW_YORK))))
                .isEqualTo("wait practice-limit");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, at("2026-03-15T15:00", NEW_YORK))))
                .isEqualTo("wait practice-limit");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, at("2026-03-16T15:00", NEW_YORK))))
                .isEqualTo("go consent");
    }

    @Test
    void a_day_of_the_limit_is_the_patients_and_on_two_clocks_it_is_over_when_both_have_passed_midnight() {
        ContactCard two = card().whereabouts(List.of(Whereabouts.in(NEW_YORK), Whereabouts.in(CHICAGO)))
                .build();
        SentMessage evening = sent(TEXT, Purpose.CARE, Basis.EXEMPTION, at("2026-03-09T20:00", NEW_YORK));
        ReminderPolicy awake = bare().hours(ALL_DAY).build();
        Case standing = under(awake, new Standing(two, NEW_YORK, List.of(evening), List.of()));
        Verdict verdict = judge(MessageKind.REMINDER, TEXT, standing, at("2026-03-10T00:30", NEW_YORK));
        assertThat(said(verdict)).isEqualTo("wait exempt-frequency");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, at("2026-03-10T00:00", CHICAGO))))
                .isEqualTo("go exemption");
    }

    @Test
    void a_stop_to_a_bill_leaves_other_subjects_until_the_law_says_that_it_ends_all() {
        ContactCard card = card().addConsents(oral(Purpose.BILLING, Channel.TEXT), oral(Purpose.CARE, Channel.TEXT))
                .build();
        Case after = stopped(card, Purpose.BILLING, Basis.CONSENT, at("2026-12-01T10:00", NEW_YORK));
        assertThat(said(judge(MessageKind.BILLING_NOTICE, TEXT, after, at("2026-12-20T10:00", NEW_YORK))))
                .isEqualTo("never stop");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, after, at("2026-12-20T10:00", NEW_YORK))))
                .isEqualTo("go consent");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, after, at("2027-01-30T10:00", NEW_YORK))))
                .isEqualTo("go consent");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, after, at("2027-02-01T10:00", NEW_YORK))))
                .isEqualTo("go exemption");
        ReminderPolicy charged = bare().freeToPatient(false).build();
        Case noExemption = under(
                charged,
                new Standing(card, NEW_YORK, List.of(), after.standing().stops()));
        assertThat(said(judge(MessageKind.REMINDER, TEXT, noExemption, at("2026-12-20T10:00", NEW_YORK))))
                .isEqualTo("go consent");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, noExemption, at("2027-02-01T10:00", NEW_YORK))))
                .isEqualTo("never health-care-exemption+stop-everything");
    }

    @Test
    void a_stop_to_an_exempt_message_or_to_none_ends_texts_and_calls_on_every_telephone() {
        Instant received = at("2026-03-09T10:00", NEW_YORK);
        Instant later = at("2026-03-09T12:00", NEW_YORK);
        for (Case after : List.of(
                stopped(agreeing().build(), Purpose.CARE, Basis.EXEMPTION, received),
                unprompted(agreeing().build(), received))) {
            assertThat(said(judge(MessageKind.REMINDER, TEXT, after, later))).isEqualTo("never stop");
            assertThat(said(judge(MessageKind.REMINDER, CALL_HOME, after, later)))
                    .isEqualTo("never stop");
            assertThat(said(judge(MessageKind.REMINDER, EMAIL, after, later))).isEqualTo("go none_needed");
        }
    }

    @Test
    void a_stop_that_takes_effect_later_does_not_hold_before() {
        OptOut stop = OptOut.builder()
                .id("s")
                .patient(PAT)
                .point(TEXT.point())
                .channel(Channel.TEXT)
                .answered(Purpose.CARE)
                .answeredBasis(Basis.CONSENT)
                .receivedAt(at("2026-11-24T10:00", NEW_YORK))
                .effectiveAt(at("2026-12-09T00:00", NEW_YORK))
                .build();
        ReminderPolicy charged = bare().freeToPatient(false).build();
        Case standing = under(charged, new Standing(agreeing().build(), NEW_YORK, List.of(), List.of(stop)));
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, at("2026-12-08T20:59", NEW_YORK))))
                .isEqualTo("go consent");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, at("2026-12-09T08:00", NEW_YORK))))
                .isEqualTo("never health-care-exemption+stop");
    }

    @Test
    void consent_given_after_a_stop_holds_again() {
        Instant received = at("2026-03-09T10:00", NEW_YORK);
        ContactCard anew = card().addConsents(new Consent(
                        Purpose.CARE, Channel.TEXT, Consent.Form.WRITTEN, at("2026-03-20T10:00", NEW_YORK), null))
                .build();
        Case standing = unprompted(anew, received);
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, at("2026-03-19T10:00", NEW_YORK))))
                .contains("never", "stop");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, at("2026-03-21T10:00", NEW_YORK))))
                .isEqualTo("go consent");
        assertThat(said(judge(MessageKind.REMINDER, CALL, standing, at("2026-03-21T10:00", NEW_YORK))))
                .contains("never", "stop");
    }

    @Test
    void a_stop_by_e_mail_ends_e_mail_and_nothing_else() {
        OptOut stop = OptOut.builder()
                .id("s")
                .patient(PAT)
                .point(EMAIL.point())
                .channel(Channel.EMAIL)
                .answered(Purpose.MARKETING)
                .answeredBasis(Basis.NONE_NEEDED)
                .receivedAt(at("2026-03-09T10:00", NEW_YORK))
                .effectiveAt(at("2026-03-09T10:00", NEW_YORK))
                .build();
        Case standing = under(bare().build(), new Standing(agreeing().build(), NEW_YORK, List.of(), List.of(stop)));
        Instant later = at("2026-03-09T12:00", NEW_YORK);
        assertThat(said(judge(MessageKind.PROMOTION, EMAIL, standing, later))).isEqualTo("never email-stop");
        assertThat(said(judge(MessageKind.REMINDER, EMAIL, standing, later))).isEqualTo("go none_needed");
        assertThat(said(judge(MessageKind.REMINDER, TEXT, standing, later))).isEqualTo("go consent");
    }

    @Test
    void the_answer_to_a_stop_goes_at_any_hour_and_past_the_stop() {
        Instant night = at("2026-03-09T03:00", NEW_YORK);
        assertThat(said(judge(MessageKind.OPT_OUT_CONFIRMED, TEXT, unprompted(card().build(), night), night)))
                .isEqualTo("go reply");
    }

    private static Verdict judge(MessageKind kind, Route route, Case in, Instant when) {
        return judge(new Attempt(kind, route, 120), in, when);
    }

    private static Verdict judge(Attempt attempt, Case in, Instant when) {
        return new SendCheck(MessagingLaw.standard(), in.policy()).judge(attempt, in.standing(), when);
    }

    private static Case standing(ContactCard card, SentMessage... sent) {
        return under(bare().build(), Mailroom.standing(card, sent));
    }

    private static Case under(ReminderPolicy policy, Standing standing) {
        return new Case(policy, standing);
    }

    /**
     * A patient of a practice.
     *
     * @param policy the practice's
     * @param standing the patient's
     */
    private record Case(ReminderPolicy policy, Standing standing) {}

    private static Case offered(Whereabouts... where) {
        return under(
                bare().hours(ALL_DAY).build(), new Standing(buying(where).build(), NEW_YORK, List.of(), List.of()));
    }

    private static Case stopped(ContactCard card, Purpose purpose, Basis basis, Instant received) {
        OptOut stop = OptOut.builder()
                .id("s")
                .patient(PAT)
                .point(TEXT.point())
                .channel(Channel.TEXT)
                .answered(purpose)
                .answeredBasis(basis)
                .receivedAt(received)
                .effectiveAt(received)
                .build();
        return under(bare().build(), new Standing(card, NEW_YORK, List.of(), List.of(stop)));
    }

    private static Case unprompted(ContactCard card, Instant received) {
        OptOut stop = OptOut.builder()
                .id("s")
                .patient(PAT)
                .point(TEXT.point())
                .channel(Channel.TEXT)
                .receivedAt(received)
                .effectiveAt(received)
                .build();
        return under(bare().build(), new Standing(card, NEW_YORK, List.of(), List.of(stop)));
    }
}
