package org.practicekit.scheduling.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.pattern.Past.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.ExtraHours;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.Pause;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.Weeks;
import org.practicekit.scheduling.simulation.AppointmentRules;
import org.practicekit.scheduling.simulation.ServiceTime;
import org.practicekit.scheduling.simulation.SessionSimulator;
import org.practicekit.scheduling.simulation.SessionWeights;
import org.practicekit.scheduling.visit.VisitTypeId;

class TemplateAdvisorTest {
    private static final VisitTypeId SICK = new VisitTypeId("sick");
    private static final SessionWeights WEIGHTS = new SessionWeights(0.1, 1, 1.5);
    private static final AdviceGoal NINETY = new AdviceGoal(90, WEIGHTS, 8);
    private static final TemplateAdvisor ADVISOR =
            new TemplateAdvisor(NINETY, new SessionSimulator(2_000, 1), AppointmentRules.REFERENCE);
    private static final Instant LATER = instant("2026-06-01T00:00");

    /** Monday 08:00 to 12:00 with Dr Adams. */
    private static final TemplateSession MORNING =
            TemplateSession.on(Office.mornings(), ADAMS, MONDAY).get(0);

    /** Tables of the Poisson distribution: with a mean of 3, at most 4 come in 81.5 %, at most 5 in 91.6 % of sessions. */
    @ParameterizedTest(name = "a mean of {0}: {2} suffice in {1}")
    @CsvSource({
        "3, 0.80, 4",
        "3, 0.90, 5",
        "3, 0.95, 6",
        "1, 0.90, 2",
        "0.5, 0.60, 0",
        "0.5, 0.90, 1",
        "0, 0.99, 0",
        "10, 0.95, 15"
    })
    void so_many_places_suffice_in_so_many_sessions(double mean, double probability, int places) {
        assertThat(Poisson.quantile(mean, probability)).isEqualTo(places);
    }

    @Test
    void the_same_day_gets_what_suffices_and_the_rest_what_is_asked_for() {
        // Three sick visits of 15 minutes on the day itself need five slots; five follow-ups are booked ahead.
        TemplateAdvice advice =
                granted(ADVISOR.advise(need(10, demand(FOLLOW_UP, 30, 50, 0), demand(SICK, 15, 0, 30))));
        assertThat(advice.slots())
                .containsExactly(
                        new AdvisedSlots(List.of(FOLLOW_UP), false, 5, Duration.ofMinutes(30)),
                        new AdvisedSlots(List.of(SICK), true, 5, Duration.ofMinutes(15)));
        assertThat(advice.sameDay()).isEqualTo(Duration.ofMinutes(75));
        assertThat(advice.spare()).isEqualTo(Duration.ofMinutes(240 - 150 - 75));
        assertThat(advice.carveOut())
                .contains(new CarveOut(
                        "same-day", LocalTime.of(10, 45), LocalTime.of(12, 0), Set.of(SICK), Release.SAME_DAY));
    }

    @Test
    void visit_types_that_share_the_same_days_slots_need_fewer_than_each_alone() {
        // 1.5 each a session: together three, so five slots; each alone would need three.
        TemplateAdvice advice =
                granted(ADVISOR.advise(need(10, demand(FOLLOW_UP, 30, 0, 15), demand(SICK, 15, 0, 15))));
        assertThat(advice.slots())
                .containsExactly(new AdvisedSlots(List.of(FOLLOW_UP, SICK), true, 5, Duration.ofMinutes(25)));
        assertThat(Poisson.quantile(1.5, 0.9)).isEqualTo(3);
    }

    @Test
    void parts_of_slots_go_to_the_largest_remainder_while_they_fit() {
        // 240 minutes: 3.2 follow-ups of 30 and 2.6 procedures of 50 are 226; three and two leave 50, and one more
        // procedure fits.
        TemplateAdvice advice =
                granted(ADVISOR.advise(need(10, demand(FOLLOW_UP, 30, 32, 0), demand(PROCEDURE, 50, 26, 0))));
        assertThat(advice.slots())
                .containsExactlyInAnyOrder(
                        new AdvisedSlots(List.of(FOLLOW_UP), false, 3, Duration.ofMinutes(30)),
                        new AdvisedSlots(List.of(PROCEDURE), false, 3, Duration.ofMinutes(50)));
        assertThat(advice.spare()).isEqualTo(Duration.ZERO);
        assertThat(advice.carveOut()).isEmpty();
    }

