package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.scheduling.TestClinic.MAIN;
import static org.practicekit.testkit.scheduling.TestClinic.NEIGHBOUR;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.SEVEN;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.GroupDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.group.GroupMember;
import org.practicekit.scheduling.group.GroupRequest;
import org.practicekit.scheduling.group.GroupSession;
import org.practicekit.scheduling.group.GroupSessionBuilder;
import org.practicekit.scheduling.group.GroupStanding;
import org.practicekit.scheduling.policy.GroupRules;
import org.practicekit.scheduling.port.GroupPorts;
import org.practicekit.scheduling.port.GroupSessions;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.scheduling.visit.GroupSize;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.testkit.time.SettableClock;

/** The contract of {@link GroupSessions}, and of appointments that share what they take up. */
public abstract class GroupSessionsContract {
    private static final VisitTypeId CLASS = new VisitTypeId("class");
    private static final int PLACES = 5;
    private static final Instant EIGHT = SEVEN.plus(Duration.ofHours(1));
    private static final TimeRange DAY = TimeRange.of(SEVEN, Duration.ofHours(12));

    private @Nullable GroupStore store;

    /** For the host's subclass. */
    protected GroupSessionsContract() {}

    /** An empty store; called before each test. */
    protected abstract GroupStore newStore();

    /** How many join at once. */
    protected int threads() {
        return 16;
    }

    @BeforeEach
    final void freshStore() {
        GroupStore fresh = newStore();
        fresh.store(withClass(TestClinic.setup(PRACTICE, 2, 2)));
        fresh.store(withClass(TestClinic.setup(NEIGHBOUR, 2, 2)));
        store = fresh;
    }

    @Test
    void a_session_is_found_with_every_field() {
        GroupSession full = session("g-1", EIGHT).calledOff(true).build();
        add(PRACTICE, full);
        assertThat(find(PRACTICE, full.id())).containsExactly(full);
    }

    @Test
    void one_practice_never_sees_the_sessions_of_another() {
        GroupSession ours = session("g-1", EIGHT).build();
        add(PRACTICE, ours);
        assertThat(find(NEIGHBOUR, ours.id())).isEmpty();
        assertThat(starting(NEIGHBOUR, DAY)).isEmpty();
    }

    @Test
    void sessions_come_by_beginning_then_by_id_the_end_of_the_time_not_included() {
        GroupSession last = session("a", DAY.end()).build();
        GroupSession second = session("c", EIGHT).build();
        GroupSession first = session("b", EIGHT).build();
        GroupSession zeroth = session("d", DAY.start()).build();
        List.of(last, second, first, zeroth).forEach(one -> add(PRACTICE, one));
        assertThat(starting(PRACTICE, DAY)).containsExactly(zeroth, first, second);
    }

    @Test
    void add_is_stale_when_the_id_is_taken_and_changes_nothing() {
        GroupSession first = session("g-1", EIGHT).build();
        add(PRACTICE, first);
        assertThat(add(PRACTICE, session("g-1", DAY.start()).build())).isEqualTo(new Write.Stale(Version.FIRST));
        assertThat(starting(PRACTICE, DAY)).containsExactly(first);
    }

    @Test
    void update_from_an_old_version_is_stale_and_changes_nothing() {
        GroupSession first = session("g-1", EIGHT).build();
        GroupSession second =
                second(first).resources(List.of(provider(2), room(2))).build();
        add(PRACTICE, first);
        assertThat(update(PRACTICE, second, first.version())).isEqualTo(new Write.Stored(new Version(2)));
        assertThat(update(PRACTICE, second(first).calledOff(true).build(), first.version()))
                .isEqualTo(new Write.Stale(new Version(2)));
        assertThat(find(PRACTICE, first.id())).containsExactly(second);
    }

    @Test
    void update_of_what_is_not_there_is_stale() {
        GroupSession first = session("g-1", EIGHT).build();
        assertThat(update(PRACTICE, second(first).build(), first.version())).isEqualTo(new Write.Stale(Version.NONE));
    }

