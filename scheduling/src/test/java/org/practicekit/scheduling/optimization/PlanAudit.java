package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.PatientKind;

/**
 * Holds plans to the rules of booking, to the wishes, and to what they cost, all worked out from the openings alone: it knows no ticks and no
 * search.
 */
final class PlanAudit {
    private static final BookingCheck CHECK = new BookingCheck(BookingRules.STANDARD);

    private final SchedulingSetup setup;
    private final List<Appointment> stays;
    private final Instant now;

    PlanAudit(SchedulingSetup setup, List<Appointment> stays, Instant now) {
        this.setup = setup;
        this.stays = stays;
        this.now = now;
    }

    /** Whoever has these, as appointments of somebody else. */
    static List<Appointment> appointments(List<Use> taken) {
        List<Appointment> all = new ArrayList<>();
        for (Use use : taken) {
            boolean patient = use.resource().kind() == ResourceKind.PATIENT;
            all.add(Appointment.builder()
                    .id(new AppointmentId("taken-" + all.size()))
                    .version(Version.FIRST)
                    .patient(new PatientId(patient ? use.resource().name() : "somebody-" + all.size()))
                    .patientKind(PatientKind.ESTABLISHED)
                    .visitType(org.practicekit.scheduling.availability.Scenario.OTHER)
                    .location(org.practicekit.scheduling.availability.Office.MAIN)
                    .time(use.time())
                    .uses(patient ? List.of() : List.of(use))
                    .status(AppointmentStatus.BOOKED)
                    .build());
        }
        return all;
    }

    /** Fails when the plan breaks a rule, forgets a visit or says it costs something else than it does. */
    void check(SchedulePlan plan, PlanningWeights weights) {
        Set<WantedVisitId> ids = new HashSet<>();
        plan.placed().forEach(one -> assertThat(ids.add(one.visit())).isTrue());
        plan.leftOut().forEach(one -> assertThat(ids.add(one.visit())).isTrue());
        assertThat(ids).hasSize(plan.request().visits().size());
        for (WantedVisit visit : plan.request().visits()) {
            plan.placed(visit.id()).ifPresent(placed -> {
                List<Appointment> others = Stream.concat(
                                stays.stream(),
                                plan.placed().stream()
                                        .filter(one -> !one.visit().equals(visit.id()))
                                        .map(one -> appointment(visit(plan, one.visit()), one.opening())))
                        .toList();
                switch (placed.change()) {
                    case KEPT -> {
                        assertThat(placed.opening().uses())
                                .isEqualTo(visit.booked().orElseThrow().uses());
                        assertThat(appointment(visit, placed.opening()).allUses())
                                .noneMatch(use -> others.stream()
                                        .flatMap(other -> other.allUses().stream())
                                        .anyMatch(use::clashesWith));
                    }
                    case OTHER_ROOM -> {
                        assertThat(placed.opening().start())
                                .isEqualTo(visit.booked().orElseThrow().time().start());
                        assertThat(refusal(visit.wish(), placed.opening(), others))
                                .isEmpty();
                    }
                    case NEW, MOVED -> {
                        assertThat(refusal(visit.wish(), placed.opening(), others))
                                .isEmpty();
                        assertThat(suits(visit.wish(), placed.opening())).isTrue();
                        assertThat(plan.request().dates().contains(date(placed.opening())))
                                .isTrue();
                    }
                }
                assertThat(visit.pinned() && placed.change() != PlacedVisit.Change.KEPT)
                        .isFalse();
            });
            if (!visit.pinned() && !isBookedForAnotherDay(plan, visit)) {
                visit.follows().forEach(follows -> checkFollows(plan, visit, follows));
            }
        }
        PlanCost cost = plan.cost();
        assertThat(cost.total() - cost.fragments())
                .isEqualTo(plan.request().visits().stream()
                        .filter(visit -> !isBookedForAnotherDay(plan, visit))
                        .mapToLong(
                                visit -> points(visit, plan.placed(visit.id()).map(PlacedVisit::opening), weights))
                        .sum());
        assertThat(plan.bound()).isLessThanOrEqualTo(cost.total());
    }

    /** Such a visit stays where it is, and the plan says nothing of it. */
    private static boolean isBookedForAnotherDay(SchedulePlan plan, WantedVisit visit) {
        return visit.booked().isPresent()
                && plan.placed(visit.id())
                        .map(PlacedVisit::opening)
                        .filter(opening -> !plan.request().dates().contains(date(opening)))
                        .isPresent();
    }

    private void checkFollows(SchedulePlan plan, WantedVisit visit, Follows follows) {
        Optional<Opening> later = plan.placed(visit.id()).map(PlacedVisit::opening);
        Optional<Opening> earlier = plan.placed(follows.other()).map(PlacedVisit::opening);
        if (later.isPresent() && earlier.isPresent()) {
            long days = ChronoUnit.DAYS.between(date(earlier.get()), date(later.get()));
            assertThat(days).isBetween((long) follows.leastDays(), (long) follows.mostDays());
            assertThat(!follows.sameProvider() || provider(earlier.get()).equals(provider(later.get())))
                    .isTrue();
        }
        if (follows.onlyAfterIt() && later.isPresent()) {
            assertThat(earlier).isPresent();
        }
    }

