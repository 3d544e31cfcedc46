package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.ChainClinic.BLOOD;
import static org.practicekit.testkit.scheduling.TestClinic.FOLLOW_UP;
import static org.practicekit.testkit.scheduling.TestClinic.MAIN;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.LinkTerms;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.chain.ChainFinder;
import org.practicekit.scheduling.chain.ChainOffer;
import org.practicekit.scheduling.chain.ChainRequest;
import org.practicekit.scheduling.chain.ChainStep;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;
import org.practicekit.testkit.scheduling.TestClinic;

/** The finder beside somebody who tries every time and every resource for every visit and asks the booking check. */
class ChainFinderTest {
    private static final PatientId ANN = new PatientId("ann");
    private static final DateRange THE_DAY = DateRange.day(MONDAY);
    private static final SchedulingSetup SETUP = ChainClinic.setup(2, 2, 30);

    @Test
    void it_finds_for_each_beginning_the_combination_that_is_over_first_and_misses_none() {
        Property.forAll(ChainFinderTest::scene).runs(30).holds(scene -> {
            List<Span> found = new ChainFinder(SETUP)
                    .find(scene.request(), Diary.of(SETUP, occupancy(scene.taken())), SEVEN)
                    .fold(yes -> yes.value().list().stream().map(Span::of).toList(), no -> List.of());

            assertThat(found).isEqualTo(everything(scene));
        });
    }

    @Test
    void every_offer_keeps_the_links_and_can_be_booked() {
        Property.forAll(ChainFinderTest::scene)
                .runs(30)
                .holds(scene -> new ChainFinder(SETUP)
                        .find(scene.request(), Diary.of(SETUP, occupancy(scene.taken())), SEVEN)
                        .granted()
                        .ifPresent(offers -> offers.list().forEach(offer -> {
                            List<Appointment> booked = new ArrayList<>(scene.taken());
                            for (int i = 0; i < offer.visits().size(); i++) {
                                PlannedVisit visit = planned(
                                                booked,
                                                offer.visits().get(i).visitType(),
                                                offer.visits().get(i).start(),
                                                List.copyOf(
                                                        offer.visits().get(i).resources()))
                                        .orElseThrow();
                                if (i > 0) {
                                    assertThat(follows(scene.request().terms().get(i - 1), booked, visit))
                                            .isTrue();
                                }
                                booked.add(appointment("step-" + i, visit));
                            }
                        })));
    }

    /** Room 1, which comes first, is still being cleaned at half past eight, and room 2 is somebody else's from twenty to nine. */
    @Test
    void the_room_of_the_first_visit_is_chosen_so_that_the_second_has_one() {
        SchedulingSetup setup = ChainClinic.setup(2, 2, 10);
        Appointment other = TestClinic.appointment("a-1", "bob", at(MONDAY, LocalTime.of(8, 40)))
                .uses(List.of(
                        Use.of(provider(2), TimeRange.of(at(MONDAY, LocalTime.of(8, 40)), Duration.ofMinutes(30))),
                        Use.of(room(2), TimeRange.of(at(MONDAY, LocalTime.of(8, 40)), Duration.ofMinutes(40)))))
                .build();
        ChainRequest twice = ChainRequest.builder()
                .patient(ANN)
                .patientKind(PatientKind.ESTABLISHED)
                .dates(THE_DAY)
                .addSteps(ChainStep.of(FOLLOW_UP), ChainStep.of(FOLLOW_UP))
                .addTerms(LinkTerms.between(Duration.ZERO, Duration.ZERO))
                .limit(1)
                .build();

        ChainOffer first = new ChainFinder(setup)
                .find(twice, Diary.of(setup, occupancy(List.of(other))), SEVEN)
                .granted()
                .orElseThrow()
                .first();

        assertThat(first.describe())
                .isEqualTo("follow-up Mon 2026-03-09 08:00 EDT with provider/p1, room/r2; "
                        + "follow-up Mon 2026-03-09 08:30 EDT with provider/p1, room/r1");
    }

