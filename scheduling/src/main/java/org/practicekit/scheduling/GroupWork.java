package org.practicekit.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.group.GroupChanged;
import org.practicekit.scheduling.group.GroupMember;
import org.practicekit.scheduling.group.GroupSession;
import org.practicekit.scheduling.group.GroupStanding;
import org.practicekit.scheduling.policy.GroupRules;
import org.practicekit.scheduling.port.GroupPorts;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.GroupSize;
import org.practicekit.scheduling.visit.VisitType;

/** One session at the desk: its members, and what is done to some or all of them within one unit of work. */
final class GroupWork {
    /** How far to look for another session that has a place. */
    private static final Duration LOOK_AHEAD = Duration.ofDays(28);

    private final DeskWork.Unit<GroupPorts> unit;
    private final Session session;
    private final GroupSession group;
    private final List<Appointment> members;
    private final List<Finding> findings = new ArrayList<>();

    GroupWork(DeskWork.Unit<GroupPorts> unit, GroupSession group) {
        this.unit = unit;
        this.session = unit.session();
        this.group = group;
        this.members = new ArrayList<>(members(session.practice(), unit.ports(), group));
        unit.inputs()
                .value("before", standing(session, group, members))
                .text("now", session.now().toString());
    }

    /** Who has the session's first resource then, and is of the session. */
    static List<Appointment> members(PracticeId practice, GroupPorts ports, GroupSession group) {
        TimeRange then = TimeRange.of(group.start(), Duration.ofMinutes(1));
        return ports.appointments().taking(practice, Set.copyOf(group.resources()), then).stream()
                .filter(one -> one.group().filter(group.id()::equals).isPresent())
                .toList();
    }

    static GroupStanding standing(Session session, GroupSession group, Collection<Appointment> members) {
        return GroupStanding.builder()
                .session(group)
                .size(session.setup()
                        .visitType(group.visitType())
                        .flatMap(VisitType::group)
                        .orElse(GroupSize.ONE))
                .zone(session.zone(group.location()))
                .members(members.stream()
                        .filter(one -> one.occupiesAt(session.now()))
                        .sorted(Comparator.comparing(Appointment::id))
                        .toList())
                .build();
    }

    Decision<GroupStanding> open(List<GroupMember> first) {
        first.forEach(this::take);
        if (refused()) {
            return new Refused<>(session.withAlternatives(findings, proposal(group, first.get(0))));
        }
        stored(unit.ports().groups().add(session.practice(), group), group);
        return changed(group, GroupChanged.What.OPENED);
    }

    Decision<GroupStanding> join(GroupMember member) {
        if (group.calledOff()) {
            return Refused.because(calledOff());
        }
        take(member);
        return refused() ? new Refused<>(withOtherSessions()) : unchanged();
    }

    Decision<GroupStanding> leave(PatientId patient, CancelRequest request) {
        Optional<Appointment> theirs =
                members.stream().filter(one -> one.patient().equals(patient)).findFirst();
        if (theirs.isEmpty()) {
            return Refused.because(finding(GroupRules.KNOWN)
                    .message("The patient is not in session %s.".formatted(group.id()))
                    .putFacts("patient", patient.value())
                    .build());
        }
        callOff(theirs.get(), request);
        return refused() ? new Refused<>(findings) : unchanged();
    }

    Decision<GroupStanding> callOff(CancelRequest request) {
        if (group.calledOff()) {
            return Refused.because(calledOff());
        }
        List.copyOf(members).stream()
                .filter(one -> one.status().agreed() || one.status() == AppointmentStatus.HELD)
                .forEach(one -> callOff(one, request));
        if (refused()) {
            return new Refused<>(findings);
        }
        GroupSession over = GroupSession.builder()
                .like(group)
                .version(group.version().next())
                .calledOff(true)
                .build();
        stored(unit.ports().groups().update(session.practice(), over, group.version()), over);
        return changed(over, GroupChanged.What.CALLED_OFF);
    }

    Decision<GroupStanding> replace(ResourceId of, ResourceId instead, CancelRequest request) {
        Optional<Finding> not = notReplaceable(of);
        if (not.isPresent()) {
            return Refused.because(not.get());
        }
        GroupSession elsewhere = GroupSession.builder()
                .like(group)
                .version(group.version().next())
                .resources(group.resources().stream()
                        .map(one -> one.equals(of) ? instead : one)
                        .toList())
                .build();
        List<AppointmentId> leaving = members.stream().map(Appointment::id).toList();
        for (Appointment member : List.copyOf(members)) {
            move(member, elsewhere, leaving, request);
        }
        if (refused()) {
            return new Refused<>(findings);
        }
        stored(unit.ports().groups().update(session.practice(), elsewhere, group.version()), elsewhere);
        return changed(elsewhere, GroupChanged.What.RESOURCES_REPLACED);
    }

