package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.adapter.memory.SeriesOffice.ASKED;
import static org.practicekit.adapter.memory.SeriesOffice.at;
import static org.practicekit.adapter.memory.SeriesOffice.granted;
import static org.practicekit.testkit.scheduling.TestClinic.MAIN;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.GroupDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.group.GroupMember;
import org.practicekit.scheduling.group.GroupRequest;
import org.practicekit.scheduling.group.GroupStanding;
import org.practicekit.scheduling.policy.GroupRules;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.scheduling.visit.GroupSize;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.testkit.scheduling.TestClinic;

/** A class for two to four patients, held by two physicians in one room. */
class GroupDeskTest {
    static final VisitTypeId CLASS = new VisitTypeId("back-class");
    private static final String NINE = "2026-03-09T09:00";
    private static final TimeRange MORNING = new TimeRange(at("2026-03-09T08:00"), at("2026-03-09T12:00"));

    private final SeriesOffice office = new SeriesOffice(365, setup());
    private final GroupDesk groups = new GroupDesk(office.store, office.clock, office.validation);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void each_member_has_an_appointment_of_their_own_and_all_share_one_room() {
        GroupStanding standing = granted(open("ann", "bob", "cleo"));

        assertThat(standing.members())
                .extracting(one -> one.patient().value())
                .containsExactlyInAnyOrder("ann", "bob", "cleo");
        assertThat(standing.members()).allSatisfy(one -> {
            assertThat(one.status()).isEqualTo(AppointmentStatus.BOOKED);
            assertThat(one.group()).contains(standing.session().id());
            assertThat(one.uses()).extracting(Use::resource).containsExactly(provider(1), provider(2), room(1));
        });
        assertThat(standing.places()).isEqualTo(1);
        assertThat(standing.isShort()).isFalse();
        assertThat(standing.describe()).isEqualTo("Mon 2026-03-09 09:00 EDT, 1 of 4 places left");
    }

    @Test
    void a_session_opens_for_all_its_first_members_or_not_at_all() {
        granted(office.booking.book(PRACTICE, office.command(), TestClinic.proposal("bob", 3, 2, at(NINE))));

        Receipt<GroupStanding> refused = open("ann", "bob");

        assertThat(errors(refused)).containsExactly(SchedulingRules.PATIENT_FREE.id());
        assertThat(groups.starting(PRACTICE, MORNING)).isEmpty();
        assertThat(office.calendar()).isEmpty();
    }

    @Test
    void nobody_joins_twice() {
        GroupId group = granted(open("ann")).session().id();

        assertThat(errors(join(group, "ann"))).containsExactly(SchedulingRules.PATIENT_FREE.id());
    }

    @Test
    void a_full_session_takes_nobody_and_names_another_that_has_a_place() {
        GroupId full = granted(open("ann", "bob", "cleo", "dan")).session().id();
        granted(openAt("2026-03-10T09:00", "emil"));

        Receipt<GroupStanding> refused = join(full, "fay");

        assertThat(errors(refused)).containsExactly(GroupRules.SIZE.id());
        assertThat(refused.findings().stream().flatMap(finding -> finding.alternatives().stream()))
                .extracting(Alternative::describe)
                .containsExactly("Tue 2026-03-10 09:00 EDT, 3 of 4 places left");
        assertThat(standing(full).places()).isZero();
    }

    @Test
    void a_place_that_somebody_gave_back_is_for_the_next() {
        GroupId group = granted(open("ann", "bob", "cleo", "dan")).session().id();

        granted(leave(group, "bob"));
        GroupStanding standing = granted(join(group, "fay"));

        assertThat(standing.members()).hasSize(4);
        granted(leave(group, "fay"));
        assertThat(granted(join(group, "bob")).places()).isZero();
    }

    @Test
    void a_member_who_calls_off_at_the_booking_desk_has_left_too() {
        GroupId group = granted(open("ann", "bob")).session().id();
        Appointment bob = member(group, "bob");

        granted(office.booking.cancel(PRACTICE, office.command(), bob.id(), bob.version(), ASKED));

        assertThat(standing(group).members()).hasSize(1);
        assertThat(standing(group).isShort()).isTrue();
        assertThat(errors(leave(group, "bob"))).containsExactly(GroupRules.KNOWN.id());
    }

