package org.practicekit.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotRequestBuilder;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/**
 * What could be booked instead of a proposal that was refused: the times nearest to the one asked for, one opening for each
 * time, with the provider asked for where there is a choice; the same day first, then the fortnight after it.
 */
final class Nearest {
    private static final int DAYS = 14;

    private final SchedulingSetup setup;
    private final SlotSearch search;
    private final Diary diary;
    private final Instant now;
    private final Predicate<Opening> admitted;

    Nearest(SchedulingSetup setup, Diary diary, Instant now, Predicate<Opening> admitted) {
        this.setup = setup;
        this.search = new SlotSearch(earliestFirst(setup));
        this.diary = diary;
        this.now = now;
        this.admitted = admitted;
    }

    List<Opening> to(Proposal proposal) {
        int wanted = setup.policy().alternatives();
        if (wanted == 0
                || setup.visitType(proposal.visitType()).isEmpty()
                || setup.location(proposal.location()).isEmpty()) {
            return List.of();
        }
        LocalDate date =
                setup.location(proposal.location()).orElseThrow().clock().date(proposal.start());
        // On the day itself the nearest can be anywhere; on later days the first of all are the nearest.
        List<Opening> found = new ArrayList<>(openings(proposal, DateRange.day(date), Integer.MAX_VALUE));
        if (oneForEachTime(proposal, found).size() < wanted) {
            int oneTimeWithEverybody = setup.resources().size();
            found.addAll(openings(
                    proposal,
                    DateRange.days(date.plusDays(1), DAYS),
                    Math.multiplyExact(wanted, oneTimeWithEverybody)));
        }
        return oneForEachTime(proposal, found).stream().limit(wanted).toList();
    }

    /** What a practice minds about a time is not what makes it near. */
    private static SchedulingSetup earliestFirst(SchedulingSetup setup) {
        return SchedulingSetup.builder()
                .like(setup)
                .policy(BookingPolicy.builder()
                        .like(setup.policy())
                        .ranking(RankingWeights.EARLIEST)
                        .build())
                .build();
    }

    private List<Opening> openings(Proposal proposal, DateRange dates, int limit) {
        List<Opening> found = new ArrayList<>();
        found.addAll(openings(proposal, dates, limit, true));
        found.addAll(openings(proposal, dates, limit, false));
        return found;
    }

    private List<Opening> openings(Proposal proposal, DateRange dates, int limit, boolean sameProvider) {
        SlotRequestBuilder request = SlotRequest.builder()
                .visitType(proposal.visitType())
                .patient(proposal.patient())
                .patientKind(proposal.patientKind())
                .location(proposal.location())
                .dates(dates)
                .limit(limit);
        if (sameProvider) {
            proposal.resources().stream()
                    .filter(id -> id.kind() == ResourceKind.PROVIDER)
                    .forEach(request::addOnlyWith);
        }
        return search.offers(request.build(), diary, now, admitted);
    }

    private static List<Opening> oneForEachTime(Proposal proposal, List<Opening> openings) {
        Set<Instant> taken = new HashSet<>();
        return openings.stream()
                .sorted(Comparator.<Opening, Duration>comparing(one ->
                                Duration.between(proposal.start(), one.start()).abs())
                        .thenComparing(Opening::start)
                        .thenComparing(one -> -shared(proposal, one))
                        .thenComparing(one -> one.resources().toString()))
                .filter(one -> taken.add(one.start()))
                .toList();
    }

    private static int shared(Proposal proposal, Opening opening) {
        Set<ResourceId> both = new HashSet<>(opening.resources());
        both.retainAll(proposal.resources());
        return both.size();
    }
}