    @Test
    void what_is_too_much_is_cut_in_proportion_and_said() {
        // 12 follow-ups and 6 procedures ask for 660 minutes of 240.
        Decision<TemplateAdvice> decision =
                ADVISOR.advise(need(10, demand(FOLLOW_UP, 30, 120, 0), demand(PROCEDURE, 50, 60, 0)));
        assertThat(granted(decision).slots())
                .extracting(AdvisedSlots::count)
                .containsExactlyInAnyOrder(4, 2); // 4.36 and 2.18; ten minutes more would be needed for another
        assertThat(decision.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(PatternRules.CAPACITY.id());
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.facts()).containsEntry("overMinutes", "420");
        });
    }

    @Test
    void a_same_day_demand_beyond_the_session_fills_it_and_no_more_and_that_is_said() {
        // nine an hour long each on average; thirteen would suffice in nine of ten sessions
        Decision<TemplateAdvice> decision = ADVISOR.advise(need(10, demand(SICK, 60, 0, 90)));
        assertThat(granted(decision).sameDay()).isEqualTo(Duration.ofHours(4));
        assertThat(granted(decision).spare()).isEqualTo(Duration.ZERO);
        assertThat(decision.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(PatternRules.CAPACITY.id());
            assertThat(finding.facts()).containsEntry("wanted", "13").containsEntry("fitting", "4");
        });
    }

    @Test
    void advice_from_few_sessions_says_so_and_from_none_there_is_none() {
        assertThat(ADVISOR.advise(need(7, demand(SICK, 15, 7, 7))).findings())
                .extracting(Finding::rule)
                .containsExactly(PatternRules.SAMPLE.id());
        assertThat(ADVISOR.advise(need(8, demand(SICK, 15, 8, 8))).findings()).isEmpty();
        Decision<TemplateAdvice> none = ADVISOR.advise(need(0));
        assertThat(none.granted()).isEmpty();
        assertThat(none.findings()).extracting(Finding::rule).containsExactly(PatternRules.SAMPLE.id());
    }

    @Test
    void visits_whose_length_varies_less_come_first() {
        TypeDemand steady = TypeDemand.builder()
                .like(demand(PROCEDURE, 50, 10, 0))
                .service(ServiceTime.gamma(Duration.ofMinutes(50), 0.05))
                .build();
        TypeDemand erratic = TypeDemand.builder()
                .like(demand(FOLLOW_UP, 30, 10, 0))
                .service(ServiceTime.gamma(Duration.ofMinutes(30), 0.9))
                .build();
        assertThat(granted(ADVISOR.advise(need(10, erratic, steady))).slots())
                .extracting(slots -> slots.visitTypes().get(0))
                .containsExactly(PROCEDURE, FOLLOW_UP);
    }

    @Test
    void every_rule_is_simulated_and_the_best_is_the_one_that_costs_least() {
        SessionNeed need = need(10, demand(FOLLOW_UP, 30, 80, 0));
        TemplateAdvice advice = granted(ADVISOR.advise(need));
        assertThat(advice.outlooks()).extracting(RuleOutlook::rule).isEqualTo(AppointmentRules.REFERENCE);
        assertThat(advice.outlooks()).allSatisfy(one -> assertThat(one.cost()).isEqualTo(WEIGHTS.cost(one.outlook())));
        assertThat(advice.outlooks())
                .allSatisfy(one -> assertThat(advice.best().cost()).isLessThanOrEqualTo(one.cost()));
        // all who are told to come at once wait for each other, so a practice that minds only waiting never does that
        TemplateAdvisor patient = new TemplateAdvisor(
                new AdviceGoal(90, new SessionWeights(1, 0, 0), 8),
                new SessionSimulator(2_000, 1),
                AppointmentRules.REFERENCE);
        assertThat(granted(patient.advise(need)).best().rule()).isEqualTo(AppointmentRules.INDIVIDUAL);
        TemplateAdvisor busy = new TemplateAdvisor(
                new AdviceGoal(90, new SessionWeights(0, 1, 1), 8),
                new SessionSimulator(2_000, 1),
                AppointmentRules.REFERENCE);
        assertThat(granted(busy.advise(need)).best().rule()).isEqualTo(AppointmentRules.ALL_AT_START);
    }

    @Test
    void the_same_seed_gives_the_same_advice() {
        SessionNeed need = need(10, demand(FOLLOW_UP, 30, 40, 3), demand(SICK, 15, 0, 21));
        assertThat(ADVISOR.advise(need)).isEqualTo(ADVISOR.advise(need));
    }

    @Test
    void what_is_set_aside_is_seen_as_often_as_it_is_asked_for() {
        // Two same-day visits on average in four slots, and 3 follow-ups of which a fifth does not come.
        TypeDemand followUps = TypeDemand.builder()
                .like(demand(FOLLOW_UP, 30, 30, 0))
                .noShow(0.2)
                .build();
        TemplateAdvice advice = granted(ADVISOR.advise(need(10, followUps, demand(SICK, 15, 0, 20))));
        assertThat(advice.slots()).extracting(AdvisedSlots::count).containsExactly(3, 4);
        var seen = advice.outlooks().get(0).outlook().seen();
        assertThat(seen.mean()).isBetween(4.4 - 4 * seen.standardError(), 4.4 + 4 * seen.standardError());
    }

    @Test
    void the_need_of_a_session_is_counted_from_the_book() {
        List<Appointment> book = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            String date = MONDAY.plusWeeks(week).toString();
            String before = MONDAY.plusWeeks(week).minusDays(3).toString();
            book.add(visit("ahead-" + week, date + "T09:00")
                    .booked(before + "T10:00")
                    .seen()
                    .build());
            book.add(visit("missed-" + week, date + "T10:00")
                    .booked(before + "T10:00")
                    .missed()
                    .build());
            book.add(visit("off-" + week, date + "T11:00")
                    .booked(before + "T10:00")
                    .cancelled(before + "T11:00")
                    .build());
            book.add(visit("tuesday-" + week, MONDAY.plusWeeks(week).plusDays(1) + "T09:00")
                    .booked(before + "T10:00")
                    .seen()
                    .build());
        }
        book.add(visit("today", MONDAY + "T11:30")
                .booked(MONDAY + "T08:00")
                .seen()
                .build());
        SessionNeed need =
                SessionNeed.of(VisitSample.due(Office.mornings(), book, DateRange.days(MONDAY, 28), LATER), MORNING);
        assertThat(need.sessions()).isEqualTo(4);
        assertThat(need.considered()).hasSize(9).contains(new KpiSource("appointment", "today"));
        assertThat(need.demands()).singleElement().satisfies(demand -> {
            assertThat(demand.visitType()).isEqualTo(FOLLOW_UP);
            assertThat(demand.bookedAhead()).isEqualTo(new Figure.Ratio(8, 4));
            assertThat(demand.sameDay()).isEqualTo(new Figure.Ratio(1, 4));
            assertThat(demand.noShow()).isEqualTo(4.0 / 9);
            assertThat(demand.slot()).isEqualTo(Duration.ofMinutes(30));
            // nine were in the room for thirty minutes each, Tuesday's included
            assertThat(demand.service()).isEqualTo(ServiceTime.exactly(Duration.ofMinutes(30)));
        });
    }

    @Test
    void weeks_with_other_hours_holidays_and_extra_hours_are_no_sessions_of_the_kind() {
        // Every other week Dr Adams comes at ten; the third early Monday is a holiday, the second has an evening too.
        SchedulingSetup alternating = Office.bare()
                .addTemplates(Office.template("early", ADAMS)
                        .weeks(new Weeks(2, MONDAY))
                        .addBlocks(Office.block("08:00", "12:00").build())
                        .build())
                .addTemplates(Office.template("late", ADAMS)
                        .weeks(new Weeks(2, MONDAY.plusWeeks(1)))
                        .addBlocks(Office.block("10:00", "14:00").build())
                        .build())
                .addClosures(Closure.days(MONDAY.plusWeeks(4), MONDAY.plusWeeks(4))
                        .id(new TemplateId("holiday"))
                        .reason(ClosureReason.HOLIDAY)
                        .build())
                .addExtraHours(ExtraHours.builder()
                        .id(new TemplateId("evening"))
                        .resource(ADAMS)
                        .location(MAIN)
                        .from(MONDAY.plusWeeks(2).atTime(12, 0))
                        .to(MONDAY.plusWeeks(2).atTime(18, 0))
                        .build())
                .build();
        TemplateSession early =
                TemplateSession.on(alternating, ADAMS, MONDAY.plusWeeks(2)).get(0);
        assertThat(early.label()).isEqualTo("MONDAY 08:00-12:00");
        Appointment lateWeek = visit("late", MONDAY.plusWeeks(1) + "T10:30")
                .booked("2026-03-01T09:00")
                .seen()
                .build();
        SessionNeed need = SessionNeed.of(
                VisitSample.due(alternating, List.of(lateWeek), DateRange.days(MONDAY, 42), LATER), early);
        assertThat(need.sessions()).isEqualTo(2);
        assertThat(need.demands()).isEmpty();
    }

    @Test
    void with_fewer_than_five_lengths_noted_the_planned_one_is_taken() {
        List<Appointment> book = List.of(visit("a", MONDAY + "T09:00")
                .booked("2026-03-01T09:00")
                .seen("2026-03-09T09:00", "2026-03-09T09:00", "2026-03-09T09:50")
                .build());
        SessionNeed need =
                SessionNeed.of(VisitSample.due(Office.mornings(), book, DateRange.day(MONDAY), LATER), MORNING);
        assertThat(need.demands().get(0).service()).isEqualTo(ServiceTime.gamma(Duration.ofMinutes(30), 0.5));
    }

    @Test
    void lunch_divides_a_day_into_two_sessions_and_coffee_does_not() {
        CarveOut kept = new CarveOut(
                "sick", LocalTime.of(11, 0), LocalTime.of(12, 0), Set.of(SICK), new Release(0, LocalTime.of(7, 0)));
        SchedulingSetup setup = Office.bare()
                .addTemplates(Office.template("adams-week", ADAMS)
                        .addBlocks(Office.block("08:00", "17:00")
                                .addPauses(
                                        new Pause(LocalTime.of(10, 0), LocalTime.of(10, 15), "coffee"),
                                        new Pause(LocalTime.of(12, 0), LocalTime.of(13, 0), "lunch"))
                                .addCarveOuts(kept)
                                .build())
                        .build())
                .build();
        List<TemplateSession> sessions = TemplateSession.on(setup, ADAMS, MONDAY);
        assertThat(sessions)
                .extracting(TemplateSession::label)
                .containsExactly("MONDAY 08:00-12:00", "MONDAY 13:00-17:00");
        assertThat(sessions)
                .extracting(TemplateSession::open)
                .containsExactly(Duration.ofMinutes(225), Duration.ofHours(4));
        assertThat(sessions.get(0).carveOuts()).containsExactly(kept);
        assertThat(sessions.get(0).location()).isEqualTo(MAIN);
        // advice keeps the release that the practice has agreed already
        SessionNeed need = SessionNeed.builder()
                .session(sessions.get(0))
                .sessions(10)
                .addDemands(demand(SICK, 15, 0, 30))
                .build();
        assertThat(granted(ADVISOR.advise(need)).carveOut())
                .map(CarveOut::release)
                .contains(kept.release());
    }

    @Test
    void a_day_off_has_no_sessions() {
        assertThat(TemplateSession.on(Office.mornings(), ADAMS, MONDAY.minusDays(1)))
                .isEmpty();
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new AdviceGoal(100, WEIGHTS, 8)).hasMessageContaining("nobody can promise");
        assertThatThrownBy(() -> new AdviceGoal(90, WEIGHTS, 0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> new AdvisedSlots(List.of(SICK), true, -1, Duration.ofMinutes(5)))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> new TemplateAdvisor(NINETY, new SessionSimulator(2, 1), List.of()))
                .hasMessageContaining("rule");
        assertThatThrownBy(() -> TypeDemand.builder()
                        .like(demand(SICK, 15, 1, 1))
                        .noShow(1.5)
                        .build())
                .hasMessageContaining("noShow");
    }

    private static SessionNeed need(int sessions, TypeDemand... demands) {
        return SessionNeed.builder()
                .session(MORNING)
                .sessions(sessions)
                .addDemands(demands)
                .build();
    }

    /** So many in ten sessions. */
    private static TypeDemand demand(VisitTypeId type, int minutes, long ahead, long sameDay) {
        return TypeDemand.builder()
                .visitType(type)
                .slot(Duration.ofMinutes(minutes))
                .bookedAhead(new Figure.Ratio(ahead, 10))
                .sameDay(new Figure.Ratio(sameDay, 10))
                .noShow(0)
                .service(ServiceTime.gamma(Duration.ofMinutes(minutes), 0.5))
                .build();
    }

    private static TemplateAdvice granted(Decision<TemplateAdvice> decision) {
        return decision.granted().orElseThrow(() -> new AssertionError(decision.explain()));
    }
}
