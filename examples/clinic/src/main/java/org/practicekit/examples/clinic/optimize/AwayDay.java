package org.practicekit.examples.clinic.optimize;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.practicekit.core.id.Version;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.optimization.Disruption;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.PatientCall;
import org.practicekit.scheduling.optimization.PlanListener;
import org.practicekit.scheduling.optimization.PlanRequest;
import org.practicekit.scheduling.optimization.Repair;
import org.practicekit.scheduling.optimization.ScheduleRepair;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.scheduling.resource.ResourceId;

/** The planned week is booked, and then somebody or something is not there for a day. */
public final class AwayDay {
    private AwayDay() {}

    /** Who has to be called, for a terminal. Ids only, no names. */
    public static String of(WeekRun run, ResourceId who, LocalDate day, Effort effort, long seed) {
        List<WantedVisit> booked = run.plan().request().visits().stream()
                .flatMap(visit -> run.plan().placed(visit.id()).stream()
                        .map(placed -> WantedVisit.builder()
                                .like(visit)
                                .booked(appointment(visit, placed.opening()))
                                .build()))
                .toList();
        if (booked.isEmpty()) {
            return "\nNobody is booked, so nobody has to be called.\n";
        }
        Occupancy taken = Occupancy.NONE;
        for (WantedVisit visit : booked) {
            Appointment there = visit.booked().orElseThrow();
            taken = taken.plus(there.visitType(), there.allUses());
        }
        Disruption away = Disruption.builder()
                .addClosures(Closure.days(day, day)
                        .id(new TemplateId("away-" + day))
                        .resource(who)
                        .reason(ClosureReason.LEAVE)
                        .build())
                .build();
        PlanningPolicy policy =
                new PlanningPolicy(run.practice().setup().policy().citation(), PlanningWeights.REPAIR);
        Repair repair = new ScheduleRepair(run.practice().setup(), policy)
                .repair(
                        PlanRequest.builder().dates(run.week()).visits(booked).build(),
                        away,
                        Diary.of(run.practice().setup(), taken),
                        run.now(),
                        effort,
                        seed,
                        PlanListener.NONE);
        return text(who, day, repair);
    }

    private static String text(ResourceId who, LocalDate day, Repair repair) {
        String head = "\nIf %s is away on %s, %d have to be called, %d of them to make room for others:\n"
                .formatted(who, day, repair.calls().size(), repair.moreThanHit());
        return repair.calls().stream().map(AwayDay::line).collect(Collectors.joining("", head, ""));
    }

    private static String line(PatientCall call) {
        return "  %s for %s, %s: %s%s\n"
                .formatted(
                        call.visit(),
                        call.patient(),
                        call.from().map(Opening::describe).orElse("not booked"),
                        call.to().map(to -> "moves to " + to.describe()).orElse("finds no place"),
                        call.why().stream()
                                .map(why -> "\n    %s [%s; %s]".formatted(why.message(), why.rule(), why.citation()))
                                .collect(Collectors.joining()));
    }

    private static Appointment appointment(WantedVisit visit, Opening opening) {
        return Appointment.builder()
                .id(new AppointmentId(visit.id().value()))
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
