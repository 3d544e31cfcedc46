package org.practicekit.scheduling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.optimization.PlacedVisit;
import org.practicekit.scheduling.optimization.PlanOutcome;
import org.practicekit.scheduling.optimization.PlanOutcome.Result;
import org.practicekit.scheduling.optimization.PlanOutcome.Step;
import org.practicekit.scheduling.optimization.SchedulePlan;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.optimization.WantedVisitId;
import org.practicekit.scheduling.policy.PlanningRules;

/**
 * Carries a plan out as far as it still can be. Visits that move may take each other's time, so all of them are tried at once; when one
 * cannot move, it stays, and the others are tried again with it where it is.
 */
final class PlanWork {
    private final SchedulePlan plan;
    private final CommandId command;
    private final CancelRequest request;
    private final Map<WantedVisitId, PlacedVisit> placed = new HashMap<>();
    private final Map<WantedVisitId, Step> stuck = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Fingerprint> inputs = new ArrayList<>();

    PlanWork(SchedulePlan plan, CommandId command, CancelRequest request) {
        this.plan = plan;
        this.command = command;
        this.request = request;
        plan.placed().forEach(one -> placed.put(one.visit(), one));
    }

    /** Does what can be done. */
    PlanOutcome run(Session session) {
        List<WantedVisit> booked = changed(plan.request().visits().stream()
                .filter(visit -> visit.booked().isPresent())
                .toList());
        Draft draft;
        int stuckBefore;
        do {
            stuckBefore = stuck.size();
            steps.clear();
            inputs.clear();
            draft = new Draft(session.ports());
            change(
                    booked.stream()
                            .filter(visit -> !stuck.containsKey(visit.id()))
                            .toList(),
                    session.over(draft));
        } while (stuck.size() > stuckBefore);
        steps.addAll(stuck.values());
        for (WantedVisit visit : plan.request().visits()) {
            PlacedVisit at = placed.get(visit.id());
            if (at != null && at.change() == PlacedVisit.Change.NEW) {
                note(visit, Result.BOOKED, book(visit, at, session.over(draft)));
            }
        }
        draft.keep();
        return new PlanOutcome(plan.request().visits().stream()
                .flatMap(visit -> steps.stream().filter(step -> step.visit().equals(visit.id())))
                .toList());
    }

    /** What every check rested on, in order. */
    List<Fingerprint> inputs() {
        return List.copyOf(inputs);
    }

    /** What a person has to know of what was done. */
    static List<Finding> remarks(PlanOutcome outcome) {
        List<String> open = outcome.steps().stream()
                .filter(step -> step.result() == Result.NOT_DONE)
                .map(step -> step.visit().value())
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(Finding.of(PlanningRules.STILL_OPEN, Severity.WARNING)
                        .message("%d of %d visits are no longer as they were when they were planned: %s."
                                .formatted(open.size(), outcome.steps().size(), String.join(", ", open)))
                        .putFacts("notDone", open.toString())
                        .build());
    }

    private List<WantedVisit> changed(List<WantedVisit> booked) {
        return booked.stream()
                .filter(visit -> {
                    PlacedVisit at = placed.get(visit.id());
                    return at == null || at.change() != PlacedVisit.Change.KEPT;
                })
                .toList();
    }

    private void change(List<WantedVisit> visits, Session session) {
        List<AppointmentId> leaving =
                visits.stream().map(visit -> booked(visit).id()).toList();
        LifeCycle cycle = new LifeCycle(session);
        // Those that are given up first: another may have their time.
        for (WantedVisit visit : visits) {
            if (!placed.containsKey(visit.id())) {
                Appointment now = booked(visit);
                note(visit, Result.GIVEN_UP, cycle.cancel(now.id(), now.version(), request));
            }
        }
        for (WantedVisit visit : visits) {
            PlacedVisit at = placed.get(visit.id());
            if (at != null) {
                Appointment now = booked(visit);
                Proposal to = Proposal.builder()
                        .like(Proposal.of(visit.wish(), at.opening()))
                        .note(now.note())
                        .links(now.links())
                        .actor(request.actor())
                        .build();
                note(
                        visit,
                        Result.MOVED,
                        cycle.reschedule(now.id(), now.version(), to, request, id(session, visit), leaving));
            }
        }
    }

    private Session.Answer book(WantedVisit visit, PlacedVisit at, Session session) {
        Proposal proposal = Proposal.builder()
                .like(Proposal.of(visit.wish(), at.opening()))
                .actor(request.actor())
                .build();
        return session.take(proposal, id(session, visit), AppointmentStatus.BOOKED);
    }

    private void note(WantedVisit visit, Result done, Session.Answer answer) {
        inputs.add(answer.inputs());
        Optional<AppointmentId> now = answer.decision()
                .granted()
                .map(Appointment::id)
                .or(() -> visit.booked().map(Appointment::id));
        boolean granted = answer.decision().isGranted();
        Step step = new Step(
                visit.id(),
                granted ? done : Result.NOT_DONE,
                now.orElse(null),
                answer.decision().findings());
        if (granted || done == Result.BOOKED) {
            steps.add(step);
        } else {
            stuck.put(visit.id(), step);
        }
    }

    private AppointmentId id(Session session, WantedVisit visit) {
        return AppointmentId.madeBy(session.practice(), command, visit.id().value());
    }

    private static Appointment booked(WantedVisit visit) {
        return visit.booked().orElseThrow();
    }
}
