package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.scheduling.TestClinic.FOLLOW_UP;
import static org.practicekit.testkit.scheduling.TestClinic.MAIN;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.NEIGHBOUR;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;
import static org.practicekit.testkit.scheduling.TestClinic.provider;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.kpi.Percentile;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.PatternDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.pattern.AdviceGoal;
import org.practicekit.scheduling.pattern.Attendance;
import org.practicekit.scheduling.pattern.DemandTable;
import org.practicekit.scheduling.pattern.HalfHourNeed;
import org.practicekit.scheduling.pattern.HourlyDemand;
import org.practicekit.scheduling.pattern.PatternKpis;
import org.practicekit.scheduling.pattern.PatternRules;
import org.practicekit.scheduling.pattern.SessionNeed;
import org.practicekit.scheduling.pattern.TemplateAdvice;
import org.practicekit.scheduling.pattern.TemplateAdvisor;
import org.practicekit.scheduling.pattern.TemplateSession;
import org.practicekit.scheduling.pattern.Utilization;
import org.practicekit.scheduling.pattern.VisitSample;
import org.practicekit.scheduling.pattern.VisitTimes;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.simulation.AppointmentRules;
import org.practicekit.scheduling.simulation.ServiceTime;
import org.practicekit.scheduling.simulation.SessionOutlook;
import org.practicekit.scheduling.simulation.SessionPlan;
import org.practicekit.scheduling.simulation.SessionSimulator;
import org.practicekit.scheduling.simulation.SessionWeights;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/** The examples of the pattern guide, run on what the booking desk wrote over a Monday. */
class PatternGuideTest {
    private static final DateRange WEEK = DateRange.days(MONDAY, 7);

    private final MemoryScheduling store = new MemoryScheduling();
    private final SettableClock clock =
            new SettableClock(at(MONDAY.minusDays(5), LocalTime.of(10, 0)), TestClinic.ZONE);
    private final Validation validation = new Validation();
    private final BookingDesk desk = new BookingDesk(store, clock, validation);
    private int commands;

    @BeforeEach
    void openTheClinic() {
        store.store(TestClinic.setup(PRACTICE, 2, 2));
    }

    @AfterEach
    void closeValidation() {
        validation.close();
    }

    /** Three visits at 8:00, 8:30 and 9:00: one seen within half an hour, one missed, one seen with twenty minutes' wait. */
    private void aMorning() {
        Appointment first = book("pat-1", "08:00");
        Appointment second = book("pat-2", "08:30");
        Appointment third = book("pat-3", "09:00");
        see(first, "08:00", "08:00", "08:30");
        clock.set(at(MONDAY, LocalTime.of(8, 50)));
        granted(desk.noShow(
                PRACTICE, next(), second.id(), second.version(), CancelRequest.byPatient(CancelReason.OTHER)));
        see(third, "08:55", "09:20", "09:45");
        clock.set(at(MONDAY.plusDays(1), LocalTime.of(7, 0)));
    }

    @Test
    void what_the_book_tells_about_a_week() {
        aMorning();
        PatternDesk patterns = new PatternDesk(store, clock);
        List<String> shown = new ArrayList<>();
        // snippet: pattern-kpis
        VisitSample week = patterns.due(PRACTICE, WEEK); // as it is known now; or as it was, with an instant
        List<Kpi> kpis = List.of(
                Attendance.noShowRate(week),
                Utilization.booked(week.ofType(FOLLOW_UP), ResourceKind.PROVIDER),
                VisitTimes.lateness(week.with(provider(1)), Percentile.NINETIETH));
        for (Kpi kpi : kpis) {
            shown.add("%s: %s %s, from %d sources"
                    .formatted(
                            kpi.definition().title(),
                            kpi.figure().rounded(3, RoundingMode.HALF_UP).orElseThrow(),
                            kpi.definition().unit(),
                            kpi.considered().size()));
        }
        // end
        assertThat(shown)
                .containsExactly(
                        "No-show rate: 0.333 share, from 3 sources",
                        "Utilization, booked: 0.019 share, from 4 sources", // 90 of 2 x 5 x 480 minutes
                        "Waiting past the appointment: 20.000 minutes, from 2 sources");
        assertThat(kpis.get(0).figure()).isEqualTo(new Figure.Ratio(1, 3));
        assertThat(kpis.get(1).figure()).isEqualTo(new Figure.Ratio(90, 4800));
    }

