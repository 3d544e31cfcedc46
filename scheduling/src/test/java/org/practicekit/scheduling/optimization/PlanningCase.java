package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Scenario;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.waitlist.Priority;
import org.practicekit.testkit.property.Choices;

/**
 * An office, what is taken there, and visits to plan.
 *
 * @param taken what is taken by visits that are not part of the plan
 */
record PlanningCase(SchedulingSetup setup, List<Use> taken, PlanRequest request, Instant now) {
    /** The office of a scenario, and some visits, of which some are booked already and some tied to each other. */
    static PlanningCase of(Scenario scenario, Choices choices) {
        LocalDate first = scenario.request().dates().from();
        List<WantedVisit> visits = new ArrayList<>();
        List<Use> taken = new ArrayList<>(scenario.taken());
        Set<ResourceId> providers = new HashSet<>(
                scenario.setup().resources().stream().map(Resource::id).toList());
        int number = choices.between(1, 6);
        for (int index = 0; index < number; index++) {
            var wish = SlotRequest.builder()
                    .like(scenario.request())
                    .patient(new PatientId("pat-" + choices.between(1, 4)))
                    .limit(1)
                    .allowOverbooking(choices.chance(20))
                    .dates(DateRange.days(first.plusDays(choices.between(0, 1)), choices.between(1, 3)));
            if (choices.chance(25)) {
                wish.visitType(Scenario.OTHER).onlyWith(Set.of());
            }
            if (choices.chance(50)) {
                wish.times(List.of());
            }
            if (choices.chance(30)) {
                wish.preferred(Set.of(choices.oneOf(List.copyOf(providers))));
            }
            var visit = WantedVisit.builder()
                    .id(new WantedVisitId("visit-" + index))
                    .wish(wish.build())
                    .targetBy(first.plusDays(choices.between(-1, 3)))
                    .priority(choices.oneOf(Priority.ROUTINE, Priority.SOON, Priority.URGENT));
            if (choices.chance(30)) {
                book(visit, scenario, visits, taken, choices);
            }
            if (index > 0 && choices.chance(25)) {
                int least = choices.between(0, 1);
                visit.addFollows(new Follows(
                        visits.get(choices.between(0, index - 1)).id(),
                        least,
                        least + choices.between(0, 1),
                        choices.chance(30),
                        choices.chance(40)));
            }
            visits.add(visit.build());
        }
        return new PlanningCase(
                scenario.setup(),
                scenario.taken(),
                PlanRequest.builder()
                        .dates(DateRange.days(first, choices.between(2, 4)))
                        .visits(visits)
                        .build(),
                scenario.now());
    }

    private static void book(
            WantedVisitBuilder visit, Scenario scenario, List<WantedVisit> before, List<Use> taken, Choices choices) {
        Occupancy all = occupancy(before).plus(Scenario.OTHER, taken);
        SlotRequest wish = SlotRequest.builder()
                .like(visit.build().wish())
                .allowOverbooking(false)
                .limit(20)
                .build();
        List<Opening> found = new SlotSearch(scenario.setup())
                .offers(wish, Diary.of(scenario.setup(), all), scenario.now(), opening -> true);
        if (!found.isEmpty()) {
            visit.booked(PlanAudit.appointment(visit.build(), choices.oneOf(found)))
                    .pinned(choices.chance(30));
        }
    }

    Occupancy occupancy() {
        return occupancy(request.visits()).plus(Scenario.OTHER, taken);
    }

    /** What the visits take up that are booked. */
    static Occupancy occupancy(List<WantedVisit> visits) {
        Occupancy occupancy = Occupancy.NONE;
        for (WantedVisit visit : visits) {
            Optional<Appointment> booked = visit.booked();
            if (booked.isPresent()) {
                occupancy =
                        occupancy.plus(booked.get().visitType(), booked.get().allUses());
            }
        }
        return occupancy;
    }

    Diary diary() {
        return Diary.of(setup, occupancy());
    }

    PlanAudit audit() {
        return new PlanAudit(setup, PlanAudit.appointments(taken), now);
    }
}
