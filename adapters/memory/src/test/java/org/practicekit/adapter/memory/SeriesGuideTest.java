package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.ChainClinic.BLOOD;
import static org.practicekit.adapter.memory.SeriesOffice.granted;
import static org.practicekit.testkit.scheduling.TestClinic.FOLLOW_UP;
import static org.practicekit.testkit.scheduling.TestClinic.MAIN;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.ChainDesk;
import org.practicekit.scheduling.GroupDesk;
import org.practicekit.scheduling.SeriesDesk;
import org.practicekit.scheduling.appointment.LinkTerms;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.chain.ChainBooking;
import org.practicekit.scheduling.chain.ChainOffers;
import org.practicekit.scheduling.chain.ChainRequest;
import org.practicekit.scheduling.chain.ChainStep;
import org.practicekit.scheduling.group.GroupMember;
import org.practicekit.scheduling.group.GroupRequest;
import org.practicekit.scheduling.group.GroupStanding;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.GroupRules;
import org.practicekit.scheduling.policy.LinkRules;
import org.practicekit.scheduling.series.Recurrence;
import org.practicekit.scheduling.series.Scope;
import org.practicekit.scheduling.series.SeriesChange;
import org.practicekit.scheduling.series.SeriesOutcome;
import org.practicekit.scheduling.series.SeriesPattern;
import org.practicekit.scheduling.series.SeriesRequest;
import org.practicekit.scheduling.series.SeriesRules;
import org.practicekit.scheduling.series.Shortfall;
import org.practicekit.scheduling.series.VisitOutcome;
import org.practicekit.scheduling.series.VisitSeries;
import org.practicekit.scheduling.visit.PatientKind;

/** The code of the guide's page on series, groups and linked visits. */
class SeriesGuideTest {
    private static final CancelRequest REQUEST = CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT);

    private final SeriesOffice office = new SeriesOffice(365);
    private final MemoryScheduling store = office.store;
    private final Clock clock = office.clock;
    private final Validation validation = office.validation;

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_page_names_each_of_its_rules(Rule rule) {
        assertThat(Docs.read(Docs.root().resolve("docs/guide/series.md"))).contains("`" + rule.id() + "`");
    }

    static Stream<Rule> rules() {
        return Stream.<Rule[]>of(SeriesRules.values(), GroupRules.values(), LinkRules.values())
                .flatMap(Stream::of);
    }

    @Test
    void a_series_is_planned_and_edited() {
        office.taken("2026-03-16T09:00");
        // snippet: series-plan
        SeriesDesk desk = new SeriesDesk(store, clock, validation);
        SeriesRequest physiotherapy = SeriesRequest.builder()
                .visitType(FOLLOW_UP)
                .patient(new PatientId("pat-1"))
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .pattern(SeriesPattern.of(
                        LocalDateTime.parse("2026-03-02T09:00"), Recurrence.parse("FREQ=WEEKLY;BYDAY=MO;COUNT=8")))
                .addResources(provider(1), room(1))
                .build();
        Receipt<SeriesOutcome> planned =
                desk.plan(PRACTICE, new CommandId("call-1"), physiotherapy, Shortfall.LEAVE_OPEN);
        // end
        VisitSeries series = granted(planned).series();
        assertThat(granted(planned).unsettled())
                .extracting(VisitOutcome::occurrence)
                .containsExactly(LocalDateTime.parse("2026-03-16T09:00"));
        // snippet: series-settle
        Receipt<SeriesOutcome> settled = desk.change(
                PRACTICE,
                new CommandId("call-2"),
                series.id(),
                series.version(),
                new Scope.This(LocalDateTime.parse("2026-03-16T09:00")),
                SeriesChange.moveTo(LocalDateTime.parse("2026-03-17T11:00")),
                Shortfall.REFUSE,
                REQUEST);
        // end
        VisitSeries now = granted(settled).series();
        // snippet: series-following
        Receipt<SeriesOutcome> later = desk.change(
                PRACTICE,
                new CommandId("call-3"),
                now.id(),
                now.version(),
                new Scope.Following(LocalDateTime.parse("2026-04-06T09:00")),
                SeriesChange.moveTo(LocalTime.of(10, 0)),
                Shortfall.LEAVE_OPEN,
                REQUEST);
        // end
        assertThat(granted(later).continuation()).isPresent();
        assertThat(granted(later).visits())
                .extracting(VisitOutcome::result)
                .containsExactly(VisitOutcome.Result.MOVED, VisitOutcome.Result.MOVED, VisitOutcome.Result.MOVED);
        // snippet: series-sweep
        List<SeriesOutcome> planningOfTheDay = desk.planDue(PRACTICE, 1_000);
        // end
        assertThat(planningOfTheDay).isEmpty();
    }

    @Test
    void a_session_is_opened_and_joined() {
        try (SeriesOffice office = new SeriesOffice(365, GroupDeskTest.setup())) {
            MemoryScheduling store = office.store;
            Clock clock = office.clock;
            Validation validation = office.validation;
            // snippet: group-open
            GroupDesk groups = new GroupDesk(store, clock, validation);
            Receipt<GroupStanding> opened = groups.open(
                    PRACTICE,
                    new CommandId("class-1"),
                    GroupRequest.builder()
                            .visitType(GroupDeskTest.CLASS) // its VisitType has a GroupSize
                            .location(MAIN)
                            .start(at(MONDAY, LocalTime.of(9, 0)))
                            .addResources(provider(1), provider(2), room(1))
                            .addMembers(GroupMember.of(new PatientId("pat-1"), PatientKind.ESTABLISHED))
                            .build());
            // end
            GroupStanding standing = granted(opened);
            // snippet: group-join
            Receipt<GroupStanding> joined = groups.join(
                    PRACTICE,
                    new CommandId("class-2"),
                    standing.session().id(),
                    GroupMember.of(new PatientId("pat-2"), PatientKind.NEW));
            // end
            assertThat(granted(joined).places()).isEqualTo(2);
        }
    }

    @Test
    void linked_visits_are_found_and_booked() {
        try (SeriesOffice office = new SeriesOffice(365, ChainClinic.setup(2, 2, 15))) {
            MemoryScheduling store = office.store;
            Clock clock = office.clock;
            Validation validation = office.validation;
            // snippet: chain
            ChainDesk chains = new ChainDesk(store, clock, validation);
            ChainRequest bloodFirst = ChainRequest.builder()
                    .patient(new PatientId("pat-1"))
                    .patientKind(PatientKind.ESTABLISHED)
                    .dates(DateRange.days(MONDAY, 5))
                    .addSteps(ChainStep.of(BLOOD), ChainStep.of(FOLLOW_UP))
                    .addTerms(new LinkTerms(Duration.ofMinutes(30), Duration.ofHours(2), true, false))
                    .build();
            Receipt<ChainOffers> offers = chains.offers(PRACTICE, bloodFirst);
            Optional<Receipt<ChainBooking>> booked = offers.decision()
                    .granted()
                    .map(found -> chains.book(PRACTICE, new CommandId("call-4"), bloodFirst, found.first()));
            // end
            assertThat(granted(booked.orElseThrow()).visits()).hasSize(2);
        }
    }
}