    @Test
    void the_number_is_computed_again_from_the_appointments_it_names() {
        aMorning();
        Kpi kpi = Attendance.noShowRate(new PatternDesk(store, clock).due(PRACTICE, WEEK));
        List<Appointment> looked = kpi.considered().stream()
                .map(KpiSource::id)
                .map(id -> desk.find(PRACTICE, new AppointmentId(id)).orElseThrow())
                .toList();
        VisitSample again = VisitSample.due(TestClinic.setup(PRACTICE, 2, 2), looked, kpi.period(), kpi.asOf());
        assertThat(Attendance.noShowRate(again)).isEqualTo(kpi);
    }

    @Test
    void a_week_is_measured_again_as_it_was_known_before_the_third_patient_came() {
        aMorning();
        PatternDesk patterns = new PatternDesk(store, clock);
        Instant beforeNine = at(MONDAY, LocalTime.of(8, 54));
        assertThat(Attendance.noShowRate(patterns.due(PRACTICE, WEEK, beforeNine))
                        .figure())
                .isEqualTo(new Figure.Ratio(1, 2));
    }

    @Test
    void what_a_roster_is_made_from() {
        aMorning();
        PatternDesk patterns = new PatternDesk(store, clock);
        // snippet: pattern-demand
        HourlyDemand demand = HourlyDemand.of(patterns.due(PRACTICE, WEEK));
        HalfHourNeed peak = demand.peak(MAIN, ResourceKind.ROOM).orElseThrow();
        String busiest = "%s %s: %s minutes of rooms on %d such days"
                .formatted(peak.day(), peak.from(), peak.expectedMinutes(), peak.days());
        // end
        assertThat(busiest).isEqualTo("MONDAY 08:00: 30 minutes of rooms on 1 such days");
        DemandTable asked = DemandTable.asked(patterns.requested(PRACTICE, DateRange.days(MONDAY.minusDays(7), 7)));
        assertThat(asked.count(DayOfWeek.WEDNESDAY, 10)).isEqualTo(3);
        assertThat(asked.total()).isEqualTo(3);
    }

    @Test
    void access_is_measured_through_the_search_that_books() {
        aMorning();
        PatternDesk patterns = new PatternDesk(store, clock);
        clock.set(at(MONDAY.plusDays(4), LocalTime.of(16, 0)));
        // snippet: pattern-access
        List<Kpi> access = patterns.thirdNextAvailable(PRACTICE, FOLLOW_UP, provider(1));
        Figure days = access.get(0).figure(); // by the calendar, weekends included
        Figure workingDays = access.get(1).figure();
        // end
        // Friday at four: two more fit before five, the third is on Monday
        assertThat(days).isEqualTo(Figure.count(3));
        assertThat(workingDays).isEqualTo(Figure.count(1));
    }

    @Test
    void a_template_is_advised_on_and_played() {
        for (int week = 0; week < 8; week++) {
            clock.set(at(MONDAY.plusWeeks(week).minusDays(3), LocalTime.of(9, 0)));
            for (String time : List.of("08:00", "08:30", "09:00")) {
                granted(desk.book(
                        PRACTICE,
                        next(),
                        proposal(
                                "pat at " + time,
                                1,
                                time.endsWith("30") ? 2 : 1,
                                at(MONDAY.plusWeeks(week), LocalTime.parse(time)))));
            }
        }
        clock.set(at(MONDAY.plusWeeks(7), LocalTime.of(18, 0)));
        markSeen();
        PatternDesk patterns = new PatternDesk(store, clock);
        DateRange eightWeeks = DateRange.days(MONDAY, 56);
        // snippet: pattern-advice
        VisitSample sample = patterns.due(PRACTICE, eightWeeks);
        TemplateSession mornings =
                TemplateSession.on(sample.setup(), provider(1), MONDAY).get(0);
        AdviceGoal goal = new AdviceGoal(90, new SessionWeights(0.1, 1, 1.5), 8);
        TemplateAdvisor advisor =
                new TemplateAdvisor(goal, new SessionSimulator(10_000, 2026), AppointmentRules.REFERENCE);
        Decision<TemplateAdvice> advice = advisor.advise(SessionNeed.of(sample, mornings));
        // end
        TemplateAdvice advised = advice.granted().orElseThrow(() -> new AssertionError(advice.explain()));
        assertThat(advised.need().sessions()).isEqualTo(8);
        assertThat(advised.slots()).singleElement().satisfies(slots -> {
            assertThat(slots.count()).isEqualTo(3);
            assertThat(slots.total()).isEqualTo(Duration.ofMinutes(90));
        });
        assertThat(advised.outlooks()).hasSize(4);
    }

