package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingRule;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.ExtraHours;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.availability.Pause;
import org.practicekit.scheduling.availability.RankReason;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SetupCheck;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.TimePrices;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.optimization.ExpectedCalls;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.testkit.time.SettableClock;

/** The examples of the scheduling guide, run. Friday 6 March 2026, 10:00, at a made-up practice by the river. */
class GuideExamplesTest {
    private static final CancelRequest BY_PATIENT = CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT);

    private static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final LocationId MAIN = new LocationId("main");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final VisitTypeId FOLLOW_UP = new VisitTypeId("follow-up");
    private static final VisitTypeId ACUTE = new VisitTypeId("acute");
    private static final ResourceId ADAMS = ResourceId.provider("adams");
    private static final ResourceId BROWN = ResourceId.provider("brown");
    private static final ResourceId EXAM_2 = ResourceId.room("exam-2");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 14);

    private final SettableClock clock = new SettableClock(at("2026-03-06T10:00"), NEW_YORK);
    private final Validation validation = new Validation();
    private final MemoryScheduling store = new MemoryScheduling();

    @AfterEach
    void closeValidation() {
        validation.close();
    }

    private static SchedulingSetup setup() {
        // snippet: setup
        VisitType followUp = VisitType.builder()
                .id(FOLLOW_UP)
                .label("Follow-up")
                .duration(Duration.ofMinutes(30))
                .bufferAfter(Duration.ofMinutes(10)) // the room is cleaned; the physician walks on
                .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"), Need.of(ResourceKind.ROOM, "exam"))
                .build();

        Template office = Template.builder() // for whatever stands at the location and has no hours of its own
                .id(new TemplateId("office-hours"))
                .location(MAIN)
                .addBlocks(weekdays("07:00", "18:00"))
                .build();

        Template adams = Template.builder()
                .id(new TemplateId("adams-week"))
                .resource(ADAMS)
                .location(MAIN)
                .addBlocks(Block.builder()
                        .days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY))
                        .from(LocalTime.of(8, 0))
                        .to(LocalTime.of(16, 0))
                        .addPauses(new Pause(LocalTime.NOON, LocalTime.of(13, 0), "lunch"))
                        .addCarveOuts(new CarveOut(
                                "same-day", LocalTime.of(8, 0), LocalTime.of(9, 0), Set.of(ACUTE), Release.SAME_DAY))
                        .overbooking(new Overbooking(1, 2)) // one beside another, two in the block
                        .build())
                .build();

        BookingPolicy policy = BookingPolicy.builder()
                .citation(Citation.of("Practice policy", "Scheduling handbook, section 2", LocalDate.of(2026, 1, 5)))
                .minimumNotice(Duration.ofHours(2))
                .horizonDays(180)
                .startEveryMinutes(15)
                .build();

        SchedulingSetup setup = SchedulingSetup.builder()
                .practice(PRACTICE)
                .version(Version.FIRST)
                .addLocations(new Location(MAIN, "Main Street", NEW_YORK))
                .addResources(physician("adams"), physician("brown"), examRoom("exam-1"), examRoom("exam-2"))
                .addVisitTypes(followUp, acute())
                .addTemplates(office, adams, brown())
                .addExtraHours(ExtraHours.builder()
                        .id(new TemplateId("saturday-clinic"))
                        .resource(BROWN)
                        .location(MAIN)
                        .from(SATURDAY.atTime(9, 0))
                        .to(SATURDAY.atTime(12, 0))
                        .build())
                .addClosures(Closure.days(SATURDAY, SATURDAY)
                        .id(new TemplateId("founders-day"))
                        .location(MAIN)
                        .reason(ClosureReason.HOLIDAY)
                        .build())
                .policy(policy)
                .build();
        // end
        return setup;
    }

    private static Resource physician(String name) {
        return Resource.builder()
                .id(ResourceId.provider(name))
                .label(name)
                .addCapabilities(new Capability("physician"))
                .build();
    }

    private static Resource examRoom(String name) {
        return Resource.builder()
                .id(ResourceId.room(name))
                .label(name)
                .addCapabilities(new Capability("exam"))
                .location(MAIN)
                .build();
    }

    private static VisitType acute() {
        return VisitType.builder()
                .id(ACUTE)
                .label("Acute visit")
                .duration(Duration.ofMinutes(15))
                .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"), Need.of(ResourceKind.ROOM, "exam"))
                .build();
    }

    private static Template brown() {
        return Template.builder()
                .id(new TemplateId("brown-week"))
                .resource(BROWN)
                .location(MAIN)
                .addBlocks(weekdays("09:00", "12:00"))
                .build();
    }

    private static Block weekdays(String from, String to) {
        return Block.builder()
                .days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .from(LocalTime.parse(from))
                .to(LocalTime.parse(to))
                .build();
    }

    @Test
    void a_need_may_be_for_a_part_of_the_visit() {
        // snippet: parts
        VisitType check = VisitType.builder()
                .id(new VisitTypeId("check"))
                .label("Check")
                .duration(Duration.ofMinutes(30))
                .bufferBefore(Duration.ofMinutes(5))
                .bufferAfter(Duration.ofMinutes(10))
                .addNeeds(
                        Need.of(ResourceKind.STAFF, "assistant").during(0, 10),
                        Need.of(ResourceKind.PROVIDER, "physician").during(10, 25),
                        Need.of(ResourceKind.STAFF, "nurse").during(25, 30),
                        Need.of(ResourceKind.ROOM, "exam"))
                .build();
        // end

        Instant nine = at("2026-03-09T09:00");
        assertThat(check.needs().stream().map(need -> check.taken(need, nine)))
                .containsExactly(
                        new TimeRange(at("2026-03-09T08:55"), at("2026-03-09T09:10")),
                        new TimeRange(at("2026-03-09T09:10"), at("2026-03-09T09:25")),
                        new TimeRange(at("2026-03-09T09:25"), at("2026-03-09T09:40")),
                        new TimeRange(at("2026-03-09T08:55"), at("2026-03-09T09:40")));
    }

    @Test
    void the_setup_of_the_guide_makes_sense() {
        SchedulingSetup setup = setup();
        // snippet: setup-check
        List<Finding> wrong = new SetupCheck(validation).check(setup);
        // end
        assertThat(wrong).isEmpty();
    }

    @Test
    void extra_hours_hold_on_a_day_on_which_the_location_is_closed() {
        SchedulingSetup setup = setup();
        // snippet: hours
        OpenHours hours = OpenHours.of(setup, DateRange.day(SATURDAY));
        List<Stretch> open = hours.stretches(BROWN);
        // end
        assertThat(open).singleElement().satisfies(stretch -> {
            assertThat(stretch.source()).isEqualTo(new TemplateId("saturday-clinic"));
            assertThat(stretch.time()).isEqualTo(range("2026-03-14T09:00", "2026-03-14T12:00"));
        });
    }

    @Test
    void the_resources_own_closure_takes_out_the_extra_hours_too() {
        SchedulingSetup setup = with(Closure.days(SATURDAY, SATURDAY)
                .id(new TemplateId("brown-away"))
                .resource(BROWN)
                .reason(ClosureReason.LEAVE)
                .build());
        assertThat(OpenHours.of(setup, DateRange.day(SATURDAY)).stretches(BROWN))
                .isEmpty();
    }

    @Test
    void what_is_carved_out_is_not_offered_to_others_before_its_release() {
        BookingDesk desk = desk();
        SlotRequest early = followUp("pat-1", DateRange.day(MONDAY))
                .addOnlyWith(ADAMS)
                .limit(1)
                .build();
        assertThat(granted(desk.openings(PRACTICE, early)).first().start()).isEqualTo(at("2026-03-09T09:00"));
        clock.set(at("2026-03-09T00:00"));
        assertThat(granted(desk.openings(PRACTICE, early)).first().start()).isEqualTo(at("2026-03-09T08:00"));
    }

    @Test
    void the_night_on_which_the_clocks_go_forward_is_an_hour_shorter() {
        // snippet: clock-change
        WallClock wall = new WallClock(ZoneId.of("America/New_York"));
        LocalDate spring = LocalDate.of(2026, 3, 8); // 02:00 becomes 03:00
        LocalDate autumn = LocalDate.of(2026, 11, 1); // 02:00 becomes 01:00

        Optional<TimeRange> shortNight =
                wall.between(spring.minusDays(1).atTime(22, 0), spring.atTime(6, 0)); // 7 hours
        Optional<TimeRange> longNight = wall.between(autumn.minusDays(1).atTime(22, 0), autumn.atTime(6, 0)); // 9 hours

        Optional<TimeRange> skipped = wall.between(spring.atTime(2, 0), spring.atTime(3, 0)); // empty
        Instant halfPastTwo = wall.at(spring.atTime(2, 30)); // 03:00 EDT, the instant of the jump
        Instant halfPastOne = wall.at(autumn.atTime(1, 30)); // 01:30 EDT, the first of the two
        // end
        assertThat(shortNight).map(TimeRange::length).contains(Duration.ofHours(7));
        assertThat(longNight).map(TimeRange::length).contains(Duration.ofHours(9));
        assertThat(skipped).isEmpty();
        assertThat(halfPastTwo).isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
        assertThat(halfPastOne).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void an_opening_says_why_it_stands_where_it_stands() {
        store.store(setup());
        // snippet: openings
        BookingDesk desk = new BookingDesk(store, clock, validation);

        SlotRequest request = SlotRequest.builder()
                .visitType(FOLLOW_UP)
                .patient(new PatientId("pat-1"))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(DateRange.days(MONDAY, 5)) // on which the visit may begin
                .addPreferred(BROWN)
                .addPreferredTimes(DayWindow.daily(LocalTime.of(13, 0), LocalTime.of(17, 0)))
                .build();
        Receipt<Openings> answer = desk.openings(PRACTICE, request);
        // end
        List<String> lines = new ArrayList<>();
        // snippet: ranking
        answer.decision().granted().ifPresent(openings -> {
            Opening best = openings.first();
            lines.add(best.describe() + ": " + best.points() + " points");
            for (RankReason reason : best.reasons()) {
                lines.add("  " + reason.points() + " " + reason.text());
            }
        });
        // end
        assertThat(String.join("\n", lines)).isEqualTo(output("ranking"));
    }

    @Test
    void who_can_wait_leaves_the_next_days_to_those_who_cannot() {
        store.store(SchedulingSetup.builder()
                .like(setup())
                .addClosures(Closure.days(MONDAY, MONDAY.plusDays(1))
                        .id(new TemplateId("adams-away"))
                        .resource(ADAMS)
                        .reason(ClosureReason.LEAVE)
                        .build())
                .build());
        BookingDesk desk = new BookingDesk(store, clock, validation);
        SlotRequest request =
                followUp("pat-1", DateRange.days(MONDAY, 12)).limit(1).build();
        Opening earliest = granted(desk.openings(PRACTICE, request)).first();
        // snippet: prices
        List<ExpectedCalls> expected = List.of(
                new ExpectedCalls(ACUTE, 20, 0, 100), // 20 a day, to be seen that day; each day late costs 100 points
                new ExpectedCalls(FOLLOW_UP, 6, 14, 30));
        TimePrices prices = desk.timePrices(PRACTICE, expected, 28, 1);

        SlotRequest considerate = SlotRequest.builder()
                .like(request) // its dates end with the day by which the patient should be seen
                .prices(prices)
                .build();
        Opening offered = granted(desk.openings(PRACTICE, considerate)).first();
        // end
        assertThat(earliest.local()).isEqualTo(MONDAY.atTime(9, 0));
        // twenty quarters of an hour do not go into three hours on Monday, nor on Tuesday
        assertThat(offered.local().toLocalDate()).isBetween(MONDAY.plusDays(2), MONDAY.plusDays(4));
        assertThat(desk.timePrices(PRACTICE, expected, 28, 1)).isEqualTo(prices);
    }

    @Test
    void an_opening_is_booked_as_it_was_offered() {
        BookingDesk desk = desk();
        SlotRequest request = followUp("pat-1", DateRange.days(MONDAY, 5)).build();
        Opening opening = granted(desk.openings(PRACTICE, request)).first();
        // snippet: book
        Receipt<Appointment> receipt = desk.book(PRACTICE, new CommandId("web-4711"), Proposal.of(request, opening));
        String said = receipt.fold(
                yes -> "booked as " + yes.value().id() + ", version "
                        + yes.value().version(),
                no -> "not booked: " + no.findings().get(0).message());
        // end
        assertThat(said).startsWith("booked as a-").endsWith(", version 1");
    }

    @Test
    void a_visit_is_held_then_booked_confirmed_and_called_off() {
        BookingDesk desk = desk();
        Proposal proposal = proposal("pat-1", BROWN, EXAM_2, "2026-03-09T09:00");
        // snippet: life
        Appointment held = desk.hold(PRACTICE, new CommandId("web-1"), proposal)
                .decision()
                .granted()
                .orElseThrow();
        Appointment booked = desk.bookHeld(PRACTICE, new CommandId("web-2"), held.id(), held.version())
                .decision()
                .granted()
                .orElseThrow();
        Appointment confirmed = desk.confirm(PRACTICE, new CommandId("phone-7"), booked.id(), booked.version())
                .decision()
                .granted()
                .orElseThrow();
        Receipt<Appointment> stale =
                desk.cancel(PRACTICE, new CommandId("desk-3"), booked.id(), booked.version(), BY_PATIENT);
        Receipt<Appointment> off =
                desk.cancel(PRACTICE, new CommandId("desk-4"), booked.id(), confirmed.version(), BY_PATIENT);
        // end
        assertThat(held.holdExpires()).contains(at("2026-03-06T10:10"));
        assertThat(stale.findings()).extracting(Finding::rule).containsExactly(SchedulingRules.VERSION.id());
        assertThat(granted(off).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void a_hold_that_ran_out_takes_nothing_and_is_marked_later() {
        BookingDesk desk = desk();
        Appointment held = granted(
                desk.hold(PRACTICE, new CommandId("web-1"), proposal("pat-1", BROWN, EXAM_2, "2026-03-09T09:00")));
        clock.advance(Duration.ofMinutes(10));
        granted(desk.book(PRACTICE, new CommandId("web-2"), proposal("pat-2", BROWN, EXAM_2, "2026-03-09T09:00")));
        // snippet: expire
        List<Appointment> marked = desk.expireHolds(PRACTICE, 100);
        // end
        assertThat(marked).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(held.id());
            assertThat(one.status()).isEqualTo(AppointmentStatus.EXPIRED);
        });
    }

    @Test
    void a_refusal_says_what_is_in_the_way_and_what_could_be_had() {
        BookingDesk desk = desk();
        granted(desk.book(
                PRACTICE,
                new CommandId("web-1"),
                proposal("pat-1", BROWN, ResourceId.room("exam-1"), "2026-03-09T09:00")));
        // snippet: refused
        Proposal wish = Proposal.builder()
                .visitType(FOLLOW_UP)
                .patient(new PatientId("pat-2"))
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .start(MONDAY.atTime(9, 0).atZone(NEW_YORK).toInstant())
                .addResources(BROWN, EXAM_2)
                .build();
        Receipt<Appointment> receipt = desk.book(PRACTICE, new CommandId("web-2"), wish);
        String said = receipt.decision().explain();
        // end
        assertThat(said).isEqualTo(output("refused"));
        // snippet: alternative
        for (Finding finding : receipt.findings()) {
            for (Alternative alternative : finding.alternatives()) {
                if (alternative instanceof Opening opening) { // in scheduling it always is
                    offer(opening.start(), opening.resources());
                }
            }
        }
        // end
        assertThat(offered)
                .containsExactly(
                        "2026-03-09T13:00:00Z [provider/adams, room/exam-2]",
                        "2026-03-09T13:15:00Z [provider/adams, room/exam-2]",
                        "2026-03-09T13:30:00Z [provider/brown, room/exam-2]");
    }

    private final List<String> offered = new ArrayList<>();

    private void offer(Instant start, Set<ResourceId> resources) {
        offered.add(start + " " + resources);
    }

    @Test
    void the_same_command_gets_the_same_answer_and_another_wish_under_its_id_is_refused() {
        BookingDesk desk = desk();
        Proposal wish = proposal("pat-1", BROWN, EXAM_2, "2026-03-09T09:00");
        Proposal other = proposal("pat-1", BROWN, EXAM_2, "2026-03-09T10:00");
        // snippet: replay
        Receipt<Appointment> first = desk.book(PRACTICE, new CommandId("web-1"), wish);
        Receipt<Appointment> again = desk.book(PRACTICE, new CommandId("web-1"), wish); // equals first
        Receipt<Appointment> mixedUp = desk.book(PRACTICE, new CommandId("web-1"), other); // refused
        // end
        assertThat(again).isEqualTo(first);
        assertThat(mixedUp.findings()).extracting(Finding::rule).containsExactly(SchedulingRules.COMMAND.id());
        assertThat(store.events(PRACTICE)).hasSize(1);
    }

    @Test
    void the_same_question_to_the_same_store_at_the_same_time_gives_the_same_hash() {
        SlotRequest request = followUp("pat-1", DateRange.days(MONDAY, 5)).build();
        BookingDesk desk = desk();
        Receipt<Openings> now = desk.openings(PRACTICE, request);
        assertThat(desk.openings(PRACTICE, request).hash()).isEqualTo(now.hash());
        clock.advance(Duration.ofMinutes(1));
        Receipt<Openings> later = desk.openings(PRACTICE, request);
        assertThat(later.hash()).isNotEqualTo(now.hash());
        assertThat(later.outcome()).isEqualTo(now.outcome());
        assertThat(later.packs()).isEqualTo(now.packs());
    }

    // snippet: own-rule
    enum HouseRule implements BookingRule {
        NO_FOLLOW_UPS_BEFORE_TEN {
            @Override
            public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
                LocalTime begins =
                        visit.location().clock().shows(visit.time().start()).toLocalTime();
                if (!visit.type().id().equals(FOLLOW_UP) || !begins.isBefore(LocalTime.of(10, 0))) {
                    return Optional.empty();
                }
                return Optional.of(Finding.of(this, Severity.ERROR)
                        .message("Follow-ups begin at 10:00, not at %s.".formatted(begins))
                        .putFacts("begins", begins.toString())
                        .build());
            }
        };

        @Override
        public RuleId id() {
            return new RuleId("riverside.booking.follow-ups-after-ten");
        }

        @Override
        public String title() {
            return "Follow-ups begin at ten or later";
        }

        @Override
        public Citation citation() {
            return Citation.of("Practice policy", "Scheduling handbook, section 7", LocalDate.of(2026, 1, 5));
        }
    }
    // end

    @Test
    void a_practices_own_rule_is_kept_by_bookings_and_by_searches() {
        store.store(setup());
        // snippet: own-pack
        RulePack<BookingRule> rules =
                BookingRules.STANDARD.plus("riverside", "2026-1", List.of(HouseRule.NO_FOLLOW_UPS_BEFORE_TEN));
        BookingDesk desk = new BookingDesk(store, clock, validation, rules);
        // end
        Receipt<Appointment> early =
                desk.book(PRACTICE, new CommandId("web-1"), proposal("pat-1", BROWN, EXAM_2, "2026-03-09T09:00"));
        assertThat(early.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.rule().value())
                .containsExactly("riverside.booking.follow-ups-after-ten");
        SlotRequest request = followUp("pat-1", DateRange.day(MONDAY)).build();
        assertThat(granted(desk.openings(PRACTICE, request)).first().start()).isEqualTo(at("2026-03-09T10:00"));
        assertThat(early.packs()).extracting(RulePack.Ref::name).containsExactly("riverside");
    }

    @Test
    void a_search_that_an_own_rule_leaves_empty_names_it() {
        store.store(setup());
        RulePack<BookingRule> rules =
                BookingRules.STANDARD.plus("riverside", "2026-1", List.of(HouseRule.NO_FOLLOW_UPS_BEFORE_TEN));
        BookingDesk desk = new BookingDesk(store, clock, validation, rules);
        SlotRequest request = followUp("pat-1", DateRange.day(MONDAY))
                .addTimes(DayWindow.daily(LocalTime.of(9, 0), LocalTime.of(9, 45)))
                .build();
        assertThat(desk.openings(PRACTICE, request).findings())
                .extracting(Finding::rule)
                .contains(HouseRule.NO_FOLLOW_UPS_BEFORE_TEN.id());
    }

    @Test
    void a_kept_receipt_is_rebuilt_from_its_parts() {
        Receipt<Appointment> receipt =
                desk().book(PRACTICE, new CommandId("web-1"), proposal("pat-1", BROWN, EXAM_2, "2026-03-09T09:00"));
        // snippet: rebuilt
        Receipt<Appointment> rebuilt = Receipt.of(
                receipt.question(), receipt.inputs(), receipt.packs(), receipt.decision(), Function.identity());
        // end
        assertThat(rebuilt.hash()).isEqualTo(receipt.hash());
    }

    private BookingDesk desk() {
        store.store(setup());
        return new BookingDesk(store, clock, validation);
    }

    private static SchedulingSetup with(Closure closure) {
        return SchedulingSetup.builder().like(setup()).addClosures(closure).build();
    }

    private static org.practicekit.scheduling.availability.SlotRequestBuilder followUp(
            String patient, DateRange dates) {
        return SlotRequest.builder()
                .visitType(FOLLOW_UP)
                .patient(new PatientId(patient))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(dates);
    }

    private static Proposal proposal(String patient, ResourceId provider, ResourceId room, String local) {
        return Proposal.builder()
                .visitType(FOLLOW_UP)
                .patient(new PatientId(patient))
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .start(at(local))
                .addResources(provider, room)
                .build();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(at(from), at(to));
    }

    private static <T> T granted(Receipt<T> receipt) {
        return receipt.decision().granted().orElseThrow(() -> new AssertionError(receipt.explain()));
    }

    /** What the guide says comes out. */
    private static String output(String name) {
        Matcher block = Pattern.compile("<!-- output: " + name + " -->\n```text\n(.*?)\n```\n", Pattern.DOTALL)
                .matcher(Docs.read(Docs.root().resolve("docs/guide/scheduling.md")));
        assertThat(block.find()).as("the guide shows the output %s", name).isTrue();
        return block.group(1);
    }
}
