package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.ANNEX;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.NEW_YORK;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.bare;
import static org.practicekit.scheduling.availability.Office.block;
import static org.practicekit.scheduling.availability.Office.followUp;
import static org.practicekit.scheduling.availability.Office.mornings;
import static org.practicekit.scheduling.availability.Office.office;
import static org.practicekit.scheduling.availability.Office.template;
import static org.practicekit.scheduling.availability.Office.weekdays;
import static org.practicekit.scheduling.availability.Office.withHours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

class SetupCheckTest {
    private static final Validation VALIDATION = new Validation();

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void an_ordinary_office_has_nothing_wrong() {
        assertThat(check(withHours(bare()))).isEmpty();
    }

    @Test
    void broken_constraints_are_found() {
        SchedulingSetupBuilder setup = SchedulingSetup.builder()
                .practice(Office.PRACTICE)
                .version(Version.FIRST)
                .policy(Office.policy().horizonDays(-1).build());
        assertThat(check(setup))
                .extracting(finding -> finding.facts().get("path"))
                .containsExactly("locations", "policy.horizonDays");
    }

    // names

    @Test
    void an_id_stands_for_one_thing() {
        names(
                withHours(bare()).addLocations(new Location(MAIN, "Again", NEW_YORK)),
                "The location main is there twice.");
        names(
                withHours(bare()).addResources(Office.resource(ADAMS, "physician")),
                "The resource provider/adams is there twice.");
        names(withHours(bare()).addVisitTypes(followUp().build()), "The visit type follow-up is there twice.");
        names(
                withHours(bare())
                        .addTemplates(template("office-hours", ADAMS)
                                .effective(DateRange.day(LocalDate.of(2020, 1, 6)))
                                .weeks(new Weeks(53, MONDAY))
                                .addBlocks(block("20:00", "21:00").build())
                                .build()),
                "The template office-hours is there twice.");
        names(
                withHours(bare()).addClosures(holiday("office-hours").build()),
                "The closure office-hours is there twice.");
        names(
                withHours(bare()).addExtraHours(saturday("adams-week", ADAMS).build()),
                "The extra hours adams-week is there twice.");
    }

    @Test
    void a_place_that_is_named_is_there() {
        names(
                withHours(bare())
                        .addResources(at(ANNEX, ResourceId.room("exam-9")))
                        .addExtraHours(
                                saturday("sat", ResourceId.room("exam-9")).build()),
                "Resource room/exam-9 names location annex, which is not there.");
        names(
                withHours(bare())
                        .addTemplates(weekdays("annex-week", ADAMS, "20:00", "21:00")
                                .location(ANNEX)
                                .build()),
                "Template annex-week names location annex, which is not there.");
        names(
                withHours(bare()).addClosures(holiday("h").location(ANNEX).build()),
                "Closure h names location annex, which is not there.");
        names(
                withHours(bare())
                        .addExtraHours(saturday("sat", ADAMS).location(ANNEX).build()),
                "Extra hours sat names location annex, which is not there.");
    }

    @Test
    void a_resource_that_is_named_is_there() {
        ResourceId nobody = ResourceId.provider("nobody");
        names(
                withHours(bare())
                        .addTemplates(weekdays("t", nobody, "08:00", "09:00").build()),
                "Template t names provider/nobody, which is not there.");
        names(
                withHours(bare()).addClosures(holiday("h").resource(nobody).build()),
                "Closure h names provider/nobody, which is not there.");
        names(
                withHours(bare()).addExtraHours(saturday("sat", nobody).build()),
                "Extra hours sat names provider/nobody, which is not there.");
        names(
                withHours(bare())
                        .addVisitTypes(procedure(Need.builder()
                                .kind(ResourceKind.PROVIDER)
                                .addAnyOf(nobody, ADAMS)
                                .build())),
                "Visit type procedure names provider/nobody, which is not there.");
    }

