package org.practicekit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PAT;
import static org.practicekit.scheduling.availability.Office.PRACTICE;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.mornings;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.Masked;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentBuilder;
import org.practicekit.scheduling.appointment.AppointmentChanged;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.ProposalBuilder;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.attendance.AttendanceSamples;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.optimization.PlanningSamples;
import org.practicekit.scheduling.pattern.VisitSample;
import org.practicekit.scheduling.reminder.ReminderSamples;
import org.practicekit.scheduling.series.SeriesSamples;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.waitlist.Acceptance;
import org.practicekit.scheduling.waitlist.WaitlistSamples;
import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.Secrets;

/** Drives a patient's text through every value of scheduling that can hold one, and looks for it in all that is printed. */
class SentinelTest {
    private static final String MARKER = "Sentinel-Vorname-8841";
    private static final PatientText NOTE = PatientText.of(MARKER);

    @Test
    void every_value_that_can_hold_a_persons_data_has_a_sample_here() {
        assertThat(holders())
                .containsExactlyInAnyOrderElementsOf(
                        samples().keySet().stream().map(Class::getName).toList());
    }

    @Test
    void values_and_builders_print_no_person() {
        assertThat(samples().values()).allSatisfy(sample -> {
            assertThat(sample.toString()).doesNotContain(MARKER);
            assertThat("%s".formatted(List.of(sample))).doesNotContain(MARKER);
        });
        assertThat(proposal().build().toString()).contains("***");
        assertThat(appointment().build().toString()).contains("***");
    }

    @Test
    void the_note_is_kept_all_the_same() {
        assertThat(proposal().build().note().orElseThrow().reveal()).isEqualTo(MARKER);
        Appointment moved = appointment().build().after(StatusChange.of(AppointmentStatus.CANCELLED, SIX));
        assertThat(moved.note().orElseThrow().reveal()).isEqualTo(MARKER);
    }

    @Test
    void decisions_and_receipts_print_no_person() {
        Proposal proposal = proposal().build();
        BookingCheck check = new BookingCheck(BookingRules.STANDARD);
        Decision<PlannedVisit> granted = check.mayBook(proposal, situation());
        Decision<PlannedVisit> refused =
                check.mayBook(proposal, situation(appointment().build()));
        Decision<PlannedVisit> unmet =
                check.mayBook(proposal().resources(List.of(ADAMS)).build(), situation());
        assertThat(List.of(granted.isGranted(), refused.isGranted(), unmet.isGranted()))
                .containsExactly(true, false, false);
        assertThat(List.of(granted, refused, unmet)).allSatisfy(decision -> {
            Receipt<PlannedVisit> receipt =
                    Receipt.of("ask", new FingerprintWriter("in").finish(), List.of(), decision, visit -> visit);
            assertThat(decision + decision.explain() + receipt + receipt.explain() + receipt.findings())
                    .doesNotContain(MARKER);
        });
        assertThat(new Granted<>(appointment().build(), List.of()).toString()).doesNotContain(MARKER);
    }

    @Test
    void a_hash_tells_nothing_of_the_text() {
        Proposal other = proposal().note(PatientText.of("something else")).build();
        assertThat(hash(proposal().build())).isEqualTo(hash(other));
        assertThat(hash(proposal().build()))
                .isNotEqualTo(hash(Proposal.builder()
                        .like(proposal().build())
                        .note(Optional.empty())
                        .build()));
    }

