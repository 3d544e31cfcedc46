package org.practicekit.scheduling.series;

import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PAT;
import static org.practicekit.scheduling.availability.Office.PRACTICE;
import static org.practicekit.scheduling.availability.Office.SIX;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.LinkTerms;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.VisitLink;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.chain.ChainBooking;
import org.practicekit.scheduling.chain.ChainFinder;
import org.practicekit.scheduling.chain.ChainOffers;
import org.practicekit.scheduling.chain.ChainRequest;
import org.practicekit.scheduling.chain.ChainStep;
import org.practicekit.scheduling.group.GroupChanged;
import org.practicekit.scheduling.group.GroupMember;
import org.practicekit.scheduling.group.GroupMemberBuilder;
import org.practicekit.scheduling.group.GroupRequest;
import org.practicekit.scheduling.group.GroupRequestBuilder;
import org.practicekit.scheduling.group.GroupSession;
import org.practicekit.scheduling.group.GroupStanding;
import org.practicekit.scheduling.group.GroupStandingBuilder;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.scheduling.visit.GroupSize;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.shape.Shipment;

/** What the values and engines of series, groups and linked visits look like when they are sent, printed or checked. */
public final class SeriesSamples {
    private static final LocalDateTime NINE = MONDAY.atTime(9, 0);
    private static final LocalDateTime END = NINE.plusWeeks(3);
    private static final SeriesId SERIES = new SeriesId("s-1");
    private static final AppointmentId APPOINTMENT = new AppointmentId("a-1");
    private static final List<ResourceId> WITH = List.of(ADAMS, EXAM_1);
    private static final PatientText NOTE = PatientText.of("by the window");
    private static final WallClock CLOCK = new WallClock(ZoneId.of("America/New_York"));

    private SeriesSamples() {}

    /** Adds them. */
    public static Shipment in(Shipment shipment) {
        VisitSeries series = VisitSeries.builder()
                .like(VisitSeries.of(SERIES, request(NOTE).build()))
                .addOccurrences(booked())
                .splitFrom(new Split(new SeriesId("s-0"), NINE))
                .build();
        SeriesStanding standing = SeriesStanding.of(series, Map.of(APPOINTMENT, appointment(NOTE)), CLOCK, SIX);
        SeriesPlanner planner = new SeriesPlanner();
        SeriesChange later = SeriesChange.moveTo(LocalTime.of(10, 0));
        GroupSession session = session();
        ChainFinder finder = new ChainFinder(Office.mornings());
        ChainOffers offers = finder.find(chain(), Diary.of(Office.mornings(), Occupancy.NONE), SIX)
                .granted()
                .orElseThrow();
        return shipment.values(SERIES, pattern().rule(), new Weekday(-1, NINE.getDayOfWeek()), pattern(), booked())
                .values(request(NOTE).build(), series, later, new Split(SERIES, NINE))
                .values(new Scope.This(NINE), new Scope.Following(NINE), new Scope.All())
                .values(plan(series), outcome(series), outcome(series).visits().get(0))
                .values(
                        new SeriesPlan.Book(booked()),
                        new SeriesPlan.Move(booked(), booked()),
                        new SeriesPlan.CallOff(booked()))
                .values(new SeriesChanged(PRACTICE, SERIES, Version.FIRST, SeriesChanged.What.PLANNED, SIX))
                .engine(standing, one -> List.of(one.series(), one.standings()))
                .engine(
                        planner,
                        one -> List.of(
                                one.plan(series, END),
                                one.change(standing, new Scope.All(), later, SERIES, END),
                                one.callOff(standing, new Scope.This(NINE), END)))
                .values(new GroupId("g-1"), new GroupSize(2, 8), session, member(NOTE), standing(session, NOTE))
                .values(groupRequest(NOTE))
                .values(new GroupChanged(PRACTICE, session.id(), Version.FIRST, GroupChanged.What.OPENED, SIX))
                .values(terms(), new VisitLink(APPOINTMENT, VisitLink.Side.OTHER_FIRST, terms()))
                .values(chain(), chain().steps().get(0), offers, offers.first())
                .values(new ChainBooking(List.of(appointment(NOTE))))
                .engine(finder, one -> one.find(chain(), Diary.of(Office.mornings(), Occupancy.NONE), SIX));
    }

    /** Values that break what their constraints say, each in as many ways as there are. */
    public static List<Object> breaking() {
        Set<LocalDateTime> many =
                IntStream.range(0, 1_001).mapToObj(NINE::plusDays).collect(Collectors.toSet());
        SeriesPattern tooMany = SeriesPattern.builder()
                .like(pattern())
                .added(many)
                .leftOut(many)
                .build();
        return List.of(
                tooMany,
                request(NOTE).pattern(tooMany).resources(List.of()).build(),
                request(NOTE).resources(Collections.nCopies(9, ADAMS)).build(),
                SeriesChange.with(Collections.nCopies(9, ADAMS)),
                GroupRequest.builder()
                        .like(groupRequest(NOTE))
                        .resources(List.of())
                        .members(List.of())
                        .build(),
                GroupRequest.builder()
                        .like(groupRequest(NOTE))
                        .resources(Collections.nCopies(9, ADAMS))
                        .members(Collections.nCopies(201, member(NOTE)))
                        .build(),
                ChainRequest.builder()
                        .like(chain())
                        .steps(Collections.nCopies(6, ChainStep.of(FOLLOW_UP)))
                        .terms(Collections.nCopies(5, terms()))
                        .times(Collections.nCopies(51, DayWindow.daily(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)))
                        .limit(51)
                        .build(),
                ChainRequest.builder().like(chain()).limit(0).build(),
                Proposal.builder()
                        .visitType(FOLLOW_UP)
                        .patient(PAT)
                        .patientKind(PatientKind.ESTABLISHED)
                        .location(MAIN)
                        .start(SIX)
                        .resources(WITH)
                        .links(Collections.nCopies(9, new VisitLink(APPOINTMENT, VisitLink.Side.OTHER_FIRST, terms())))
                        .build());
    }