    @Test
    void a_visit_type_that_is_named_is_there() {
        names(
                bareWith(block("08:00", "12:00").addVisitTypes(PROCEDURE)),
                "Template adams-week names visit type procedure, which is not there.");
        names(
                bareWith(block("08:00", "12:00").addCarveOuts(carveOut("08:00", "09:00"))),
                "Template adams-week names visit type procedure, which is not there.");
        names(
                withHours(bare())
                        .addExtraHours(
                                saturday("sat", ADAMS).addVisitTypes(PROCEDURE).build()),
                "Extra hours sat names visit type procedure, which is not there.");
    }

    // hours

    @ParameterizedTest(name = "a carve-out and a pause from {0} to {1} in {2} to {3}: {4}")
    @CsvSource({
        "08:00, 09:00, 08:00, 12:00, true",
        "11:00, 12:00, 08:00, 12:00, true",
        "08:00, 12:00, 08:00, 12:00, true",
        "11:00, 12:01, 08:00, 12:00, false",
        "07:59, 09:00, 08:00, 12:00, false",
        "12:00, 13:00, 08:00, 12:00, false",
        "23:00, 01:00, 22:00, 06:00, true",
        "05:00, 06:00, 22:00, 06:00, true",
        "05:00, 06:01, 22:00, 06:00, false",
        "21:00, 23:00, 22:00, 06:00, false",
        "23:00, 00:00, 08:00, 00:00, true",
        "23:00, 00:01, 08:00, 00:00, false",
    })
    void what_is_within_a_block_stays_within_it(String from, String to, String opens, String shuts, boolean inside) {
        CarveOut carveOut = new CarveOut(
                "same-day", LocalTime.parse(from), LocalTime.parse(to), Set.of(Office.FOLLOW_UP), Release.SAME_DAY);
        Pause pause = new Pause(LocalTime.parse(from), LocalTime.parse(to), "lunch");
        List<Finding> carved = check(bareWith(block(opens, shuts).addCarveOuts(carveOut)));
        List<Finding> paused = check(bareWith(block(opens, shuts).addPauses(pause)));
        if (inside) {
            assertThat(carved).isEmpty();
            assertThat(paused).isEmpty();
        } else {
            only(
                    carved,
                    SchedulingRules.SETUP_HOURS,
                    Severity.ERROR,
                    "Carve-out same-day of template adams-week reaches beyond its block.");
            only(
                    paused,
                    SchedulingRules.SETUP_HOURS,
                    Severity.ERROR,
                    "The pause lunch of template adams-week reaches beyond its block.");
        }
    }

    @Test
    void two_carve_outs_do_not_overlap() {
        CarveOut first = new CarveOut(
                "first", LocalTime.of(8, 0), LocalTime.of(9, 0), Set.of(Office.FOLLOW_UP), Release.SAME_DAY);
        CarveOut second = new CarveOut("second", LocalTime.of(8, 59), LocalTime.of(10, 0), Set.of(), Release.SAME_DAY);
        CarveOut touching = new CarveOut("third", LocalTime.of(9, 0), LocalTime.of(10, 0), Set.of(), Release.SAME_DAY);
        hours(
                bareWith(block("08:00", "12:00").addCarveOuts(first, second)),
                "Carve-out second of template adams-week overlaps another one.");
        assertThat(check(bareWith(block("08:00", "12:00").addCarveOuts(first, touching))))
                .isEmpty();
    }

    @Test
    void hours_are_whole_minutes() {
        hours(
                bareWith(block("08:00", "12:00").from(LocalTime.of(8, 0, 30))),
                "Template adams-week has hours that are not whole minutes.");
    }

    @Test
    void two_templates_of_a_doctor_do_not_claim_the_same_time() {
        hours(second("11:59", "13:00"), "Templates adams-week and adams-more claim the same time.");
        assertThat(check(second("12:00", "13:00"))).isEmpty();
        assertThat(check(second("07:00", "08:00"))).isEmpty();
        hours(second("07:00", "08:01"), "Templates adams-week and adams-more claim the same time.");
        // From 20:00 to 08:01 of the next morning
        hours(second("20:00", "08:01"), "Templates adams-week and adams-more claim the same time.");
        assertThat(check(second("20:00", "08:00"))).isEmpty();
    }