    @Test
    void the_room_is_free_again_only_when_the_last_has_left() {
        GroupId group = granted(open("ann", "bob")).session().id();
        Proposal another = TestClinic.proposal("gil", 1, 1, at(NINE));

        granted(leave(group, "ann"));
        assertThat(errors(office.booking.book(PRACTICE, office.command(), another)))
                .containsExactly(SchedulingRules.FREE.id());

        granted(leave(group, "bob"));
        granted(office.booking.book(PRACTICE, office.command(), another));
        // And now nobody can come back.
        assertThat(errors(join(group, "ann"))).containsExactly(SchedulingRules.FREE.id());
    }

    @Test
    void each_member_arrives_or_is_missed_alone() {
        GroupId group = granted(open("ann", "bob", "cleo")).session().id();
        Appointment bob = member(group, "bob");

        office.isSeen(member(group, "ann"));
        granted(office.booking.noShow(PRACTICE, office.command(), bob.id(), bob.version(), ASKED));

        assertThat(standing(group).members())
                .extracting(one -> one.patient().value(), Appointment::status)
                .containsExactlyInAnyOrder(
                        tuple("ann", AppointmentStatus.COMPLETED), tuple("cleo", AppointmentStatus.BOOKED));
    }

    // what others see of it

    @Test
    void a_session_is_never_offered_as_a_free_time() {
        granted(open("ann", "bob"));

        List<Opening> offered = granted(office.booking.openings(
                        PRACTICE,
                        SlotRequest.builder()
                                .visitType(TestClinic.FOLLOW_UP)
                                .patient(new PatientId("gil"))
                                .patientKind(PatientKind.ESTABLISHED)
                                .dates(DateRange.day(LocalDate.of(2026, 3, 9)))
                                .onlyWith(Set.of(provider(1)))
                                .limit(500)
                                .build()))
                .list();

        assertThat(offered)
                .isNotEmpty()
                .noneMatch(one -> one.time().overlaps(TimeRange.of(at(NINE), Duration.ofMinutes(60))));
    }

    @Test
    void a_session_of_four_counts_as_one_where_a_visit_may_be_added_beside_another() {
        try (SeriesOffice generous = new SeriesOffice(365, setup(new Overbooking(1, 2)))) {
            GroupDesk desk = new GroupDesk(generous.store, generous.clock, generous.validation);
            granted(desk.open(PRACTICE, generous.command(), request(NINE, "ann", "bob", "cleo", "dan")));
            Proposal beside = Proposal.builder()
                    .like(TestClinic.proposal("gil", 1, 1, at(NINE)))
                    .allowOverbooking(true)
                    .build();

            assertThat(granted(generous.booking.openings(
                                    PRACTICE,
                                    SlotRequest.builder()
                                            .visitType(TestClinic.FOLLOW_UP)
                                            .patient(new PatientId("gil"))
                                            .patientKind(PatientKind.ESTABLISHED)
                                            .dates(DateRange.day(LocalDate.of(2026, 3, 9)))
                                            .onlyWith(Set.of(provider(1), room(1)))
                                            .allowOverbooking(true)
                                            .limit(500)
                                            .build()))
                            .list())
                    .anyMatch(one -> one.start().equals(at(NINE)) && one.overbooked());
            granted(generous.booking.book(PRACTICE, generous.command(), beside));
            assertThat(errors(generous.booking.book(
                            PRACTICE,
                            generous.command(),
                            Proposal.builder()
                                    .like(beside)
                                    .patient(new PatientId("hal"))
                                    .build())))
                    .containsExactly(SchedulingRules.OVERBOOKING.id());
        }
    }

    @Test
    void a_visit_of_one_patient_is_not_booked_as_a_class_and_a_class_not_as_a_visit_of_one() {
        GroupId group = granted(open("ann")).session().id();
        Proposal alone = Proposal.builder()
                .like(TestClinic.proposal("gil", 3, 2, at("2026-03-09T14:00")))
                .visitType(CLASS)
                .resources(List.of(provider(2), provider(3), room(2)))
                .build();

        assertThat(errors(office.booking.book(PRACTICE, office.command(), alone)))
                .containsExactly(GroupRules.VISIT_TYPE.id());
        assertThat(errors(office.booking.book(
                        PRACTICE,
                        office.command(),
                        Proposal.builder()
                                .like(TestClinic.proposal("gil", 3, 2, at("2026-03-09T14:00")))
                                .group(group)
                                .build())))
                .containsExactly(GroupRules.VISIT_TYPE.id());
    }

