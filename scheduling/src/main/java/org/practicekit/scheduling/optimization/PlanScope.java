package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.VisitType;

/** What a plan can change, and what stays as it is. */
final class PlanScope {
    final SchedulingSetup setup;
    final PlanRequest request;
    final Diary diary;
    final Instant now;

    /** The visits to place, in the order of the request: those booked nowhere, and those that may be moved. */
    final List<WantedVisit> open = new ArrayList<>();
    /** The visits that stay where they are booked. */
    final Map<WantedVisitId, Opening> stayingAt = new LinkedHashMap<>();
    /** Who and what can be taken, in order. */
    final List<ResourceId> everyone;
    /** The time over which {@link #fixed} is known. */
    final TimeRange known;
    /** What is taken as long as none of the open visits is placed. */
    final Occupancy fixed;

    private final Map<WantedVisitId, List<WantedVisit>> followers = new HashMap<>();

    PlanScope(SchedulingSetup setup, PlanRequest request, Diary diary, Instant now) {
        this.setup = setup;
        this.request = request;
        this.diary = diary;
        this.now = now;
        for (WantedVisit visit : request.visits()) {
            boolean stays = booked(visit)
                    .filter(one -> visit.pinned() || !isMovable(one))
                    .isPresent();
            if (stays) {
                stayingAt.put(visit.id(), opening(booked(visit).orElseThrow()));
            } else {
                open.add(visit);
            }
            for (Follows follows : visit.follows()) {
                followers
                        .computeIfAbsent(follows.other(), any -> new ArrayList<>())
                        .add(visit);
            }
        }
        Set<ResourceId> all =
                setup.resources().stream().map(Resource::id).collect(Collectors.toCollection(TreeSet::new));
        request.visits().forEach(visit -> all.add(ResourceId.of(visit.wish().patient())));
        this.everyone = List.copyOf(all);
        DateRange dates = request.dates();
        this.known = new TimeRange(
                setup.locations().stream()
                        .map(place -> place.clock().at(dates.from().minusDays(2).atStartOfDay()))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                setup.locations().stream()
                        .map(place -> place.clock().at(dates.to().plusDays(2).atStartOfDay()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        Occupancy staying = diary.occupancy(all, known);
        for (WantedVisit visit : open) {
            Optional<Appointment> leaving = booked(visit);
            if (leaving.isPresent()) {
                staying = staying.minus(leaving.get().visitType(), leaving.get().allUses());
            }
        }
        this.fixed = staying;
    }

    /** Where a visit is booked as things stand. */
    Optional<Appointment> booked(WantedVisit visit) {
        return visit.booked().filter(one -> one.occupiesAt(now));
    }

    /** How a visit is tied to those that stay. */
    List<Tie> tiesToStaying(WantedVisit visit) {
        return ties(visit, other -> Optional.ofNullable(stayingAt.get(other)));
    }

    /** Whether another visit follows this one. */
    boolean isFollowed(WantedVisit visit) {
        return followers.containsKey(visit.id());
    }

    /** How a visit is tied to others of which it is known where they are. */
    List<Tie> ties(WantedVisit visit, Function<WantedVisitId, Optional<Opening>> where) {
        List<Tie> ties = new ArrayList<>();
        for (Follows follows : visit.follows()) {
            where.apply(follows.other()).ifPresent(other -> ties.add(new Tie(follows, true, other)));
        }
        for (WantedVisit later : followers.getOrDefault(visit.id(), List.of())) {
            for (Follows follows : later.follows()) {
                if (follows.other().equals(visit.id())) {
                    where.apply(later.id()).ifPresent(other -> ties.add(new Tie(follows, false, other)));
                }
            }
        }
        return ties;
    }

    /** With whom a visit is: the resource of the first need for a provider, or else of the first need. */
    ResourceId primary(Opening opening) {
        List<ResourceId> all = opening.uses().stream().map(Use::resource).toList();
        return all.stream()
                .filter(one -> one.kind() == ResourceKind.PROVIDER)
                .findFirst()
                .orElse(all.get(0));
    }

    /** One that lasts otherwise than its type does now, is beside another or with a group, or on another day, stays. */
    private boolean isMovable(Appointment booked) {
        return setup.visitType(booked.visitType())
                        .map(VisitType::duration)
                        .filter(booked.time().length()::equals)
                        .isPresent()
                && booked.group().isEmpty()
                && booked.uses().stream().noneMatch(Use::overbooked)
                && setup.location(booked.location())
                        .map(Location::clock)
                        .filter(clock -> request.dates()
                                .contains(clock.date(booked.time().start())))
                        .isPresent();
    }

    /** Where a visit is booked, as the search would have found it. */
    Opening opening(Appointment booked) {
        ZoneId zone = setup.location(booked.location()).map(Location::zone).orElse(ZoneOffset.UTC);
        return Opening.builder()
                .visitType(booked.visitType())
                .location(booked.location())
                .zone(zone)
                .time(booked.time())
                .uses(booked.uses())
                .build();
    }

    /**
     * A visit follows another, or is followed by it.
     *
     * @param terms how
     * @param otherFirst whether the other is the earlier one
     * @param other where the other one is
     */
    record Tie(Follows terms, boolean otherFirst, Opening other) {}
}