    /** What keeps the visit from being booked there, beside these; empty when nothing does. */
    List<Finding> refusal(SlotRequest wish, Opening opening, List<Appointment> others) {
        LocalDate date = date(opening);
        OpenHours hours = OpenHours.of(setup, new DateRange(date.minusDays(2), date.plusDays(3)));
        Proposal proposal = Proposal.builder()
                .like(Proposal.of(wish, opening))
                .allowOverbooking(false)
                .build();
        Decision<PlannedVisit> decision = CHECK.mayBook(proposal, new Situation(setup, hours, others, now));
        return decision.isGranted() ? List.of() : decision.findings();
    }

    /** Whether an opening is what somebody wished for, at a time that the practice offers. */
    boolean suits(SlotRequest wish, Opening opening) {
        WallClock clock = new WallClock(opening.zone());
        boolean only = opening.resources().stream()
                .allMatch(one -> wish.onlyWith().contains(one)
                        || wish.onlyWith().stream().noneMatch(other -> other.kind() == one.kind()));
        return wish.dates().contains(date(opening))
                && !opening.start().isBefore(now)
                && opening.local().getMinute() % setup.policy().startEveryMinutes() == 0
                && wish.location().map(opening.location()::equals).orElse(true)
                && only
                && isWithinWindows(wish.times(), clock, opening.time());
    }

    private static boolean isWithinWindows(List<DayWindow> windows, WallClock clock, TimeRange time) {
        return windows.isEmpty()
                || Stream.iterate(time.start(), time::contains, minute -> minute.plusSeconds(60))
                        .allMatch(minute -> windows.stream().anyMatch(window -> isIn(window, clock, minute)));
    }

    private static boolean isIn(DayWindow window, WallClock clock, Instant minute) {
        LocalDate date = clock.date(minute);
        return Stream.of(date.minusDays(1), date)
                .filter(day -> window.days().contains(day.getDayOfWeek()))
                .flatMap(day -> clock.between(LocalDateTime.of(day, window.from()), window.ends(day)).stream())
                .anyMatch(range -> range.contains(minute));
    }

    /** What one visit costs there, or left out; gaps aside. */
    long points(WantedVisit visit, Optional<Opening> opening, PlanningWeights weights) {
        if (visit.pinned()) {
            return 0;
        }
        int factor = switch (visit.priority()) {
            case URGENT -> weights.urgent();
            case SOON -> weights.soon();
            case ROUTINE -> 1;
        };
        if (opening.isEmpty()) {
            return (long) weights.leftOut() * factor + (visit.booked().isPresent() ? weights.moved() : 0);
        }
        Opening at = opening.get();
        long points = Math.max(0, ChronoUnit.DAYS.between(visit.targetBy(), date(at))) * weights.dayLate() * factor;
        SlotRequest wish = visit.wish();
        boolean choice = setup.visitType(wish.visitType()).orElseThrow().needs().stream()
                .filter(need -> need.kind() == provider(at).kind())
                .limit(1)
                .anyMatch(need -> setup.resources().stream()
                        .filter(need::metBy)
                        .map(one -> one.id())
                        .filter(one -> wish.onlyWith().stream().noneMatch(only -> only.kind() == one.kind())
                                || wish.onlyWith().contains(one))
                        .anyMatch(wish.preferred()::contains));
        points += choice && !wish.preferred().contains(provider(at)) ? weights.otherProvider() : 0;
        boolean preferredTime = wish.preferredTimes().isEmpty()
                || wish.preferredTimes().stream()
                        .anyMatch(window -> isIn(window, new WallClock(at.zone()), at.start()));
        points += preferredTime ? 0 : weights.otherTime();
        boolean moved = visit.booked()
                .filter(booked -> !booked.time().start().equals(at.start())
                        || !booked.location().equals(at.location())
                        || booked.uses().stream()
                                .noneMatch(use -> use.resource().equals(provider(at))))
                .isPresent();
        return points + (moved ? weights.moved() : 0);
    }

    static ResourceId provider(Opening opening) {
        return opening.resources().stream()
                .filter(one -> one.kind() == ResourceKind.PROVIDER)
                .findFirst()
                .orElseGet(() -> opening.resources().iterator().next());
    }

    static LocalDate date(Opening opening) {
        return opening.local().toLocalDate();
    }

    private static WantedVisit visit(SchedulePlan plan, WantedVisitId id) {
        return plan.request().visits().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Appointment appointment(WantedVisit visit, Opening opening) {
        return Appointment.builder()
                .id(new AppointmentId("of-" + visit.id()))
                .version(Version.FIRST)
                .patient(visit.wish().patient())
                .patientKind(visit.wish().patientKind())
                .visitType(opening.visitType())
                .location(opening.location())
                .time(opening.time())
                .uses(opening.uses())
                .status(AppointmentStatus.BOOKED)
                .build();
    }
}