    @Test
    void nobody_joins_a_session_with_another_room_than_the_others() {
        GroupId group = granted(open("ann")).session().id();

        Proposal elsewhere = Proposal.builder()
                .like(TestClinic.proposal("gil", 1, 2, at(NINE)))
                .visitType(CLASS)
                .resources(List.of(provider(1), provider(2), room(2)))
                .group(group)
                .build();

        assertThat(errors(office.booking.book(PRACTICE, office.command(), elsewhere)))
                .containsExactly(GroupRules.TOGETHER.id());
    }

    // for all

    @Test
    void a_session_is_called_off_for_all_but_those_who_came() {
        GroupId group = granted(open("ann", "bob", "cleo")).session().id();
        office.arrives(member(group, "ann"));

        GroupStanding standing = granted(callOff(group, Version.FIRST));

        assertThat(standing.members())
                .singleElement()
                .returns("ann", one -> one.patient().value())
                .returns(AppointmentStatus.ARRIVED, Appointment::status);
        assertThat(standing.places()).isZero();
        assertThat(errors(join(group, "dan"))).containsExactly(GroupRules.KNOWN.id());
        assertThat(errors(callOff(group, new Version(2)))).containsExactly(GroupRules.KNOWN.id());
    }

    @Test
    void another_provider_takes_over_with_a_new_appointment_for_each() {
        GroupId group = granted(open("ann", "bob")).session().id();
        Appointment before = member(group, "ann");

        GroupStanding standing = granted(replace(group, provider(2), provider(3)));

        assertThat(standing.session().resources()).containsExactly(provider(1), provider(3), room(1));
        assertThat(standing.members())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.uses())
                        .extracting(Use::resource)
                        .contains(provider(3))
                        .doesNotContain(provider(2)));
        assertThat(member(group, "ann").replaces()).contains(before.id());
        // The one who stepped back is free.
        granted(office.booking.book(PRACTICE, office.command(), TestClinic.proposal("gil", 2, 2, at(NINE))));
        assertThat(granted(join(group, "cleo")).members()).hasSize(3);
    }

    @Test
    void a_provider_who_is_busy_takes_over_for_nobody() {
        GroupId group = granted(open("ann", "bob")).session().id();
        granted(office.booking.book(PRACTICE, office.command(), TestClinic.proposal("gil", 3, 2, at(NINE))));

        Receipt<GroupStanding> refused = replace(group, provider(2), provider(3));

        assertThat(errors(refused)).containsOnly(SchedulingRules.FREE.id());
        assertThat(standing(group).members())
                .hasSize(2)
                .allSatisfy(
                        one -> assertThat(one.uses()).extracting(Use::resource).contains(provider(2)));
        assertThat(standing(group).session().version()).isEqualTo(Version.FIRST);
    }

    @Test
    void a_session_that_somebody_came_to_is_not_given_to_others() {
        GroupId group = granted(open("ann", "bob")).session().id();
        office.arrives(member(group, "ann"));

        assertThat(errors(replace(group, provider(2), provider(3)))).containsExactly(GroupRules.BEGUN.id());
        assertThat(errors(replace(group, provider(4), provider(3)))).containsExactly(GroupRules.KNOWN.id());
    }

    @Test
    void what_changes_a_session_names_its_version_and_runs_once() {
        GroupId group = granted(open("ann", "bob")).session().id();
        granted(replace(group, provider(2), provider(3)));

        assertThat(errors(callOff(group, Version.FIRST))).containsExactly(GroupRules.VERSION.id());

        CommandId once = office.command();
        Receipt<GroupStanding> first = groups.leave(PRACTICE, once, group, new PatientId("ann"), ASKED);
        Receipt<GroupStanding> again = groups.leave(PRACTICE, once, group, new PatientId("ann"), ASKED);
        assertThat(again).isEqualTo(first);
        assertThat(again.isGranted()).isTrue();
        assertThat(office.store.events(PRACTICE))
                .extracting(DomainEvent::type)
                .containsExactly(
                        "scheduling.appointment.booked",
                        "scheduling.appointment.booked",
                        "scheduling.group.opened",
                        "scheduling.appointment.cancelled",
                        "scheduling.appointment.booked",
                        "scheduling.appointment.cancelled",
                        "scheduling.appointment.booked",
                        "scheduling.group.resources-replaced",
                        "scheduling.appointment.cancelled");
    }

    @Test
    void a_late_no_show_gets_the_seat_back_only_while_it_is_free() {
        GroupId group = granted(open("ann", "bob", "cleo", "dan")).session().id();
        Appointment ann = member(group, "ann");
        office.clock.set(at(NINE).plus(Duration.ofMinutes(20)));
        Appointment missed = granted(office.booking.noShow(PRACTICE, office.command(), ann.id(), ann.version(), ASKED));

        Appointment back =
                granted(office.booking.arrive(PRACTICE, office.command(), missed.id(), missed.version(), Noted.NOW));

        assertThat(back.status()).isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(standing(group).members()).hasSize(4);
    }

    private Receipt<GroupStanding> open(String... patients) {
        return openAt(NINE, patients);
    }

    private Receipt<GroupStanding> openAt(String start, String... patients) {
        return groups.open(PRACTICE, office.command(), request(start, patients));
    }

    private Receipt<GroupStanding> join(GroupId group, String patient) {
        return groups.join(
                PRACTICE, office.command(), group, GroupMember.of(new PatientId(patient), PatientKind.ESTABLISHED));
    }

    private Receipt<GroupStanding> leave(GroupId group, String patient) {
        return groups.leave(PRACTICE, office.command(), group, new PatientId(patient), ASKED);
    }

    private Receipt<GroupStanding> callOff(GroupId group, Version version) {
        return groups.callOff(PRACTICE, office.command(), group, version, ASKED);
    }

    private Receipt<GroupStanding> replace(GroupId group, ResourceId of, ResourceId instead) {
        return groups.replace(
                PRACTICE, office.command(), group, standing(group).session().version(), of, instead, ASKED);
    }

    private GroupStanding standing(GroupId group) {
        return groups.find(PRACTICE, group).orElseThrow();
    }

    private Appointment member(GroupId group, String patient) {
        return standing(group).members().stream()
                .filter(one -> one.patient().value().equals(patient))
                .findFirst()
                .orElseThrow();
    }

    private static GroupRequest request(String start, String... patients) {
        return GroupRequest.builder()
                .visitType(CLASS)
                .location(MAIN)
                .start(at(start))
                .addResources(provider(1), provider(2), room(1))
                .members(Stream.of(patients)
                        .map(one -> GroupMember.of(new PatientId(one), PatientKind.ESTABLISHED))
                        .toList())
                .build();
    }

    static SchedulingSetup setup() {
        return setup(Overbooking.NONE);
    }

    private static SchedulingSetup setup(Overbooking overbooking) {
        SchedulingSetup clinic = TestClinic.setup(PRACTICE, 3, 2);
        return SchedulingSetup.builder()
                .like(clinic)
                .addVisitTypes(VisitType.builder()
                        .id(CLASS)
                        .label("Back class")
                        .duration(Duration.ofMinutes(60))
                        .bufferAfter(Duration.ofMinutes(10))
                        .addNeeds(
                                Need.of(ResourceKind.PROVIDER, "physician"),
                                Need.of(ResourceKind.PROVIDER, "physician"))
                        .addNeeds(Need.of(ResourceKind.ROOM, "exam"))
                        .group(new GroupSize(2, 4))
                        .build())
                .templates(List.of(Template.builder()
                        .id(new TemplateId("office-hours"))
                        .location(MAIN)
                        .addBlocks(Block.builder()
                                .days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                                .from(LocalTime.of(8, 0))
                                .to(LocalTime.of(17, 0))
                                .overbooking(overbooking)
                                .build())
                        .build()))
                .build();
    }

    private static List<RuleId> errors(Receipt<?> refused) {
        assertThat(refused.isGranted()).isFalse();
        return refused.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .toList();
    }
}
