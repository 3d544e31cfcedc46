package org.practicekit.scheduling;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRule;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.group.GroupMember;
import org.practicekit.scheduling.group.GroupRequest;
import org.practicekit.scheduling.group.GroupSession;
import org.practicekit.scheduling.group.GroupStanding;
import org.practicekit.scheduling.policy.GroupRules;
import org.practicekit.scheduling.port.GroupPorts;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.GroupId;

/**
 * Opens group sessions, lets patients join and leave, and changes or calls off a session for all.
 *
 * <p>Each member has an ordinary appointment, which the {@link BookingDesk} confirms, checks in and calls off; the providers
 * and the room are taken once, and are free when the last member has left. A session takes no more members than its visit type
 * allows, however many join at the same moment.
 *
 * <p>Commands, versions, guards and refusals are as at the {@link BookingDesk}. Thread-safe.
 */
public final class GroupDesk {
    private final DeskWork<GroupPorts> work;
    private final Validation validation;

    /** A desk under {@link BookingRules#STANDARD}. */
    public GroupDesk(UnitOfWork<? extends GroupPorts> work, Clock clock, Validation validation) {
        this(work, clock, validation, BookingRules.STANDARD);
    }

    /**
     * A desk under a practice's own rules.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param validation the validator, which can be shared
     * @param rules the rules for each single visit; as a rule {@link BookingRules#STANDARD} and more
     */
    public GroupDesk(
            UnitOfWork<? extends GroupPorts> work, Clock clock, Validation validation, RulePack<BookingRule> rules) {
        this.work = new DeskWork<>(work, clock, new BookingCheck(rules));
        this.validation = validation;
    }

    /** Opens a session with its first members: all of them or nobody. */
    public Receipt<GroupStanding> open(PracticeId practice, CommandId command, GroupRequest request) {
        List<Finding> invalid = validation.check(request);
        GroupSession session = GroupSession.builder()
                .id(GroupId.madeBy(practice, command))
                .version(Version.FIRST)
                .visitType(request.visitType())
                .location(request.location())
                .start(request.start())
                .resources(request.resources())
                .build();
        Set<Guard> guards = guards(session);
        request.members()
                .forEach(member -> guards.add(ResourceId.of(member.patient()).guard()));
        return work.once(
                "scheduling.group.open",
                practice,
                command,
                Fingerprint.of("scheduling.group.open", request),
                ports -> guards,
                unit -> invalid.isEmpty()
                        ? new GroupWork(unit, session).open(request.members())
                        : new Refused<>(invalid));
    }

    /** Lets somebody join. When there is no place left, the refusal names other sessions that have one. */
    public Receipt<GroupStanding> join(PracticeId practice, CommandId command, GroupId group, GroupMember member) {
        Fingerprint wish = new FingerprintWriter("scheduling.group.join")
                .text("group", group.value())
                .value("member", member)
                .finish();
        return change(
                "scheduling.group.join",
                practice,
                command,
                group,
                wish,
                members -> Set.of(ResourceId.of(member.patient()).guard()),
                one -> one.join(member));
    }

    /** Lets somebody leave, under the practice's terms for cancellations. The last to leave frees providers and room. */
    public Receipt<GroupStanding> leave(
            PracticeId practice, CommandId command, GroupId group, PatientId patient, CancelRequest request) {
        Fingerprint wish = new FingerprintWriter("scheduling.group.leave")
                .text("group", group.value())
                .text("patient", patient.value())
                .value("request", request)
                .finish();
        return change(
                "scheduling.group.leave",
                practice,
                command,
                group,
                wish,
                GroupDesk::guards,
                one -> one.leave(patient, request));
    }

    /**
     * Calls a session off for all who have not come yet, all of them or nobody; those who came stay as they are. Nobody can
     * join any more.
     */
    public Receipt<GroupStanding> callOff(
            PracticeId practice, CommandId command, GroupId group, Version version, CancelRequest request) {
        Fingerprint wish = wish("scheduling.group.call-off", group, version)
                .value("request", request)
                .finish();
        return change(
                "scheduling.group.call-off",
                practice,
                command,
                group,
                wish,
                GroupDesk::guards,
                one -> one.current(version, () -> one.callOff(request)));
    }

    /**
     * Puts somebody or something else in the place of a resource, for all members or not at all. Each gets a new appointment
     * in place of the old one, as with any move.
     *
     * @param of what is given up
     * @param instead what comes in its place
     */
    public Receipt<GroupStanding> replace(
            PracticeId practice,
            CommandId command,
            GroupId group,
            Version version,
            ResourceId of,
            ResourceId instead,
            CancelRequest request) {
        Fingerprint wish = wish("scheduling.group.replace", group, version)
                .text("of", of.toString())
                .text("instead", instead.toString())
                .value("request", request)
                .finish();
        return change(
                "scheduling.group.replace",
                practice,
                command,
                group,
                wish,
                members -> {
                    Set<Guard> guards = guards(members);
                    guards.add(instead.guard());
                    return guards;
                },
                one -> one.current(version, () -> one.replace(of, instead, request)));
    }

    /** A session and those who are in it now. */
    public Optional<GroupStanding> find(PracticeId practice, GroupId group) {
        return work.read(
                practice,
                (ports, session) -> ports.groups()
                        .find(practice, group)
                        .map(found -> GroupWork.standing(session, found, GroupWork.members(practice, ports, found))));
    }

    /** The sessions that begin within {@code time}, those called off too, by beginning. */
    public List<GroupStanding> starting(PracticeId practice, TimeRange time) {
        return work.read(
                practice,
                (ports, session) -> ports.groups().starting(practice, time).stream()
                        .map(found -> GroupWork.standing(session, found, GroupWork.members(practice, ports, found)))
                        .toList());
    }

    private Receipt<GroupStanding> change(
            String question,
            PracticeId practice,
            CommandId command,
            GroupId group,
            Fingerprint wish,
            Function<List<Appointment>, Set<Guard>> more,
            Function<GroupWork, Decision<GroupStanding>> change) {
        return work.once(
                question,
                practice,
                command,
                wish,
                ports -> ports.groups()
                        .find(practice, group)
                        .map(session -> {
                            Set<Guard> guards = guards(session);
                            guards.addAll(more.apply(GroupWork.members(practice, ports, session)));
                            return guards;
                        })
                        .orElse(Set.of(group.guard())),
                unit -> unit.ports()
                        .groups()
                        .find(practice, group)
                        .<Decision<GroupStanding>>map(session -> change.apply(new GroupWork(unit, session)))
                        .orElseGet(() -> Refused.because(unknown(group))));
    }

    private static Set<Guard> guards(GroupSession session) {
        Set<Guard> guards = new HashSet<>();
        guards.add(session.id().guard());
        session.resources().forEach(resource -> guards.add(resource.guard()));
        return guards;
    }

    private static Set<Guard> guards(List<Appointment> members) {
        Set<Guard> guards = new HashSet<>();
        for (Appointment member : members) {
            guards.add(member.id().guard());
            member.resources().forEach(resource -> guards.add(resource.guard()));
        }
        return guards;
    }

    private static FingerprintWriter wish(String question, GroupId group, Version version) {
        return new FingerprintWriter(question).text("group", group.value()).number("version", version.value());
    }

    private static Finding unknown(GroupId group) {
        return Finding.of(GroupRules.KNOWN, Severity.ERROR)
                .message("The practice has no session %s.".formatted(group))
                .putFacts("group", group.value())
                .build();
    }
}