    /** Everything here that can hold a patient's text, holding {@code note}. */
    public static Map<Class<?>, Object> holding(PatientText note) {
        VisitSeries series = VisitSeries.of(SERIES, request(note).build());
        GroupStanding standing = standing(session(), note);
        Map<Class<?>, Object> holding = new LinkedHashMap<>();
        holding.put(SeriesRequest.class, request(note).build());
        holding.put(SeriesRequestBuilder.class, request(note));
        holding.put(VisitSeries.class, series);
        holding.put(VisitSeriesBuilder.class, VisitSeries.builder().like(series));
        holding.put(SeriesPlan.class, plan(series));
        holding.put(SeriesPlanBuilder.class, SeriesPlan.builder().like(plan(series)));
        holding.put(SeriesOutcome.class, outcome(series));
        holding.put(SeriesOutcomeBuilder.class, SeriesOutcome.builder().like(outcome(series)));
        holding.put(SeriesStanding.class, SeriesStanding.of(series, Map.of(), CLOCK, SIX));
        holding.put(GroupMember.class, member(note));
        holding.put(GroupMemberBuilder.class, GroupMember.builder().like(member(note)));
        holding.put(GroupRequest.class, groupRequest(note));
        holding.put(GroupRequestBuilder.class, GroupRequest.builder().like(groupRequest(note)));
        holding.put(GroupStanding.class, standing);
        holding.put(GroupStandingBuilder.class, GroupStanding.builder().like(standing));
        holding.put(ChainBooking.class, new ChainBooking(List.of(appointment(note))));
        return holding;
    }

    private static SeriesPattern pattern() {
        return SeriesPattern.builder()
                .start(NINE)
                .rule(Recurrence.parse("FREQ=WEEKLY;COUNT=4"))
                .addAdded(NINE.plusDays(1))
                .addLeftOut(NINE.plusWeeks(2))
                .build();
    }

    private static SeriesRequestBuilder request(PatientText note) {
        return SeriesRequest.builder()
                .visitType(FOLLOW_UP)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .pattern(pattern())
                .resources(WITH)
                .note(note);
    }

    private static Occurrence booked() {
        return Occurrence.builder()
                .id(NINE)
                .start(NINE)
                .resources(WITH)
                .state(Occurrence.State.BOOKED)
                .appointment(APPOINTMENT)
                .build();
    }

    private static SeriesPlan plan(VisitSeries series) {
        return SeriesPlan.builder()
                .series(series)
                .addSteps(new SeriesPlan.CallOff(booked()))
                .build();
    }

    private static SeriesOutcome outcome(VisitSeries series) {
        return SeriesOutcome.builder()
                .series(series)
                .addVisits(VisitOutcome.builder()
                        .occurrence(NINE)
                        .result(VisitOutcome.Result.BOOKED)
                        .appointment(APPOINTMENT)
                        .build())
                .build();
    }

    private static Appointment appointment(PatientText note) {
        TimeRange time = TimeRange.of(CLOCK.at(NINE), Duration.ofMinutes(30));
        return Appointment.builder()
                .id(APPOINTMENT)
                .version(Version.FIRST)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(FOLLOW_UP)
                .location(MAIN)
                .time(time)
                .addUses(new Use(ADAMS, time, false, new GroupId("g-1")))
                .status(AppointmentStatus.BOOKED)
                .addLinks(new VisitLink(new AppointmentId("a-2"), VisitLink.Side.OTHER_AFTER, terms()))
                .note(note)
                .build();
    }

    private static GroupSession session() {
        return GroupSession.builder()
                .id(new GroupId("g-1"))
                .version(Version.FIRST)
                .visitType(FOLLOW_UP)
                .location(MAIN)
                .start(SIX)
                .resources(WITH)
                .build();
    }

    private static GroupMember member(PatientText note) {
        return GroupMember.builder()
                .patient(PAT)
                .patientKind(PatientKind.NEW)
                .note(note)
                .build();
    }

    private static GroupStanding standing(GroupSession session, PatientText note) {
        return GroupStanding.builder()
                .session(session)
                .size(new GroupSize(2, 8))
                .zone(CLOCK.zone())
                .addMembers(appointment(note))
                .build();
    }

    private static GroupRequest groupRequest(PatientText note) {
        return GroupRequest.builder()
                .visitType(FOLLOW_UP)
                .location(MAIN)
                .start(SIX)
                .resources(WITH)
                .addMembers(member(note))
                .build();
    }

    private static LinkTerms terms() {
        return LinkTerms.between(Duration.ofMinutes(30), Duration.ofHours(2));
    }

    private static ChainRequest chain() {
        return ChainRequest.builder()
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .dates(DateRange.day(MONDAY))
                .addSteps(ChainStep.of(FOLLOW_UP), ChainStep.of(FOLLOW_UP))
                .addTerms(terms())
                .limit(2)
                .build();
    }
}
