package org.practicekit.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.attendance.VisitOutcome.KEPT;
import static org.practicekit.scheduling.attendance.VisitOutcome.NO_SHOW;
import static org.practicekit.scheduling.attendance.Visits.FOLLOW_UP;
import static org.practicekit.scheduling.attendance.Visits.patients;
import static org.practicekit.scheduling.attendance.Visits.policy;
import static org.practicekit.scheduling.availability.Office.instant;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.visit.PatientKind;

/**
 * What the estimates can see of a patient. Whoever adds to these lists must be able to say why it tells nothing of race, colour,
 * national origin, sex, age or disability (45 CFR 92.210), nor of language, address or payer.
 */
class OnlyCountsTest {
    /** All that can be reached from what the model is given about patients and visits. */
    private static final Set<String> SEEN = Set.of(
            "AttendanceHistory.visits",
            "PastVisit.date",
            "PastVisit.visitType",
            "PastVisit.daysAhead",
            "PastVisit.outcome",
            "AttendanceCounts.kept",
            "AttendanceCounts.noShows",
            "AttendanceCounts.lateCancels",
            "AttendanceCounts.cancelled",
            "VisitTypeId.value");

    /** What is no type of ours: numbers, days, texts of visit types, and lists of them. */
    private static final Set<String> LEAVES = Set.of(
            "int",
            "double",
            "boolean",
            "java.time.LocalDate",
            "java.lang.String",
            "java.util.List",
            "java.lang.Double",
            "java.util.Collection");

    private static final Instant A_WEEK_LATER = instant("2026-03-16T12:00");

    @Test
    void an_estimate_can_see_counts_days_lead_times_and_visit_types_and_nothing_else() {
        Set<String> reached = new TreeSet<>();
        Set<String> leaves = new TreeSet<>();
        Set<Class<?>> done = new HashSet<>(Set.of(AttendancePolicy.class, NoShowModel.class));
        List<Type> next = new ArrayList<>();
        Stream.of(NoShowModel.class, Backtest.class, ExpectedAttendance.class)
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getConstructors()).map(one -> one.getGenericParameterTypes()),
                        publicMethods(type).map(Method::getGenericParameterTypes)))
                .forEach(parameters -> next.addAll(List.of(parameters)));
        while (!next.isEmpty()) {
            for (Class<?> type : classes(next.remove(0))) {
                if (!type.getName().startsWith("org.practicekit.")) {
                    leaves.add(type.getName());
                } else if (done.add(type) && !type.isEnum()) {
                    assertThat(type.isRecord())
                            .as("%s shows all it holds", type)
                            .isTrue();
                    Stream.of(type.getRecordComponents()).forEach(part -> {
                        reached.add(type.getSimpleName() + "." + part.getName());
                        next.add(part.getGenericType());
                    });
                }
            }
        }
        assertThat(reached).isEqualTo(new TreeSet<>(SEEN));
        assertThat(LEAVES).containsAll(leaves);
    }

    @Test
    void two_patients_with_the_same_visits_are_given_the_same_whoever_they_are() {
        List<Appointment> theirs = List.of(
                Story.told()
                        .at("2026-03-02T10:00", AppointmentStatus.BOOKED)
                        .at("2026-03-09T10:00", AppointmentStatus.NO_SHOW)
                        .appointment(),
                Appointment.builder()
                        .like(Story.told()
                                .at("2026-03-09T08:00", AppointmentStatus.BOOKED)
                                .at("2026-03-09T09:00", AppointmentStatus.ARRIVED)
                                .appointment())
                        .id(new AppointmentId("a-2"))
                        .build());
        List<Appointment> others = theirs.stream()
                .map(one -> Appointment.builder()
                        .like(one)
                        .id(new AppointmentId("z-" + one.id()))
                        .patient(new PatientId("somebody-else-entirely"))
                        .patientKind(PatientKind.NEW)
                        .note(PatientText.of("82 years old, speaks Portuguese, Medicaid, uses a wheelchair"))
                        .build())
                .toList();
        assertThat(estimate(others)).isEqualTo(estimate(theirs));
    }

    @Test
    void without_the_practices_wish_not_even_the_visit_type_is_seen() {
        NoShowModel model = model();
        AttendanceCounts own = new AttendanceCounts(2, 1, 0, 0);
        assertThat(model.estimate(own, Visits.PHYSICAL, 9)).isEqualTo(model.estimate(own, FOLLOW_UP, 9));
    }

    private static NoShowEstimate estimate(List<Appointment> theirs) {
        AttendanceRecord record = new AttendanceReading(Office.mornings(), 730).of(theirs, A_WEEK_LATER);
        assertThat(record.counts()).isEqualTo(new AttendanceCounts(1, 1, 0, 0));
        return model().estimate(record.counts(), Office.FOLLOW_UP, 9);
    }

    private static NoShowModel model() {
        List<AttendanceHistory> past = new ArrayList<>(patients(30, FOLLOW_UP, 9, KEPT));
        past.addAll(patients(10, Visits.PHYSICAL, 9, NO_SHOW));
        return NoShowModel.of(policy().build(), past);
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !List.of("equals", "describeTo").contains(method.getName()));
    }

    private static List<Class<?>> classes(Type type) {
        if (type instanceof Class<?> plain) {
            return List.of(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Stream.of(generic.getActualTypeArguments()))
                    .flatMap(part -> classes(part).stream())
                    .toList();
        }
        if (type instanceof WildcardType wild) {
            return classes(wild.getUpperBounds()[0]);
        }
        if (type instanceof GenericArrayType array) {
            return classes(array.getGenericComponentType());
        }
        throw new AssertionError("what is " + type + "?");
    }
}