    @Test
    void two_blocks_of_a_template_do_not_overlap_not_even_from_sunday_to_monday() {
        Block sundayNight = Block.builder()
                .addDays(DayOfWeek.SUNDAY)
                .from(LocalTime.of(22, 0))
                .to(LocalTime.of(8, 1))
                .build();
        hours(
                withHours(bare())
                        .addResources(Office.resource(ResourceId.provider("clark"), "physician"))
                        .addTemplates(template("clark-week", ResourceId.provider("clark"))
                                .addBlocks(block("08:00", "12:00").build(), sundayNight)
                                .build()),
                "Blocks of template clark-week overlap.");
    }

    @ParameterizedTest(name = "every {0} weeks, and every {1} from week {2}: {3}")
    @CsvSource({
        "2, 2, 0, true",
        "2, 2, 1, false",
        "2, 3, 1, true",
        "4, 2, 1, false",
        "4, 2, 2, true",
        "1, 53, 7, true",
        "52, 53, 51, true"
    })
    void patterns_of_weeks_clash_when_some_week_is_in_both(int every, int other, int apart, boolean clash) {
        SchedulingSetupBuilder setup = others().addTemplates(
                        weekdays("one", ADAMS, "08:00", "12:00")
                                .weeks(new Weeks(every, MONDAY))
                                .build(),
                        weekdays("two", ADAMS, "08:00", "12:00")
                                .weeks(new Weeks(other, MONDAY.plusWeeks(apart)))
                                .build());
        if (clash) {
            hours(setup, "Templates one and two claim the same time.");
        } else {
            assertThat(check(setup)).isEmpty();
        }
    }

    @Test
    void templates_in_different_weeks_or_seasons_or_of_different_owners_do_not_clash() {
        assertThat(check(bare().addTemplates(
                                weekdays("even", ADAMS, "08:00", "12:00")
                                        .weeks(Weeks.alternate(MONDAY))
                                        .build(),
                                weekdays("odd", ADAMS, "08:00", "12:00")
                                        .weeks(Weeks.alternate(MONDAY.plusWeeks(1)))
                                        .build(),
                                weekdays("brown-week", BROWN, "08:00", "12:00").build(),
                                office().build())))
                .isEmpty();
        assertThat(check(bare().addTemplates(
                                weekdays("old", ADAMS, "08:00", "12:00")
                                        .effective(new DateRange(LocalDate.MIN, MONDAY))
                                        .build(),
                                weekdays("new", ADAMS, "08:00", "12:00")
                                        .effective(DateRange.from(MONDAY))
                                        .build(),
                                weekdays("brown-week", BROWN, "08:00", "12:00").build(),
                                office().build())))
                .isEmpty();
    }

    @Test
    void a_template_that_ends_in_the_week_in_which_the_next_begins_clashes_only_on_days_they_share() {
        // The old one ends with Tuesday, the new one begins with Tuesday; both are for Mondays and Fridays.
        Block days = Block.builder()
                .addDays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .from(LocalTime.of(8, 0))
                .to(LocalTime.NOON)
                .build();
        Template old = template("old", ADAMS)
                .effective(new DateRange(LocalDate.MIN, MONDAY.plusDays(2)))
                .addBlocks(days)
                .build();
        Template fresh = template("new", ADAMS)
                .effective(DateRange.from(MONDAY.plusDays(1)))
                .addBlocks(days)
                .build();
        SchedulingSetupBuilder others = bare().addTemplates(
                        weekdays("brown-week", BROWN, "08:00", "12:00").build(), office().build());
        assertThat(check(others.addTemplates(old, fresh))).isEmpty();
    }

