package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** The search works on sets of minutes, the booking rules on lists of appointments. They must say the same. */
class OpeningsAndBookingsAgreeTest {
    private static final BookingCheck CHECK = new BookingCheck(BookingRules.STANDARD);

    static Stream<Scenario.ClockChange> changes() {
        return Scenario.CHANGES.stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_is_offered_can_be_booked_just_as_it_was_offered(Scenario.ClockChange change) {
        Property.forAll(choices -> Scenario.around(change, choices)).runs(150).holds(scenario -> {
            Situation situation = situation(scenario);
            for (Opening opening :
                    SlotSearchPropertyTest.openings(scenario).stream().limit(40).toList()) {
                Decision<PlannedVisit> decision = CHECK.mayBook(Proposal.of(scenario.request(), opening), situation);

                assertThat(decision.findings()).as(opening.describe()).noneMatch(finding -> !decision.isGranted());
                assertThat(decision.granted().orElseThrow().uses()).containsExactlyInAnyOrderElementsOf(opening.uses());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_can_be_booked_is_offered(Scenario.ClockChange change) {
        AtomicInteger granted = new AtomicInteger();
        Property.forAll(choices -> {
                    Scenario scenario = Scenario.around(change, choices);
                    return new Wishes(scenario, choices.list(20, 40, c -> wish(scenario, c)));
                })
                .runs(120)
                .holds(wishes -> {
                    Scenario scenario = wishes.scenario();
                    Situation situation = situation(scenario);
                    for (Proposal wish : wishes.proposals()) {
                        CHECK.mayBook(wish, situation).granted().ifPresent(planned -> {
                            granted.incrementAndGet();
                            assertThat(offeredAt(scenario, wish))
                                    .as("%s", wish)
                                    .contains(primary(planned).resource());
                        });
                    }
                });
        assertThat(granted.get()).as("wishes that could be booked").isGreaterThan(100);
    }

    private record Wishes(Scenario scenario, List<Proposal> proposals) {}

    private static Proposal wish(Scenario scenario, Choices choices) {
        SchedulingSetup setup = scenario.setup();
        Location location = choices.oneOf(setup.locations());
        int every = setup.policy().startEveryMinutes();
        LocalDate date = choices.day(
                scenario.request().dates().from(), scenario.request().dates().lastDay());
        // What the clock shows decides whether a time is on the grid.
        Instant start = date.atStartOfDay(location.zone())
                .plusMinutes((long) every * choices.between(0, 24 * 60 / every))
                .toInstant();
        choices.discardUnless(start.atZone(location.zone()).getMinute() % every == 0);
        Set<ResourceId> resources = new LinkedHashSet<>();
        for (Need need : scenario.type().needs()) {
            List<ResourceId> ofTheKind = setup.resources().stream()
                    .map(Resource::id)
                    .filter(id -> id.kind() == need.kind())
                    .toList();
            choices.discardUnless(!ofTheKind.isEmpty());
            resources.add(choices.oneOf(ofTheKind));
        }
        return Proposal.builder()
                .visitType(Scenario.VISIT)
                .patient(Office.PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .location(location.id())
                .start(start)
                .resources(resources)
                .allowOverbooking(choices.chance(30))
                .build();
    }

    /** With whom the visit is offered at the very time and place of a wish. */
    private static List<ResourceId> offeredAt(Scenario scenario, Proposal wish) {
        LocalDate date =
                scenario.setup().location(wish.location()).orElseThrow().clock().date(wish.start());
        SlotRequest request = Office.followUpOn(date)
                .visitType(Scenario.VISIT)
                .dates(DateRange.day(date))
                .location(wish.location())
                .onlyWith(wish.resources())
                .allowOverbooking(wish.allowOverbooking())
                .limit(500)
                .build();
        return new SlotSearch(scenario.setup())
                        .find(request, Diary.of(scenario.setup(), scenario.occupancy()), scenario.now())
                        .granted()
                        .map(Openings::list)
                        .orElse(List.of())
                        .stream()
                        .map(opening ->
                                opening.uses().get(primaryNeed(scenario.type())).resource())
                        .toList();
    }

    private static Use primary(PlannedVisit planned) {
        return planned.uses().get(primaryNeed(planned.type()));
    }

    private static int primaryNeed(VisitType type) {
        return Math.max(0, type.needs().stream().map(Need::kind).toList().indexOf(ResourceKind.PROVIDER));
    }

    private static Situation situation(Scenario scenario) {
        List<Appointment> others = new ArrayList<>();
        for (Use use : scenario.taken()) {
            boolean ofThePatient = use.resource().kind() == ResourceKind.PATIENT;
            others.add(Appointment.builder()
                    .id(new AppointmentId("other-" + others.size()))
                    .version(Version.FIRST)
                    .patient(ofThePatient ? Office.PAT : new PatientId("somebody-" + others.size()))
                    .patientKind(PatientKind.ESTABLISHED)
                    .visitType(Scenario.OTHER)
                    .location(Office.MAIN)
                    .time(use.time())
                    .addUses(ofThePatient ? Use.of(ResourceId.provider("elsewhere"), use.time()) : use)
                    .status(AppointmentStatus.BOOKED)
                    .build());
        }
        DateRange around = new DateRange(
                scenario.request().dates().from().minusDays(3),
                scenario.request().dates().to().plusDays(3));
        return new Situation(scenario.setup(), OpenHours.of(scenario.setup(), around), others, scenario.now());
    }
}
