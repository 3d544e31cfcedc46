package org.practicekit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
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

/**
 * Every constraint that this module writes on a type is one that the validator enforces. A constraint that it overlooks
 * makes no noise, so each one found on the class path must be broken by a sample here.
 */
class ConstraintsAreAliveTest {
    private static final Validation VALIDATION = new Validation();

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void each_constraint_of_the_module_is_broken_by_a_sample_and_reported() {
        Set<String> broken = new TreeSet<>();
        samples()
                .forEach(sample -> VALIDATION.check(sample).forEach(finding -> {
                    broken.add(leaf(finding));
                    cascade(sample, finding).ifPresent(broken::add);
                }));
        assertThat(broken).containsExactlyElementsOf(stated());
    }

    @Test
    void what_is_checked_is_checked_down_to_its_parts() {
        List<String> forgotten = new ArrayList<>();
        for (Class<?> type : moduleTypes()) {
            if (isConstrained(type)) {
                accessors(type)
                        .filter(method -> holdsConstrained(method.getGenericReturnType()))
                        .filter(method -> constraints(method).noneMatch("Valid"::equals))
                        .forEach(method -> forgotten.add(type.getSimpleName() + "." + method.getName()));
            }
        }
        assertThat(forgotten).isEmpty();
        assertThat(stated())
                .contains(
                        "SchedulingSetup.resources Valid",
                        "SchedulingSetup.visitTypes Valid",
                        "SchedulingSetup.templates Valid",
                        "SchedulingSetup.policy Valid",
                        "Template.blocks Valid");
    }

    @Test
    void constraints_stand_on_accessors_of_public_types_only() {
        assertThat(constrainedElsewhere()).isEmpty();
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

    /** What a finding is about: {@code VisitType.label NotBlank}. */
    private static String leaf(Finding finding) {
        String path = finding.facts().getOrDefault("path", "");
        return finding.citation().reference().replace("constraints of ", "") + "."
                + path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d*]", "") + " "
                + finding.facts().get("constraint");
    }

    /** The first step of the way to it, when it lies deeper: {@code SchedulingSetup.visitTypes Valid}. */
    private static Optional<String> cascade(Object root, Finding finding) {
        String path = finding.facts().getOrDefault("path", "");
        return path.contains(".")
                ? Optional.of(publicType(root.getClass()).getSimpleName() + "."
                        + path.substring(0, path.indexOf('.')).replaceAll("\\[\\d*]", "") + " Valid")
                : Optional.empty();
    }

    private static Class<?> publicType(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) ? type : type.getInterfaces()[0];
    }

    /** All constraints on the module's types, and where they are handed on to parts that have some. */
    private static Set<String> stated() {
        Set<String> stated = new TreeSet<>();
        for (Class<?> type : moduleTypes()) {
            accessors(type)
                    .forEach(method -> constraints(method)
                            .filter(name -> !name.equals("Valid") || holdsConstrained(method.getGenericReturnType()))
                            .forEach(name -> stated.add(type.getSimpleName() + "." + method.getName() + " " + name)));
        }
        return stated;
    }

    private static boolean holdsConstrained(Type type) {
        return type instanceof Class<?> single
                ? isConstrained(single)
                : type instanceof ParameterizedType generic
                        && Stream.of(generic.getActualTypeArguments())
                                .anyMatch(ConstraintsAreAliveTest::holdsConstrained);
    }

    private static boolean isConstrained(Class<?> type) {
        return type.getName().startsWith("org.practicekit.")
                && accessors(type)
                        .anyMatch(method -> constraints(method).anyMatch(name -> !name.equals("Valid"))
                                || constraints(method).findAny().isPresent()
                                        && holdsConstrained(method.getGenericReturnType()));
    }

    private static Stream<Method> accessors(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                ? Stream.of(type.getDeclaredMethods()).filter(ConstraintsAreAliveTest::isAccessor)
                : Stream.empty();
    }

    private static List<String> constrainedElsewhere() {
        List<String> elsewhere = new ArrayList<>();
        for (Class<?> type : moduleTypes()) {
            for (Method method : type.getDeclaredMethods()) {
                if (!(Modifier.isPublic(type.getModifiers()) && isAccessor(method))
                        && constraints(method).findAny().isPresent()) {
                    elsewhere.add(method.toString());
                }
                Stream.of(method.getAnnotatedParameterTypes())
                        .filter(parameter -> constraints(parameter).findAny().isPresent())
                        .forEach(parameter -> elsewhere.add(method + " of a parameter"));
            }
            if (!type.isRecord()) {
                Stream.of(type.getDeclaredFields())
                        .filter(field -> Stream.concat(
                                        names(field.getDeclaredAnnotations()), constraints(field.getAnnotatedType()))
                                .findAny()
                                .isPresent())
                        .forEach(field -> elsewhere.add(field.toString()));
            }
            names(type.getDeclaredAnnotations()).forEach(name -> elsewhere.add(type + " " + name));
        }
        return elsewhere;
    }

    private static boolean isAccessor(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getParameterCount() == 0;
    }

    private static Stream<String> constraints(Method method) {
        return Stream.concat(names(method.getDeclaredAnnotations()), constraints(method.getAnnotatedReturnType()))
                .distinct();
    }

    private static Stream<String> constraints(AnnotatedType type) {
        Stream<String> own = names(type.getDeclaredAnnotations());
        return type instanceof AnnotatedParameterizedType generic
                ? Stream.concat(
                        own,
                        Stream.of(generic.getAnnotatedActualTypeArguments())
                                .flatMap(ConstraintsAreAliveTest::constraints))
                : own;
    }

    private static Stream<String> names(Annotation[] annotations) {
        return Stream.of(annotations)
                .map(Annotation::annotationType)
                .filter(type -> type == Valid.class || type.isAnnotationPresent(Constraint.class))
                .map(Class::getSimpleName);
    }

    private static List<Class<?>> moduleTypes() {
        List<Class<?>> types = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.practicekit.scheduling")
                        .stream()
                        .map(JavaClass::reflect)
                        .forEach(types::add);
        assertThat(types).hasSizeGreaterThan(50);
        return types;
    }
}