    /** Room 1, the only one for the talk, is still being cleaned at half past eight if the first visit is in it. */
    @Test
    void so_it_is_when_nothing_is_set_up_for_the_second() {
        VisitTypeId talk = new VisitTypeId("talk");
        SchedulingSetup setup = SchedulingSetup.builder()
                .like(ChainClinic.setup(2, 2, 10))
                .addVisitTypes(VisitType.builder()
                        .id(talk)
                        .label("Talk")
                        .duration(Duration.ofMinutes(20))
                        .addNeeds(
                                Need.builder()
                                        .kind(ResourceKind.PROVIDER)
                                        .buffered(false)
                                        .build(),
                                Need.builder()
                                        .kind(ResourceKind.ROOM)
                                        .addAnyOf(room(1))
                                        .buffered(false)
                                        .build())
                        .build())
                .build();
        ChainRequest both = ChainRequest.builder()
                .patient(ANN)
                .patientKind(PatientKind.ESTABLISHED)
                .dates(THE_DAY)
                .addSteps(ChainStep.of(FOLLOW_UP), ChainStep.of(talk))
                .addTerms(LinkTerms.between(Duration.ZERO, Duration.ZERO))
                .limit(1)
                .build();

        assertThat(new ChainFinder(setup)
                        .find(both, Diary.of(setup, Occupancy.NONE), SEVEN)
                        .granted()
                        .map(offers -> offers.first().describe()))
                .contains("follow-up Mon 2026-03-09 08:00 EDT with provider/p1, room/r2; "
                        + "talk Mon 2026-03-09 08:30 EDT with provider/p1, room/r1");
    }

    private record Scene(List<Appointment> taken, ChainRequest request) {}

    /** When a combination begins and is over. */
    private record Span(Instant start, Instant end) {
        static Span of(ChainOffer offer) {
            return new Span(
                    offer.visits().get(0).start(),
                    offer.visits().get(offer.visits().size() - 1).time().end());
        }
    }

