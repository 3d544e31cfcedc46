package org.practicekit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.ProposalBuilder;
import org.practicekit.scheduling.attendance.AttendanceSamples;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.optimization.PlanningSamples;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.BookingPolicyBuilder;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationTerms;
import org.practicekit.scheduling.policy.StaffRole;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.series.SeriesSamples;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.waitlist.WaitlistSamples;
import org.practicekit.shape.Constraints;
import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;

/**
 * Every constraint that this module writes on a type is one that the validator enforces. A constraint that it overlooks
 * makes no noise, so each one found on the class path must be broken by a sample here.
 */
class ConstraintsAreAliveTest {
    private static final Validation VALIDATION = new Validation();
    private static final Constraints CONSTRAINTS =
            Constraints.of(ModuleShape.of(Part.FEATURE, "org.practicekit.scheduling"), ConstraintsAreAliveTest.class);

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void each_constraint_of_the_module_is_broken_by_a_sample_and_reported() {
        Set<String> broken = new TreeSet<>();
        samples()
                .forEach(sample -> VALIDATION
                        .check(sample)
                        .forEach(finding -> broken.addAll(
                                Constraints.broken(sample, finding.citation().reference(), finding.facts()))));
        assertThat(broken).containsExactlyElementsOf(CONSTRAINTS.stated());
    }

    @Test
    void what_is_checked_is_checked_down_to_its_parts() {
        assertThat(CONSTRAINTS.forgotten()).isEmpty();
        assertThat(CONSTRAINTS.stated())
                .contains(
                        "SchedulingSetup.resources Valid",
                        "SchedulingSetup.visitTypes Valid",
                        "SchedulingSetup.templates Valid",
                        "SchedulingSetup.policy Valid",
                        "Template.blocks Valid");
    }

    @Test
    void constraints_stand_on_accessors_of_public_types_only() {
        assertThat(CONSTRAINTS.elsewhere()).isEmpty();
    }

    @Test
    void an_ordinary_office_breaks_none() {
        assertThat(VALIDATION.check(Office.mornings())).isEmpty();
        assertThat(VALIDATION.check(Office.followUpOn(Office.MONDAY).build())).isEmpty();
        assertThat(VALIDATION.check(proposal().addResources(Office.ADAMS).build()))
                .isEmpty();
    }

    @Test
    void the_last_allowed_values_are_allowed() {
        assertThat(VALIDATION.check(Office.followUp()
                        .label("x".repeat(200))
                        .duration(Duration.ofHours(12))
                        .bufferBefore(Duration.ofHours(4))
                        .bufferAfter(Duration.ofHours(4))
                        .minimumNotice(Duration.ZERO)
                        .needs(Collections.nCopies(8, Need.of(ResourceKind.STAFF, "nurse")))
                        .build()))
                .isEmpty();
        assertThat(VALIDATION.check(
                        Office.followUp().duration(Duration.ofMinutes(1)).build()))
                .isEmpty();
        assertThat(VALIDATION.check(policy().minimumNotice(Duration.ofDays(365))
                        .horizonDays(1095)
                        .holdFor(Duration.ofDays(7))
                        .alternatives(20)
                        .build()))
                .isEmpty();
        assertThat(VALIDATION.check(policy().horizonDays(0)
                        .holdFor(Duration.ofSeconds(1))
                        .alternatives(0)
                        .build()))
                .isEmpty();
    }

    private static List<Object> samples() {
        List<Object> samples = new ArrayList<>();
        Resource blank = Office.resource(ResourceId.room("x"), "exam");
        Resource noLabel = Resource.builder().like(blank).label(" ").build();
        samples.add(noLabel);
        samples.add(Resource.builder().like(blank).label("x".repeat(201)).build());

        VisitType noLabelType = Office.followUp().label("").build();
        samples.add(noLabelType);
        samples.add(Office.followUp()
                .label("x".repeat(201))
                .duration(Duration.ofMinutes(12 * 60 + 1))
                .bufferBefore(Duration.ofMinutes(4 * 60 + 1))
                .bufferAfter(Duration.ofMinutes(4 * 60 + 1))
                .minimumNotice(Duration.ofMinutes(-1))
                .needs(Collections.nCopies(9, Need.of(ResourceKind.STAFF, "nurse")))
                .build());
        samples.add(Office.followUp().duration(Duration.ZERO).needs(List.of()).build());

        BookingPolicy tooLittle = policy().minimumNotice(Duration.ofMinutes(-1))
                .horizonDays(-1)
                .holdFor(Duration.ZERO)
                .alternatives(-1)
                .build();
        samples.add(tooLittle);
        samples.add(policy().minimumNotice(Duration.ofDays(365).plusMinutes(1))
                .horizonDays(1096)
                .holdFor(Duration.ofDays(7).plusSeconds(1))
                .alternatives(21)
                .build());

        CancellationPolicy noTerms = CancellationPolicy.builder()
                .citation(Office.HANDBOOK)
                .noShowAfter(Duration.ofMinutes(-1))
                .build();
        samples.add(noTerms);
        samples.add(CancellationPolicy.builder()
                .citation(Office.HANDBOOK)
                .addTerms(CancellationTerms.builder()
                        .notice(Duration.ofMinutes(-1))
                        .build())
                .addTerms(CancellationTerms.builder()
                        .notice(Duration.ofDays(60).plusMinutes(1))
                        .waivedBy(IntStream.range(0, 21)
                                .mapToObj(i -> new StaffRole("role-" + i))
                                .toList())
                        .build())
                .noShowAfter(Duration.ofHours(12).plusMinutes(1))
                .build());

        samples.addAll(AttendanceSamples.broken());

        Block noDays =
                Block.builder().from(LocalTime.NOON).to(LocalTime.MIDNIGHT).build();
        samples.add(noDays);
        Template noHours =
                Template.builder().id(new TemplateId("t")).location(Office.MAIN).build();
        samples.add(noHours);
        samples.add(Template.builder().like(noHours).addBlocks(noDays).build());

        DayWindow window = DayWindow.daily(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        samples.add(Office.followUpOn(Office.MONDAY)
                .times(Collections.nCopies(51, window))
                .preferredTimes(Collections.nCopies(51, window))
                .limit(0)
                .build());
        samples.add(Office.followUpOn(Office.MONDAY)
                .dates(DateRange.ALWAYS)
                .limit(501)
                .build());

        samples.addAll(WaitlistSamples.invalid());
        samples.addAll(PlanningSamples.invalid());

        samples.add(proposal().build());
        samples.add(proposal().resources(Collections.nCopies(9, Office.ADAMS)).build());

        samples.add(SchedulingSetup.builder()
                .practice(Office.PRACTICE)
                .version(Version.FIRST)
                .policy(tooLittle)
                .cancellation(noTerms)
                .attendance(AttendanceSamples.broken().get(0))
                .addResources(noLabel)
                .addVisitTypes(noLabelType)
                .addTemplates(noHours)
                .build());
        samples.addAll(SeriesSamples.breaking());
        return samples;
    }

    private static BookingPolicyBuilder policy() {
        return BookingPolicy.builder().citation(Office.HANDBOOK);
    }

    private static ProposalBuilder proposal() {
        return Proposal.builder()
                .visitType(Office.FOLLOW_UP)
                .patient(Office.PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .location(Office.MAIN)
                .start(Office.SIX);
    }
}