    @Test
    void events_hold_no_person() {
        DomainEvent event = new AppointmentChanged(PRACTICE, appointment().build(), null, SIX);
        assertThat(event + " " + event.id() + event.type() + event.subject()).doesNotContain(MARKER);
        assertThat(new AppointmentChanged(PRACTICE, appointment().build(), null, SIX)
                        .appointment()
                        .note())
                .as("what was written down about the patient stays in the book")
                .isEmpty();
        assertThat(module().stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class))
                        .map(JavaClass::getName)
                        .filter(holders()::contains))
                .as("events that could hold a text; each is shown above to drop it")
                .containsOnly(AppointmentChanged.class.getName());
    }

    @Test
    void exceptions_and_invalid_values_tell_no_person() {
        List<Throwable> thrown = List.of(
                catchThrowable(() -> proposal().start(SIX.plusSeconds(1)).build()),
                catchThrowable(
                        () -> appointment().status(AppointmentStatus.HELD).build()),
                catchThrowable(() -> appointment().holdExpires(SIX).build()),
                catchThrowable(() -> Proposal.builder().note(NOTE).build()),
                catchThrowable(() -> Appointment.builder().note(NOTE).build()),
                catchThrowable(() -> appointment().build().after(StatusChange.of(AppointmentStatus.HELD, SIX))));
        assertThat(thrown).allSatisfy(one -> {
            StringWriter text = new StringWriter();
            one.printStackTrace(new PrintWriter(text));
            assertThat(text.toString()).contains("Exception").doesNotContain(MARKER);
        });
        try (Validation validation = new Validation()) {
            assertThat(validation.check(proposal().resources(List.of()).build()))
                    .isNotEmpty()
                    .allSatisfy(
                            finding -> assertThat(finding + finding.explain()).doesNotContain(MARKER));
        }
    }

    private static Map<Class<?>, Object> samples() {
        Map<Class<?>, Object> samples = new LinkedHashMap<>();
        samples.put(Proposal.class, proposal().build());
        samples.put(ProposalBuilder.class, proposal());
        samples.put(Appointment.class, appointment().build());
        samples.put(AppointmentBuilder.class, appointment());
        samples.put(
                AppointmentChanged.class,
                new AppointmentChanged(PRACTICE, appointment().build(), null, SIX));
        samples.put(Acceptance.class, new Acceptance(appointment().build(), WaitlistSamples.backfill(), null));
        samples.put(Situation.class, situation(appointment().build()));
        samples.put(
                PlannedVisit.class,
                new BookingCheck(BookingRules.STANDARD)
                        .plan(proposal().build(), situation())
                        .granted()
                        .orElseThrow());
        samples.putAll(AttendanceSamples.holding(NOTE));
        samples.put(
                VisitSample.class,
                VisitSample.due(mornings(), List.of(appointment().build()), DateRange.day(MONDAY), SIX));
        samples.putAll(PlanningSamples.holding(appointment().build()));
        samples.putAll(ReminderSamples.holding(MARKER));
        samples.putAll(SeriesSamples.holding(NOTE));
        return samples;
    }

    private static Set<String> holders() {
        return Secrets.holders(
                ModuleShape.of(Part.FEATURE, "org.practicekit.scheduling"), SentinelTest.class, Masked.class);
    }

    private static JavaClasses module() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.practicekit.scheduling");
        assertThat(classes.size()).isGreaterThan(50);
        return classes;
    }

    private static String hash(Proposal proposal) {
        return new FingerprintWriter("proposal")
                .value("value", proposal)
                .finish()
                .hex();
    }

    private static Situation situation(Appointment... others) {
        return new Situation(mornings(), OpenHours.of(mornings(), DateRange.day(MONDAY)), List.of(others), SIX);
    }

    private static ProposalBuilder proposal() {
        return Proposal.builder()
                .visitType(FOLLOW_UP)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .start(instant("2026-03-09T09:00"))
                .addResources(ADAMS, EXAM_1)
                .note(NOTE);
    }

    private static AppointmentBuilder appointment() {
        PlannedVisit visit = new BookingCheck(BookingRules.STANDARD)
                .plan(proposal().build(), situation())
                .granted()
                .orElseThrow();
        return Appointment.builder()
                .id(AppointmentId.madeBy(PRACTICE, new CommandId("c-1")))
                .version(Version.FIRST)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(FOLLOW_UP)
                .location(MAIN)
                .time(visit.time())
                .uses(visit.uses())
                .status(AppointmentStatus.BOOKED)
                .note(NOTE);
    }
}
