package org.practicekit.scheduling.waitlist;

import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.HANDBOOK;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.NEW_YORK;
import static org.practicekit.scheduling.availability.Office.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.policy.WaitlistPolicyBuilder;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/** People who wait, and the office of the other tests with a short and a long visit beside its follow-up. */
final class Queue {
    /** 20 minutes with a physician; the room is cleaned for 10 more. */
    static final VisitTypeId CHECK = new VisitTypeId("check");
    /** An hour. */
    static final VisitTypeId PHYSICAL = new VisitTypeId("physical");
    /** Three days before the Monday, at ten in the morning. */
    static final Instant FRIDAY = instant("2026-03-06T10:00");

    private Queue() {}

    static WaitlistPolicyBuilder policy() {
        return WaitlistPolicy.builder().citation(HANDBOOK);
    }

    static SchedulingSetup office() {
        return Office.withHours(Office.bare())
                .addVisitTypes(visit(CHECK, 20), visit(PHYSICAL, 60))
                .build();
    }

    /** Dr Adams on Monday. */
    static FreedSlot slot(String from, int minutes) {
        return new FreedSlot(
                ADAMS,
                MAIN,
                TimeRange.of(instant(MONDAY + "T" + from), Duration.ofMinutes(minutes)),
                FreedSlot.Cause.CANCELLATION);
    }

    /** An entry of the patient {@code p-<id>} for a follow-up in March, waiting since Monday, 2 March. */
    static WaitlistEntry entry(String id, Consumer<WaitlistWishBuilder> wishes) {
        WaitlistWishBuilder wish = WaitlistWish.builder()
                .patient(new PatientId("p-" + id))
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(FOLLOW_UP)
                .dates(DateRange.days(MONDAY.minusDays(7), 31));
        wishes.accept(wish);
        Instant since = instant("2026-03-02T09:00");
        return WaitlistEntry.of(new EntryId(id), wish.build(), since);
    }

    /** Somebody who agreed to be asked, in New York. */
    static CandidateBuilder candidate(WaitlistEntry entry) {
        return Candidate.builder().entry(entry).contact(new OfferContact(true, NEW_YORK));
    }

    static Candidate candidate(String id) {
        return candidate(id, wish -> {});
    }

    static Candidate candidate(String id, Consumer<WaitlistWishBuilder> wishes) {
        return candidate(entry(id, wishes)).build();
    }

    static RoundPlan plan(
            WaitlistPolicy policy, FreedSlot slot, Instant now, List<Candidate> candidates, Use... taken) {
        return plan(policy, slot, List.of(), now, candidates, taken);
    }

    static RoundPlan plan(
            WaitlistPolicy policy,
            FreedSlot slot,
            List<Offer> before,
            Instant now,
            List<Candidate> candidates,
            Use... taken) {
        return new WaitlistMatcher(office(), policy)
                .plan(
                        slot,
                        before,
                        candidates,
                        Diary.of(office(), Occupancy.of(List.of(taken))),
                        (entry, opening) -> true,
                        now);
    }

    /** Who is asked, in order: {@code anna 09:00}. */
    static List<String> asked(RoundPlan plan) {
        return plan.offers().stream()
                .map(offer -> offer.entry().id() + " " + offer.opening().local().toLocalTime())
                .toList();
    }

    /** Why the others are not asked: {@code anna scheduling.waitlist.consent}. */
    static List<String> notAsked(RoundPlan plan) {
        return plan.findings().stream()
                .map(finding -> finding.facts().get("entry") + " " + finding.rule())
                .toList();
    }

    private static VisitType visit(VisitTypeId id, int minutes) {
        return VisitType.builder()
                .id(id)
                .label(id.value())
                .duration(Duration.ofMinutes(minutes))
                .bufferAfter(Duration.ofMinutes(10))
                .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"), Need.of(ResourceKind.ROOM, "exam"))
                .build();
    }

    static Use room(String from, int minutes) {
        return Office.use(EXAM_1, MONDAY + "T" + from, minutes);
    }
}