    private static Scene scene(Choices choices) {
        List<ChainStep> steps = choices.list(2, 3, c -> ChainStep.of(c.oneOf(BLOOD, FOLLOW_UP)));
        List<LinkTerms> terms = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            Duration least = Duration.ofMinutes(15L * choices.between(0, 4));
            terms.add(new LinkTerms(
                    least,
                    least.plusMinutes(15L * choices.between(0, 8)),
                    choices.chance(50),
                    steps.get(i).equals(ChainStep.of(FOLLOW_UP))
                            && steps.get(i - 1).equals(ChainStep.of(FOLLOW_UP))
                            && choices.chance(30)));
        }
        List<Appointment> taken = new ArrayList<>();
        for (int visit = choices.between(0, 14); visit > 0; visit--) {
            VisitTypeId type = choices.oneOf(BLOOD, FOLLOW_UP);
            Instant start = at(MONDAY, LocalTime.of(8, 0).plusMinutes(15L * choices.between(0, 34)));
            List<List<ResourceId>> who = combinations(type);
            int number = taken.size();
            planned(taken, type, start, who.get(choices.between(0, who.size() - 1)), "other-" + number)
                    .ifPresent(planned -> taken.add(appointment("other-" + number, planned)));
        }
        return new Scene(
                taken,
                ChainRequest.builder()
                        .patient(ANN)
                        .patientKind(PatientKind.ESTABLISHED)
                        .dates(THE_DAY)
                        .steps(steps)
                        .terms(terms)
                        .limit(choices.between(1, 20))
                        .build());
    }

    private static List<Span> everything(Scene scene) {
        Map<Instant, Instant> soonest = new TreeMap<>();
        for (Instant start : starts()) {
            for (List<ResourceId> who :
                    combinations(scene.request().steps().get(0).visitType())) {
                planned(scene.taken(), scene.request().steps().get(0).visitType(), start, who)
                        .flatMap(first -> end(scene, with(scene.taken(), first, 0), first, 1))
                        .ifPresent(end -> soonest.merge(start, end, (a, b) -> a.isBefore(b) ? a : b));
            }
        }
        return soonest.entrySet().stream()
                .limit(scene.request().limit())
                .map(one -> new Span(one.getKey(), one.getValue()))
                .toList();
    }

    /** When the last visit is over at the soonest, if the visits before {@code step} are as they are. */
    private static Optional<Instant> end(Scene scene, List<Appointment> booked, PlannedVisit before, int step) {
        if (step == scene.request().steps().size()) {
            return Optional.of(before.time().end());
        }
        VisitTypeId type = scene.request().steps().get(step).visitType();
        List<Instant> ends = new ArrayList<>();
        for (Instant start : starts()) {
            for (List<ResourceId> who : combinations(type)) {
                planned(booked, type, start, who)
                        .filter(next -> follows(scene.request().terms().get(step - 1), booked, next))
                        .flatMap(next -> end(scene, with(booked, next, step), next, step + 1))
                        .ifPresent(ends::add);
            }
        }
        return ends.isEmpty() ? Optional.empty() : Optional.of(Collections.min(ends));
    }

    /** By the words of the terms, on minutes. */
    private static boolean follows(LinkTerms terms, List<Appointment> booked, PlannedVisit next) {
        Appointment before = booked.get(booked.size() - 1);
        long gap = Duration.between(before.time().end(), next.time().start()).toMinutes();
        boolean sameProvider = next.uses().stream()
                .filter(use -> use.resource().kind() == ResourceKind.PROVIDER)
                .anyMatch(use -> before.resources().contains(use.resource()));
        return gap >= terms.least().toMinutes()
                && gap <= terms.most().toMinutes()
                && (!terms.sameProvider() || sameProvider);
    }

    private static List<Instant> starts() {
        List<Instant> starts = new ArrayList<>();
        for (LocalTime time = LocalTime.of(8, 0); time.isBefore(LocalTime.of(17, 0)); time = time.plusMinutes(30)) {
            starts.add(at(MONDAY, time));
        }
        return starts;
    }

    private static List<List<ResourceId>> combinations(VisitTypeId type) {
        List<List<ResourceId>> all = List.of(List.of());
        for (Need need : SETUP.visitType(type).orElseThrow().needs()) {
            List<List<ResourceId>> longer = new ArrayList<>();
            for (List<ResourceId> some : all) {
                SETUP.resources().stream().filter(need::metBy).map(Resource::id).forEach(one -> {
                    List<ResourceId> more = new ArrayList<>(some);
                    more.add(one);
                    longer.add(more);
                });
            }
            all = longer;
        }
        return all;
    }

    private static Optional<PlannedVisit> planned(
            List<Appointment> booked, VisitTypeId type, Instant start, List<ResourceId> who) {
        return planned(booked, type, start, who, ANN.value());
    }

    private static Optional<PlannedVisit> planned(
            List<Appointment> booked, VisitTypeId type, Instant start, List<ResourceId> who, String patient) {
        Situation situation = new Situation(SETUP, HOURS, booked, SEVEN);
        return new BookingCheck(BookingRules.STANDARD)
                .mayBook(
                        Proposal.builder()
                                .visitType(type)
                                .patient(new PatientId(patient))
                                .patientKind(PatientKind.ESTABLISHED)
                                .location(MAIN)
                                .start(start)
                                .resources(who)
                                .build(),
                        situation)
                .granted();
    }

    private static final OpenHours HOURS = OpenHours.of(SETUP, DateRange.days(MONDAY.minusDays(1), 3));

    private static List<Appointment> with(List<Appointment> booked, PlannedVisit visit, int step) {
        List<Appointment> more = new ArrayList<>(booked);
        more.add(appointment("step-" + step, visit));
        return more;
    }

    private static Appointment appointment(String id, PlannedVisit visit) {
        return Appointment.builder()
                .id(new AppointmentId(id))
                .version(Version.FIRST)
                .patient(visit.proposal().patient())
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(visit.type().id())
                .location(MAIN)
                .time(visit.time())
                .uses(visit.uses())
                .status(AppointmentStatus.BOOKED)
                .build();
    }

    private static Occupancy occupancy(List<Appointment> taken) {
        return Occupancy.of(
                taken.stream().flatMap(one -> one.allUses().stream()).toList());
    }
}