    /** Goes on only when nobody changed the session since {@code version}. */
    Decision<GroupStanding> current(Version version, Supplier<Decision<GroupStanding>> next) {
        return group.version().equals(version)
                ? next.get()
                : Refused.because(finding(GroupRules.VERSION)
                        .message("Session %s is at version %s; the change was made from version %s."
                                .formatted(group.id(), group.version(), version))
                        .putFacts("current", group.version().toString())
                        .putFacts("expected", version.toString())
                        .build());
    }

    private void take(GroupMember member) {
        Proposal proposal = proposal(group, member);
        Situation situation = session.situation(proposal, List.of());
        unit.inputs().value("situation", situation);
        Decision<PlannedVisit> answer = session.check().mayBook(proposal, situation);
        findings.addAll(answer.findings());
        answer.granted()
                .ifPresent(visit -> members.add(session.added(
                        session.fresh(visit, seat(member.patient()), AppointmentStatus.BOOKED, Optional.empty())
                                .build())));
    }

    private void callOff(Appointment member, CancelRequest request) {
        Session.Answer answer = new LifeCycle(session).cancel(member.id(), member.version(), request);
        replaced(member, answer);
    }

    private void move(Appointment member, GroupSession elsewhere, List<AppointmentId> leaving, CancelRequest request) {
        GroupMember same = GroupMember.builder()
                .patient(member.patient())
                .patientKind(member.patientKind())
                .note(member.note())
                .build();
        Session.Answer answer = new LifeCycle(session)
                .reschedule(
                        member.id(),
                        member.version(),
                        proposal(elsewhere, same),
                        request,
                        seat(member.patient()),
                        leaving);
        replaced(member, answer);
    }

    private void replaced(Appointment member, Session.Answer answer) {
        unit.inputs().text("answer", answer.inputs().hex());
        findings.addAll(answer.decision().findings());
        answer.decision().granted().ifPresent(after -> {
            members.remove(member);
            members.add(after);
        });
    }

    private boolean refused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private Decision<GroupStanding> unchanged() {
        return new Granted<>(standing(session, group, members), findings);
    }

    private Decision<GroupStanding> changed(GroupSession after, GroupChanged.What what) {
        unit.events().add(new GroupChanged(session.practice(), after.id(), after.version(), what, session.now()));
        return new Granted<>(standing(session, after, members), findings);
    }

    private Optional<Finding> notReplaceable(ResourceId of) {
        if (group.calledOff()) {
            return Optional.of(calledOff());
        }
        if (!group.resources().contains(of)) {
            return Optional.of(finding(GroupRules.KNOWN)
                    .message("%s has no part in session %s.".formatted(of, group.id()))
                    .putFacts("resource", of.toString())
                    .build());
        }
        long came = members.stream().filter(one -> one.status().attended()).count();
        return came == 0
                ? Optional.empty()
                : Optional.of(finding(GroupRules.BEGUN)
                        .message("%d of session %s came already.".formatted(came, group.id()))
                        .putFacts("came", Long.toString(came))
                        .build());
    }

    private List<Finding> withOtherSessions() {
        Instant now = session.now();
        PracticeId practice = session.practice();
        List<GroupStanding> others = unit.ports().groups().starting(practice, TimeRange.of(now, LOOK_AHEAD)).stream()
                .filter(one ->
                        one.visitType().equals(group.visitType()) && !one.id().equals(group.id()))
                .map(one -> standing(session, one, members(practice, unit.ports(), one)))
                .filter(one -> one.places() > 0 && !one.members().isEmpty())
                .limit(session.setup().policy().alternatives())
                .toList();
        return findings.stream()
                .map(finding -> finding.rule().equals(GroupRules.SIZE.id()) && finding.severity() == Severity.ERROR
                        ? finding.withAlternatives(others)
                        : finding)
                .toList();
    }

    private Finding calledOff() {
        return finding(GroupRules.KNOWN)
                .message("Session %s was called off.".formatted(group.id()))
                .build();
    }

    private FindingBuilder finding(GroupRules rule) {
        return Finding.of(rule, Severity.ERROR).putFacts("group", group.id().value());
    }

    private AppointmentId seat(PatientId patient) {
        return AppointmentId.madeBy(session.practice(), unit.command(), patient.value());
    }

    private static void stored(Write write, GroupSession group) {
        if (write instanceof Write.Stale stale) {
            throw new IllegalStateException(
                    "session %s changed to version %s under its own guard. Maybe the unit of work does not keep its guards."
                            .formatted(group.id(), stale.current()));
        }
    }

    private static Proposal proposal(GroupSession group, GroupMember member) {
        return Proposal.builder()
                .visitType(group.visitType())
                .patient(member.patient())
                .patientKind(member.patientKind())
                .location(group.location())
                .start(group.start())
                .resources(group.resources())
                .group(group.id())
                .note(member.note())
                .build();
    }
}