    @Test
    void a_night_runs_into_the_next_week_and_the_next_season() {
        Block sundayNight = Block.builder()
                .addDays(DayOfWeek.SUNDAY)
                .from(LocalTime.of(22, 0))
                .to(LocalTime.of(6, 0))
                .build();
        Block mondayMorning = Block.builder()
                .addDays(DayOfWeek.MONDAY)
                .from(LocalTime.of(5, 0))
                .to(LocalTime.of(7, 0))
                .build();
        hours(
                others().addTemplates(
                                template("even", ADAMS)
                                        .weeks(Weeks.alternate(MONDAY))
                                        .addBlocks(sundayNight)
                                        .build(),
                                template("odd", ADAMS)
                                        .weeks(Weeks.alternate(MONDAY.plusWeeks(1)))
                                        .addBlocks(mondayMorning)
                                        .build()),
                "Templates even and odd claim the same time.");
        hours(
                others().addTemplates(
                                template("old", ADAMS)
                                        .effective(new DateRange(LocalDate.MIN, MONDAY))
                                        .addBlocks(sundayNight)
                                        .build(),
                                template("new", ADAMS)
                                        .effective(DateRange.from(MONDAY))
                                        .addBlocks(mondayMorning)
                                        .build()),
                "Templates old and new claim the same time.");
    }

    @Test
    void who_has_no_hours_is_noticed() {
        SchedulingSetupBuilder setup =
                withHours(bare()).addResources(Office.resource(ResourceId.staff("intern"), "helper"));
        only(
                check(setup),
                SchedulingRules.SETUP_HOURS,
                Severity.WARNING,
                "staff/intern has no hours, so it can never be booked.");
        assertThat(check(setup.addExtraHours(
                        saturday("sat", ResourceId.staff("intern")).build())))
                .isEmpty();
        only(
                check(withHours(bare().addLocations(new Location(ANNEX, "Annex", NEW_YORK)))
                        .addResources(at(ANNEX, ResourceId.room("exam-9")))),
                SchedulingRules.SETUP_HOURS,
                Severity.WARNING,
                "room/exam-9 has no hours, so it can never be booked.");
    }

    // needs

    @Test
    void what_can_be_booked_can_take_place() {
        needs(
                withHours(bare()).addVisitTypes(procedure(Need.of(ResourceKind.EQUIPMENT, "laser"))),
                "Visit type procedure needs equipment (laser), and the practice has none.");
        assertThat(check(withHours(bare())
                        .addVisitTypes(procedure(
                                Need.of(ResourceKind.PROVIDER, "physician"),
                                Need.of(ResourceKind.PROVIDER, "physician")))))
                .isEmpty();
    }

    @Test
    void one_resource_never_serves_two_needs() {
        Need physician = Need.of(ResourceKind.PROVIDER, "physician");
        needs(
                withHours(bare()).addVisitTypes(procedure(physician, physician, physician)),
                "Visit type procedure needs [provider (physician), provider (physician), provider (physician)]"
                        + ", each its own, and there are not enough for that.");
        // Each need alone could be met, and so could any two of them, but not all three.
        Need adams = Need.builder().kind(ResourceKind.PROVIDER).addAnyOf(ADAMS).build();
        needs(
                withHours(bare()).addVisitTypes(procedure(adams, Need.of(ResourceKind.ROOM, "exam"), adams)),
                "Visit type procedure needs [provider, room (exam), provider], each its own,"
                        + " and there are not enough for that.");
        // Dr Adams must not be given away to the first need, which Dr Brown could meet as well.
        assertThat(check(withHours(bare()).addVisitTypes(procedure(physician, adams))))
                .isEmpty();
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        List<Finding> findings = check(withHours(bare())
                .addVisitTypes(procedure(Need.of(ResourceKind.EQUIPMENT, "laser")))
                .addClosures(holiday("h").location(ANNEX).build())
                .addResources(Resource.builder()
                        .like(Office.resource(ResourceId.staff("intern")))
                        .label("")
                        .build())
                .addTemplates(weekdays("adams-more", ADAMS, "11:00", "13:00").build()));
        assertThat(findings)
                .extracting(finding -> finding.rule().value())
                .containsExactly(
                        "core.validation.not-blank",
                        SchedulingRules.SETUP_NAMES.id().value(),
                        SchedulingRules.SETUP_HOURS.id().value(),
                        SchedulingRules.SETUP_NEEDS.id().value(),
                        SchedulingRules.SETUP_HOURS.id().value());
    }