    @Test
    void two_rules_are_compared_on_the_same_luck() {
        // snippet: pattern-simulation
        Duration twenty = Duration.ofMinutes(20);
        ServiceTime visit = ServiceTime.gamma(twenty, 0.5); // mean 20 minutes, standard deviation 10
        SessionSimulator simulator = new SessionSimulator(10_000, 2026);
        SessionOutlook one = simulator.play(SessionPlan.of(AppointmentRules.INDIVIDUAL, 10, twenty, visit, 0.05));
        SessionOutlook two = simulator.play(SessionPlan.of(AppointmentRules.BAILEY_WELCH, 10, twenty, visit, 0.05));
        // end
        assertThat(two.waiting().orElseThrow().low())
                .isGreaterThan(one.waiting().orElseThrow().high());
        assertThat(two.overtime().high()).isLessThan(one.overtime().low());
    }

    @Test
    void a_practice_without_a_setup_and_a_period_without_an_end_are_callers_mistakes() {
        PatternDesk patterns = new PatternDesk(store, clock);
        assertThatThrownBy(() -> patterns.due(NEIGHBOUR, WEEK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no scheduling setup");
        assertThatThrownBy(() -> patterns.requested(PRACTICE, DateRange.from(MONDAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ten years");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_on_patterns_names_each_kpi(PatternKpis kpi) {
        assertThat(page()).contains("`" + kpi.id() + "`");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_on_patterns_names_each_of_its_rules(PatternRules rule) {
        assertThat(page()).contains("`" + rule.id() + "`");
    }

    private static String page() {
        return Docs.read(Docs.root().resolve("docs/guide/patterns.md"));
    }

    private Appointment book(String patient, String time) {
        return granted(
                desk.book(PRACTICE, next(), proposal(patient, 1, 1 + commands % 2, at(MONDAY, LocalTime.parse(time)))));
    }

    private void see(Appointment booked, String arrived, String roomed, String completed) {
        clock.set(at(MONDAY, LocalTime.parse(arrived)));
        Appointment here = granted(desk.arrive(PRACTICE, next(), booked.id(), booked.version(), Noted.NOW));
        clock.set(at(MONDAY, LocalTime.parse(roomed)));
        Appointment inside = granted(desk.roomIn(PRACTICE, next(), here.id(), here.version(), Noted.NOW));
        clock.set(at(MONDAY, LocalTime.parse(completed)));
        granted(desk.complete(PRACTICE, next(), inside.id(), inside.version(), Noted.NOW));
    }

    /** Everybody came and was noted on the evening of their day. */
    private void markSeen() {
        for (int week = 0; week < 8; week++) {
            clock.set(at(MONDAY.plusWeeks(week), LocalTime.of(18, 0)));
            for (Appointment booked : desk.starting(PRACTICE, TestClinic.day(MONDAY.plusWeeks(week)))) {
                Appointment here = granted(desk.arrive(PRACTICE, next(), booked.id(), booked.version(), Noted.NOW));
                granted(desk.complete(PRACTICE, next(), here.id(), here.version(), Noted.NOW));
            }
        }
    }

    private CommandId next() {
        return new CommandId("c-" + commands++);
    }

    private static <T> T granted(Receipt<T> receipt) {
        return receipt.decision().granted().orElseThrow(() -> new AssertionError(receipt.explain()));
    }
}
