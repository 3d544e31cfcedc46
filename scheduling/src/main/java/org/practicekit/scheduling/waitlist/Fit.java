package org.practicekit.scheduling.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.VisitType;

/** Where in a freed time a visit can begin first, with everything it needs. One freed time at one moment. */
final class Fit {
    /** No visit is longer, buffers included, and a search looks no further around its days. */
    private static final Duration AROUND = Duration.ofDays(3);

    private final SchedulingSetup setup;
    private final SlotSearch search;
    private final FreedSlot slot;
    private final Location location;
    private final DateRange dates;
    private final Diary diary;
    private final BiPredicate<WaitlistEntry, Opening> admitted;
    private final Instant now;

    Fit(
            SchedulingSetup setup,
            FreedSlot slot,
            Location location,
            Diary diary,
            BiPredicate<WaitlistEntry, Opening> admitted,
            Instant now) {
        this.setup = setup;
        this.search = new SlotSearch(everyMinute(setup));
        this.slot = slot;
        this.location = location;
        this.dates = DateRange.closed(
                location.clock().date(slot.time().start()),
                location.clock().date(slot.time().end().minusNanos(1)));
        this.diary = diary;
        this.admitted = admitted;
        this.now = now;
    }

    /** The dates on which the freed time lies. */
    DateRange dates() {
        return dates;
    }

    /**
     * The first opening for a candidate.
     *
     * @param notBefore the visit begins then or later
     * @param free what is left of the freed time
     * @param beside what other visits in the same freed time take up
     */
    Optional<Opening> first(
            Candidate candidate, VisitType type, Instant notBefore, TimeRange free, List<Opening> beside) {
        WaitlistWish wish = candidate.entry().wish();
        Optional<DateRange> possible = wish.dates().intersection(dates);
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        SlotRequest request = SlotRequest.builder()
                .visitType(wish.visitType())
                .patient(wish.patient())
                .patientKind(wish.patientKind())
                .dates(possible.get())
                .times(wish.times())
                .onlyWith(onlyWith(wish, type))
                .location(slot.location())
                .limit(1)
                .build();
        List<Use> taken = new ArrayList<>();
        taken.add(Use.of(slot.resource(), TimeRange.of(free.start().minus(AROUND), AROUND)));
        taken.add(Use.of(slot.resource(), TimeRange.of(free.end(), AROUND)));
        return search
                .offers(
                        request,
                        new Page(
                                taken,
                                beside,
                                candidate.givesUp().map(LaterVisit::own).stream()
                                        .toList()),
                        now,
                        opening -> !opening.start().isBefore(notBefore)
                                && candidate
                                        .givesUp()
                                        .map(later -> isEarlier(opening, later))
                                        .orElse(true)
                                && isIn(free, opening)
                                && isOnTheGrid(opening)
                                && admitted.test(candidate.entry(), opening))
                .stream()
                .findFirst();
    }

    private static boolean isEarlier(Opening opening, LaterVisit later) {
        return opening.start().isBefore(later.start());
    }

    private boolean isIn(TimeRange free, Opening opening) {
        return opening.uses().stream()
                .anyMatch(use -> use.resource().equals(slot.resource()) && free.encloses(use.time()));
    }

    /** On the practice's minutes, or where the freed time itself begins: it was booked there before. */
    private boolean isOnTheGrid(Opening opening) {
        LocalDateTime shown = location.clock().shows(opening.start());
        return shown.getMinute() % setup.policy().startEveryMinutes() == 0
                || opening.start().equals(slot.time().start());
    }

    /** A need that only one resource can meet must be met by the freed one; of several such needs, one of them. */
    private Set<ResourceId> onlyWith(WaitlistWish wish, VisitType type) {
        ResourceKind kind = slot.resource().kind();
        Set<ResourceId> only = new HashSet<>(wish.onlyWith());
        if (type.needs().stream().filter(need -> need.kind() == kind).count() == 1) {
            only.removeIf(resource -> resource.kind() == kind);
            only.add(slot.resource());
        }
        return only;
    }

    /** Only the earliest counts, and the freed time may begin at any minute. */
    private static SchedulingSetup everyMinute(SchedulingSetup setup) {
        return SchedulingSetup.builder()
                .like(setup)
                .policy(BookingPolicy.builder()
                        .like(setup.policy())
                        .ranking(RankingWeights.EARLIEST)
                        .startEveryMinutes(1)
                        .build())
                .build();
    }

    /** The diary with other visits in it, and without the patient's own that is given up; what else that one takes stays taken. */
    private final class Page implements Diary {
        private final List<Use> more;
        private final List<Opening> beside;
        private final List<Use> less;

        Page(List<Use> more, List<Opening> beside, List<Use> less) {
            this.more = more;
            this.beside = beside;
            this.less = less;
        }

        @Override
        public OpenHours hours(DateRange dates) {
            return diary.hours(dates);
        }

        @Override
        public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
            List<Use> gone = less.stream()
                    .filter(use ->
                            resources.contains(use.resource()) && use.time().overlaps(time))
                    .toList();
            Occupancy occupancy = diary.occupancy(resources, time).minus(gone).plus(more);
            for (Opening one : beside) {
                occupancy = occupancy.plus(one);
            }
            return occupancy;
        }
    }
}