    @Test
    void a_unit_that_fails_leaves_no_session_behind() {
        assertThatThrownBy(() -> write(PRACTICE, sessions -> {
                    sessions.add(PRACTICE, session("g-1", EIGHT).build());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(starting(PRACTICE, DAY)).isEmpty();
    }

    @Test
    void what_the_members_of_a_session_take_up_is_stored_as_theirs_together() {
        TimeRange time = TimeRange.of(EIGHT, Duration.ofMinutes(30));
        Appointment member = TestClinic.appointment("a-1", "patient-1", EIGHT)
                .uses(List.of(new Use(provider(1), time, false, new GroupId("g-1"))))
                .build();
        Write added = unit(
                Set.of(new Guard("test", "everything")),
                ports -> ports.appointments().add(PRACTICE, member));
        Optional<Appointment> found =
                unit(Set.of(), ports -> ports.appointments().find(PRACTICE, member.id()));
        assertThat(added).isEqualTo(new Write.Stored(Version.FIRST));
        assertThat(found).contains(member);
    }

    @Test
    void however_many_join_at_once_no_more_get_in_than_there_are_places() throws Exception {
        Queue<Receipt<GroupStanding>> answers = new ConcurrentLinkedQueue<>();
        GroupStanding after;
        try (Validation validation = new Validation()) {
            GroupDesk desk = new GroupDesk(store().work(), new SettableClock(SEVEN, TestClinic.ZONE), validation);
            GroupId group = desk.open(PRACTICE, new CommandId("open"), request("first"))
                    .decision()
                    .granted()
                    .orElseThrow()
                    .session()
                    .id();
            List<Callable<Boolean>> people = IntStream.range(0, threads())
                    .<Callable<Boolean>>mapToObj(number -> () -> answers.add(
                            desk.join(PRACTICE, new CommandId("join-" + number), group, member("patient-" + number))))
                    .toList();
            UnitOfWorkContract.together(threads(), people);
            after = desk.find(PRACTICE, group).orElseThrow();
        }
        assertThat(answers).hasSize(threads());
        assertThat(answers.stream().filter(Receipt::isGranted)).hasSize(PLACES - 1);
        assertThat(answers.stream().flatMap(answer -> errors(answer))).containsOnly(GroupRules.SIZE.id());
        assertThat(after.members()).hasSize(PLACES);
        assertThat(after.members()).extracting(Appointment::patient).doesNotHaveDuplicates();
    }

    private static Stream<RuleId> errors(Receipt<?> answer) {
        return answer.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule);
    }

    private static SchedulingSetup withClass(SchedulingSetup setup) {
        VisitType plain = setup.visitTypes().get(0);
        return SchedulingSetup.builder()
                .like(setup)
                .addVisitTypes(VisitType.builder()
                        .like(plain)
                        .id(CLASS)
                        .label("Class")
                        .group(new GroupSize(2, PLACES))
                        .build())
                .build();
    }

    private static GroupRequest request(String patient) {
        return GroupRequest.builder()
                .visitType(CLASS)
                .location(MAIN)
                .start(EIGHT)
                .addResources(provider(1), room(1))
                .addMembers(member(patient))
                .build();
    }

    private static GroupMember member(String patient) {
        return GroupMember.of(new PatientId(patient), PatientKind.ESTABLISHED);
    }

    private static GroupSessionBuilder session(String id, Instant start) {
        return GroupSession.builder()
                .id(new GroupId(id))
                .version(Version.FIRST)
                .visitType(CLASS)
                .location(MAIN)
                .start(start)
                .addResources(room(1), provider(1));
    }

    private static GroupSessionBuilder second(GroupSession first) {
        return GroupSession.builder().like(first).version(first.version().next());
    }

    private List<GroupSession> find(PracticeId practice, GroupId id) {
        return read(practice, sessions -> sessions.find(practice, id)).stream().toList();
    }

    private List<GroupSession> starting(PracticeId practice, TimeRange time) {
        return read(practice, sessions -> sessions.starting(practice, time));
    }

    private Write add(PracticeId practice, GroupSession one) {
        return write(practice, sessions -> sessions.add(practice, one));
    }

    private Write update(PracticeId practice, GroupSession one, Version expected) {
        return write(practice, sessions -> sessions.update(practice, one, expected));
    }

    private <R> R read(PracticeId practice, Function<GroupSessions, R> work) {
        return store().work().run(practice, Set.of(), ports -> work.apply(ports.groups()));
    }

    private <R> R write(PracticeId practice, Function<GroupSessions, R> work) {
        return store().work()
                .run(practice, Set.of(new Guard("test", "everything")), ports -> work.apply(ports.groups()));
    }

    private <R> R unit(Set<Guard> guards, Function<GroupPorts, R> work) {
        return store().work().run(PRACTICE, guards, work::apply);
    }

    private GroupStore store() {
        return Objects.requireNonNull(store, "there is a store only during a test");
    }
}