    @Test
    void the_hash_of_a_setup_does_not_depend_on_the_order_of_its_lists_but_on_what_is_in_them() {
        SchedulingSetup setup = mornings();
        SchedulingSetup turned = SchedulingSetup.builder()
                .like(setup)
                .resources(reversed(setup.resources()))
                .templates(reversed(setup.templates()))
                .build();
        assertThat(turned.fingerprint()).isEqualTo(setup.fingerprint());
        assertThat(SchedulingSetup.builder()
                        .like(setup)
                        .addClosures(holiday("h").build())
                        .build()
                        .fingerprint())
                .isNotEqualTo(setup.fingerprint());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }

    private static void names(SchedulingSetupBuilder setup, String message) {
        only(check(setup), SchedulingRules.SETUP_NAMES, Severity.ERROR, message);
    }

    private static void hours(SchedulingSetupBuilder setup, String message) {
        only(check(setup), SchedulingRules.SETUP_HOURS, Severity.ERROR, message);
    }

    private static void needs(SchedulingSetupBuilder setup, String message) {
        only(check(setup), SchedulingRules.SETUP_NEEDS, Severity.ERROR, message);
    }

    private static void only(List<Finding> findings, SchedulingRules rule, Severity severity, String message) {
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo(rule.id());
        assertThat(findings.get(0).severity()).isEqualTo(severity);
        assertThat(findings.get(0).message()).isEqualTo(message);
        assertThat(findings.get(0).citation()).isEqualTo(rule.citation());
    }

    private static List<Finding> check(SchedulingSetupBuilder setup) {
        return new SetupCheck(VALIDATION).check(setup.build());
    }

    /** Dr Adams with this block only; Dr Brown and the rooms as usual. */
    private static SchedulingSetupBuilder bareWith(BlockBuilder block) {
        return others().addTemplates(
                        template("adams-week", ADAMS).addBlocks(block.build()).build());
    }

    private static SchedulingSetupBuilder others() {
        return bare().addTemplates(
                        weekdays("brown-week", BROWN, "08:00", "12:00").build(), office().build());
    }

    /** Dr Adams from 08:00 to 12:00, and a second template beside it. */
    private static SchedulingSetupBuilder second(String from, String to) {
        return withHours(bare())
                .addTemplates(weekdays("adams-more", ADAMS, from, to).build());
    }

    private static CarveOut carveOut(String from, String to) {
        return new CarveOut(
                "same-day", LocalTime.parse(from), LocalTime.parse(to), Set.of(PROCEDURE), Release.SAME_DAY);
    }

    private static ClosureBuilder holiday(String id) {
        return Closure.days(MONDAY, MONDAY).id(new TemplateId(id)).reason(ClosureReason.HOLIDAY);
    }

    private static ExtraHoursBuilder saturday(String id, ResourceId who) {
        return ExtraHours.builder()
                .id(new TemplateId(id))
                .resource(who)
                .location(MAIN)
                .from(MONDAY.plusDays(5).atTime(9, 0))
                .to(MONDAY.plusDays(5).atTime(12, 0));
    }

    private static Resource at(LocationId place, ResourceId id) {
        return Resource.builder()
                .like(Office.resource(id, "exam"))
                .location(place)
                .build();
    }

    private static VisitType procedure(Need... needs) {
        return VisitType.builder()
                .id(PROCEDURE)
                .label("Procedure")
                .duration(Duration.ofMinutes(30))
                .addNeeds(needs)
                .build();
    }
}
