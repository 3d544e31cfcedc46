package org.practicekit.scheduling.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.instant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiDefinition;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.kpi.KpiUnit;
import org.practicekit.core.kpi.Percentile;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.resource.ResourceKind;

/** The lineage of a number is enough to compute it again: over random books, with everything else thrown away. */
class LineageTest {
    private static final SchedulingSetup SETUP = Office.withHours(Office.bare().cancellation(CancellationPolicy.NONE))
            .build();
    private static final DateRange PERIOD = DateRange.days(MONDAY, 5);
    private static final Instant AS_OF = instant("2026-03-12T10:17");

    private static final List<Function<VisitSample, Kpi>> MEASURES = List.of(
            Attendance::noShowRate,
            Attendance::lateCancelRate,
            Attendance::openEndedShare,
            sample -> VisitTimes.cycle(sample, Percentile.MEDIAN),
            sample -> VisitTimes.waiting(sample, Percentile.NINETIETH),
            sample -> VisitTimes.lateness(sample, Percentile.MEDIAN),
            sample -> VisitTimes.inRoom(sample, Percentile.NINETIETH),
            sample -> LeadTimes.percentile(sample, Percentile.MEDIAN),
            sample -> Utilization.booked(sample, ADAMS),
            sample -> Utilization.attended(sample, EXAM_1),
            sample -> Utilization.booked(sample, ResourceKind.PROVIDER),
            sample -> Utilization.attended(sample, ResourceKind.ROOM),
            FreedTime::fillRate);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void each_kpi_is_the_same_when_only_what_it_considered_is_left(long seed) {
        List<Appointment> book = RandomBook.of(new Random(seed), 120);
        Set<KpiDefinition> known = new HashSet<>();
        for (Function<VisitSample, Kpi> measure : MEASURES) {
            for (Function<VisitSample, VisitSample> slice : slices()) {
                Kpi kpi = measure.apply(slice.apply(sample(book)));
                Kpi again = measure.apply(slice.apply(sample(only(book, kpi.considered()))));
                assertThat(again).as("seed %d, %s", seed, kpi.definition()).isEqualTo(kpi);
                if (kpi.figure().isKnown()) {
                    known.add(kpi.definition());
                }
            }
        }
        assertThat(known)
                .as("all but access, which is measured below")
                .isEqualTo(EnumSet.range(PatternKpis.NO_SHOW_RATE, PatternKpis.LEAD_TIME));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void access_is_the_same_when_only_what_it_considered_is_left(long seed) {
        List<Appointment> book = RandomBook.of(new Random(seed), 120);
        ThirdNextAvailable access = new ThirdNextAvailable(SETUP);
        for (Instant asOf : List.of(instant("2026-03-06T12:00"), AS_OF)) {
            List<Kpi> kpis = access.measure(FOLLOW_UP, ADAMS, book, asOf);
            List<Kpi> again =
                    access.measure(FOLLOW_UP, ADAMS, only(book, kpis.get(0).considered()), asOf);
            assertThat(again).isEqualTo(kpis);
            assertThat(kpis.get(0).figure().isKnown()).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void demand_is_the_same_when_only_what_it_considered_is_left(long seed) {
        List<Appointment> book = RandomBook.of(new Random(seed), 120);
        HourlyDemand demand = HourlyDemand.of(sample(book));
        assertThat(demand.needs()).isNotEmpty();
        assertThat(HourlyDemand.of(sample(only(book, demand.considered())))).isEqualTo(demand);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_order_in_which_appointments_are_handed_in_changes_nothing(long seed) {
        Random random = new Random(seed);
        List<Appointment> book = RandomBook.of(random, 80);
        List<Appointment> shuffled = new ArrayList<>(book);
        Collections.shuffle(shuffled, random);
        for (Function<VisitSample, Kpi> measure : MEASURES) {
            assertThat(measure.apply(sample(shuffled))).isEqualTo(measure.apply(sample(book)));
        }
        assertThat(HourlyDemand.of(sample(shuffled))).isEqualTo(HourlyDemand.of(sample(book)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_share_is_never_more_than_all_or_less_than_nothing(long seed) {
        VisitSample sample = sample(RandomBook.of(new Random(seed), 200));
        for (Function<VisitSample, Kpi> measure : MEASURES) {
            Kpi kpi = measure.apply(sample);
            if (kpi.definition().unit().equals(KpiUnit.SHARE) && kpi.figure() instanceof Figure.Ratio ratio) {
                assertThat(ratio.numerator()).as("%s", kpi.definition()).isBetween(0L, ratio.denominator());
            }
        }
    }

    private static VisitSample sample(List<Appointment> book) {
        return VisitSample.due(SETUP, book, PERIOD, AS_OF);
    }

    private static List<Function<VisitSample, VisitSample>> slices() {
        return List.of(sample -> sample, sample -> sample.ofType(FOLLOW_UP), sample -> sample.with(BROWN));
    }

    private static List<Appointment> only(List<Appointment> book, List<KpiSource> sources) {
        Set<String> ids = sources.stream()
                .filter(source -> source.kind().equals("appointment"))
                .map(KpiSource::id)
                .collect(Collectors.toSet());
        return book.stream().filter(one -> ids.contains(one.id().value())).toList();
    }
}
