package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SessionCap;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * The kinds of visit that hours are kept for: the visit types of the practice, and each booked visit by itself, because it may stay in hours
 * that would no longer take it.
 */
final class VisitKinds {
    private final List<VisitTypeId> types;
    private final List<Appointment> booked = new ArrayList<>();
    private final Map<WantedVisitId, Integer> numbers = new HashMap<>();

    VisitKinds(PlanScope scope) {
        this.types = scope.setup.visitTypes().stream().map(VisitType::id).toList();
        for (WantedVisit visit : scope.open) {
            Optional<Appointment> now = scope.booked(visit);
            numbers.put(
                    visit.id(),
                    now.map(any -> types.size() + booked.size())
                            .orElseGet(() -> types.indexOf(visit.wish().visitType())));
            now.ifPresent(booked::add);
        }
    }

    int of(WantedVisit visit) {
        return numbers.getOrDefault(visit.id(), 0);
    }

    /** The kinds that count for a cap. */
    Set<Integer> counted(SessionCap cap) {
        Set<Integer> counted = new HashSet<>();
        for (int type = 0; type < types.size(); type++) {
            if (cap.counts(types.get(type))) {
                counted.add(type);
            }
        }
        for (int number = 0; number < booked.size(); number++) {
            if (cap.counts(booked.get(number).visitType())) {
                counted.add(types.size() + number);
            }
        }
        return counted;
    }

    /** How many of the booked visits count for a cap where they are. */
    int booked(Stretch stretch, SessionCap cap) {
        return (int) booked.stream()
                .filter(one -> cap.counts(one.visitType()))
                .flatMap(one -> one.uses().stream())
                .filter(use -> use.resource().equals(stretch.resource())
                        && stretch.block().contains(use.time().start()))
                .count();
    }

    /** The only kinds that a stretch takes; empty when it takes all. */
    Optional<Set<Integer>> only(Stretch stretch, FreeTime time) {
        Set<Integer> taken = new HashSet<>();
        for (int type = 0; type < types.size(); type++) {
            if (time.takes(stretch, types.get(type))) {
                taken.add(type);
            }
        }
        if (taken.size() == types.size()) {
            return Optional.empty();
        }
        for (int number = 0; number < booked.size(); number++) {
            Appointment here = booked.get(number);
            boolean stays = here.uses().stream()
                    .anyMatch(use -> use.resource().equals(stretch.resource())
                            && use.time().overlaps(stretch.time()));
            if (stays || taken.contains(types.indexOf(here.visitType()))) {
                taken.add(types.size() + number);
            }
        }
        return Optional.of(taken);
    }
}
