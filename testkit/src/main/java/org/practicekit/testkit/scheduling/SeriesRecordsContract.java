package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.scheduling.TestClinic.NEIGHBOUR;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.provider;
import static org.practicekit.testkit.scheduling.TestClinic.room;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.port.SeriesRecords;
import org.practicekit.scheduling.series.Occurrence;
import org.practicekit.scheduling.series.Recurrence;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.SeriesPattern;
import org.practicekit.scheduling.series.Split;
import org.practicekit.scheduling.series.VisitSeries;
import org.practicekit.scheduling.series.VisitSeriesBuilder;
import org.practicekit.scheduling.visit.PatientKind;

/** The contract of {@link SeriesRecords}. */
public abstract class SeriesRecordsContract {
    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 9, 9, 0);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private @Nullable SeriesStore store;

    /** For the host's subclass. */
    protected SeriesRecordsContract() {}

    /** An empty store; called before each test. */
    protected abstract SeriesStore newStore();

    @BeforeEach
    final void freshStore() {
        SeriesStore fresh = newStore();
        fresh.store(TestClinic.setup(PRACTICE, 2, 2));
        fresh.store(TestClinic.setup(NEIGHBOUR, 2, 2));
        store = fresh;
    }

    @Test
    void a_series_is_found_with_every_field() {
        VisitSeries full = series("s-1", "patient-1")
                .pattern(SeriesPattern.builder()
                        .start(START)
                        .rule(Recurrence.parse("FREQ=MONTHLY;INTERVAL=2;BYDAY=2MO,-1FR;UNTIL=20270101T090000"))
                        .addAdded(START.plusDays(3))
                        .addLeftOut(START.plusMonths(2))
                        .build())
                .time(LocalTime.of(10, 15))
                .addOccurrences(
                        Occurrence.builder()
                                .id(START)
                                .start(START.plusHours(1))
                                .addResources(room(2), provider(2))
                                .changed(true)
                                .state(Occurrence.State.BOOKED)
                                .appointment(new AppointmentId("a-1"))
                                .build(),
                        open(START.plusDays(3)))
                .splitFrom(new Split(new SeriesId("s-0"), START))
                .continuedBy(new Split(new SeriesId("s-2"), START.plusYears(1)))
                .note(PatientText.of("grüße, 診察, \uD83D\uDE37 and 'quotes'"))
                .build();
        add(PRACTICE, full);
        assertThat(find(PRACTICE, full.id())).containsExactly(full);
    }

    @Test
    void one_practice_never_sees_the_series_of_another() {
        VisitSeries ours = series("s-1", "patient-1").build();
        add(PRACTICE, ours);
        assertThat(find(NEIGHBOUR, ours.id())).isEmpty();
        assertThat(ofPatient(NEIGHBOUR, "patient-1")).isEmpty();
        assertThat(unplanned(NEIGHBOUR, MAY, 10)).isEmpty();
    }

    @Test
    void add_is_stale_when_the_id_is_taken_and_changes_nothing() {
        VisitSeries first = series("s-1", "patient-1").build();
        add(PRACTICE, first);
        assertThat(add(PRACTICE, series("s-1", "patient-2").build())).isEqualTo(new Write.Stale(Version.FIRST));
        assertThat(find(PRACTICE, first.id())).containsExactly(first);
        assertThat(ofPatient(PRACTICE, "patient-2")).isEmpty();
    }

    @Test
    void update_stores_the_next_version() {
        VisitSeries first = series("s-1", "patient-1").build();
        VisitSeries second = second(first).addOccurrences(open(START)).build();
        add(PRACTICE, first);
        assertThat(update(PRACTICE, second, first.version())).isEqualTo(new Write.Stored(new Version(2)));
        assertThat(find(PRACTICE, first.id())).containsExactly(second);
    }

    @Test
    void update_from_an_old_version_is_stale_and_changes_nothing() {
        VisitSeries first = series("s-1", "patient-1").build();
        VisitSeries second = second(first).build();
        add(PRACTICE, first);
        update(PRACTICE, second, first.version());
        assertThat(update(PRACTICE, second(first).addOccurrences(open(START)).build(), first.version()))
                .isEqualTo(new Write.Stale(new Version(2)));
        assertThat(find(PRACTICE, first.id())).containsExactly(second);
    }

    @Test
    void update_of_what_is_not_there_is_stale() {
        VisitSeries first = series("s-1", "patient-1").build();
        assertThat(update(PRACTICE, second(first).build(), first.version())).isEqualTo(new Write.Stale(Version.NONE));
        assertThat(find(PRACTICE, first.id())).isEmpty();
    }

    @Test
    void a_unit_that_fails_leaves_no_series_behind() {
        VisitSeries first = series("s-1", "patient-1").build();
        assertThatThrownBy(() -> write(PRACTICE, series -> {
                    series.add(PRACTICE, first);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(find(PRACTICE, first.id())).isEmpty();
    }

    @Test
    void the_series_of_a_patient_come_in_the_order_of_their_ids() {
        VisitSeries second = series("b", "patient-1").build();
        VisitSeries first = series("a", "patient-1").build();
        add(PRACTICE, second);
        add(PRACTICE, first);
        add(PRACTICE, series("c", "patient-2").build());
        assertThat(ofPatient(PRACTICE, "patient-1")).containsExactly(first, second);
    }

    @Test
    void what_is_to_be_planned_comes_with_the_earliest_date_first_the_last_day_included() {
        VisitSeries later =
                series("a", "patient-1").nextUnplanned(MAY.minusDays(1)).build();
        VisitSeries sooner =
                series("b", "patient-2").nextUnplanned(MAY.minusDays(9)).build();
        VisitSeries onTheDay = series("c", "patient-3").nextUnplanned(MAY).build();
        VisitSeries after =
                series("d", "patient-4").nextUnplanned(MAY.plusDays(1)).build();
        VisitSeries ended =
                series("e", "patient-5").nextUnplanned(Optional.empty()).build();
        List.of(later, sooner, onTheDay, after, ended).forEach(one -> add(PRACTICE, one));
        assertThat(unplanned(PRACTICE, MAY, 10)).containsExactly(sooner, later, onTheDay);
        assertThat(unplanned(PRACTICE, MAY, 2)).containsExactly(sooner, later);
    }

    @Test
    void what_was_planned_is_not_asked_for_again() {
        VisitSeries due = series("a", "patient-1").nextUnplanned(MAY).build();
        add(PRACTICE, due);
        update(PRACTICE, second(due).nextUnplanned(MAY.plusWeeks(1)).build(), due.version());
        assertThat(unplanned(PRACTICE, MAY, 10)).isEmpty();
    }

    private static VisitSeriesBuilder series(String id, String patient) {
        return VisitSeries.builder()
                .id(new SeriesId(id))
                .version(Version.FIRST)
                .patient(new PatientId(patient))
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(TestClinic.FOLLOW_UP)
                .location(TestClinic.MAIN)
                .pattern(SeriesPattern.of(START, Recurrence.parse("FREQ=WEEKLY;COUNT=4")))
                .time(START.toLocalTime())
                .resources(List.of(provider(1), room(1)))
                .nextUnplanned(START.toLocalDate());
    }

    private static VisitSeriesBuilder second(VisitSeries first) {
        return VisitSeries.builder().like(first).version(first.version().next());
    }

    private static Occurrence open(LocalDateTime id) {
        return Occurrence.builder()
                .id(id)
                .start(id)
                .addResources(provider(1), room(1))
                .state(Occurrence.State.OPEN)
                .build();
    }

    private List<VisitSeries> find(PracticeId practice, SeriesId id) {
        return read(practice, series -> series.find(practice, id)).stream().toList();
    }

    private List<VisitSeries> ofPatient(PracticeId practice, String patient) {
        return read(practice, series -> series.ofPatient(practice, new PatientId(patient)));
    }

    private List<VisitSeries> unplanned(PracticeId practice, LocalDate through, int limit) {
        return read(practice, series -> series.unplanned(practice, through, limit));
    }

    private Write add(PracticeId practice, VisitSeries one) {
        return write(practice, series -> series.add(practice, one));
    }

    private Write update(PracticeId practice, VisitSeries one, Version expected) {
        return write(practice, series -> series.update(practice, one, expected));
    }

    private <R> R read(PracticeId practice, Function<SeriesRecords, R> work) {
        return store().work().run(practice, Set.of(), ports -> work.apply(ports.series()));
    }

    private <R> R write(PracticeId practice, Function<SeriesRecords, R> work) {
        return store().work()
                .run(practice, Set.of(new Guard("test", "everything")), ports -> work.apply(ports.series()));
    }

    private SeriesStore store() {
        return Objects.requireNonNull(store, "there is a store only during a test");
    }
}
