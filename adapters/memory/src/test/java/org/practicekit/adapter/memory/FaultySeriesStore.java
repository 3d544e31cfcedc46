package org.practicekit.adapter.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.CommandLog;
import org.practicekit.core.port.Outbox;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.group.GroupSession;
import org.practicekit.scheduling.port.Appointments;
import org.practicekit.scheduling.port.GroupPorts;
import org.practicekit.scheduling.port.GroupSessions;
import org.practicekit.scheduling.port.SeriesPorts;
import org.practicekit.scheduling.port.SeriesRecords;
import org.practicekit.scheduling.port.Setups;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.VisitSeries;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.testkit.scheduling.GroupStore;
import org.practicekit.testkit.scheduling.SeriesStore;

/** The store of this module, with a {@link Fault} as hosts' stores have them. */
final class FaultySeriesStore implements SeriesStore, GroupStore, UnitOfWork<FaultySeriesStore.Ports> {
    private final MemoryScheduling memory = new MemoryScheduling();
    private final Map<SeriesId, Optional<VisitSeries>> cache = new ConcurrentHashMap<>();
    private final @Nullable Fault fault;

    FaultySeriesStore(@Nullable Fault fault) {
        this.fault = fault;
    }

    @Override
    public FaultySeriesStore work() {
        return this;
    }

    @Override
    public void store(SchedulingSetup setup) {
        memory.store(setup);
    }

    @Override
    public List<DomainEvent> events(PracticeId practice) {
        return memory.events(practice);
    }

    @Override
    public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super Ports, ? extends R> work) {
        return memory.run(practice, guards, ports -> work.apply(new Ports(ports, cache, fault)));
    }

    enum Fault {
        SERIES_WITHOUT_LINEAGE("a_series_is_found_with_every_field"),
        SERIES_OVERWRITTEN("update_from_an_old_version_is_stale_and_changes_nothing"),
        SERIES_OF_EVERYBODY("the_series_of_a_patient_come_in_the_order_of_their_ids"),
        SERIES_LATEST_FIRST("what_is_to_be_planned_comes_with_the_earliest_date_first_the_last_day_included"),
        SERIES_WITHOUT_THE_LAST_DAY("what_is_to_be_planned_comes_with_the_earliest_date_first_the_last_day_included"),
        SERIES_ALL_AT_ONCE("what_is_to_be_planned_comes_with_the_earliest_date_first_the_last_day_included"),
        SERIES_FROM_A_CACHE("of_many_edits_of_one_version_one_is_made"),
        SESSION_NEVER_CALLED_OFF("a_session_is_found_with_every_field"),
        SESSION_WITH_SORTED_RESOURCES("a_session_is_found_with_every_field"),
        SESSIONS_LATEST_FIRST("sessions_come_by_beginning_then_by_id_the_end_of_the_time_not_included"),
        SESSIONS_A_MOMENT_TOO_LONG("sessions_come_by_beginning_then_by_id_the_end_of_the_time_not_included"),
        USES_WITHOUT_SESSION("what_the_members_of_a_session_take_up_is_stored_as_theirs_together"),
        SESSIONS_WITHOUT_LIMIT("however_many_join_at_once_no_more_get_in_than_there_are_places");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }

        String caughtBy() {
            return caughtBy;
        }
    }

    record Ports(
            MemoryScheduling.Ports ports,
            Map<SeriesId, Optional<VisitSeries>> cache,
            @Nullable Fault fault) implements SeriesPorts, GroupPorts {
        @Override
        public SeriesRecords series() {
            return new Series(ports.series(), cache, fault);
        }

        @Override
        public GroupSessions groups() {
            return new Groups(ports.groups(), fault);
        }

        @Override
        public Appointments appointments() {
            return new Book(ports.appointments(), fault);
        }

        @Override
        public Setups setups() {
            return ports.setups();
        }

        @Override
        public CommandLog commands() {
            return ports.commands();
        }

        @Override
        public Outbox outbox() {
            return ports.outbox();
        }
    }

    private record Series(
            SeriesRecords series,
            Map<SeriesId, Optional<VisitSeries>> cache,
            @Nullable Fault fault) implements SeriesRecords {
        @Override
        public Optional<VisitSeries> find(PracticeId practice, SeriesId id) {
            Optional<VisitSeries> found = series.find(practice, id);
            return fault == Fault.SERIES_FROM_A_CACHE && found.isPresent()
                    ? cache.computeIfAbsent(id, first -> found)
                    : found;
        }

        @Override
        public List<VisitSeries> ofPatient(PracticeId practice, PatientId patient) {
            return fault == Fault.SERIES_OF_EVERYBODY
                    ? series.unplanned(practice, LocalDate.MAX, Integer.MAX_VALUE)
                    : series.ofPatient(practice, patient);
        }

        @Override
        public List<VisitSeries> unplanned(PracticeId practice, LocalDate through, int limit) {
            LocalDate last = fault == Fault.SERIES_WITHOUT_THE_LAST_DAY ? through.minusDays(1) : through;
            int most = fault == Fault.SERIES_ALL_AT_ONCE ? Integer.MAX_VALUE : limit;
            return fault == Fault.SERIES_LATEST_FIRST
                    ? reversed(series.unplanned(practice, last, most))
                    : series.unplanned(practice, last, most);
        }

        @Override
        public Write add(PracticeId practice, VisitSeries added) {
            return series.add(
                    practice,
                    fault == Fault.SERIES_WITHOUT_LINEAGE
                            ? VisitSeries.builder()
                                    .like(added)
                                    .splitFrom(Optional.empty())
                                    .build()
                            : added);
        }

        @Override
        public Write update(PracticeId practice, VisitSeries updated, Version expected) {
            Write write = series.update(practice, updated, expected);
            return fault == Fault.SERIES_OVERWRITTEN && write instanceof Write.Stale
                    ? new Write.Stored(updated.version())
                    : write;
        }
    }

    private record Groups(GroupSessions sessions, @Nullable Fault fault) implements GroupSessions {
        @Override
        public Optional<GroupSession> find(PracticeId practice, GroupId id) {
            return sessions.find(practice, id);
        }

        @Override
        public List<GroupSession> starting(PracticeId practice, TimeRange time) {
            TimeRange asked = fault == Fault.SESSIONS_A_MOMENT_TOO_LONG
                    ? new TimeRange(time.start(), time.end().plusNanos(1))
                    : time;
            return fault == Fault.SESSIONS_LATEST_FIRST
                    ? reversed(sessions.starting(practice, asked))
                    : sessions.starting(practice, asked);
        }

        @Override
        public Write add(PracticeId practice, GroupSession session) {
            GroupSession stored = session;
            if (fault == Fault.SESSION_NEVER_CALLED_OFF) {
                stored = GroupSession.builder().like(session).calledOff(false).build();
            }
            if (fault == Fault.SESSION_WITH_SORTED_RESOURCES) {
                stored = GroupSession.builder()
                        .like(session)
                        .resources(session.resources().stream().sorted().toList())
                        .build();
            }
            return sessions.add(practice, stored);
        }

        @Override
        public Write update(PracticeId practice, GroupSession session, Version expected) {
            return sessions.update(practice, session, expected);
        }
    }

    private record Book(Appointments book, @Nullable Fault fault) implements Appointments {
        @Override
        public Optional<Appointment> find(PracticeId practice, AppointmentId id) {
            return book.find(practice, id);
        }

        @Override
        public List<Appointment> taking(PracticeId practice, Set<ResourceId> resources, TimeRange time) {
            List<Appointment> taking = book.taking(practice, resources, time);
            return fault == Fault.SESSIONS_WITHOUT_LIMIT
                    ? taking.stream().filter(one -> one.group().isEmpty()).toList()
                    : taking;
        }

        @Override
        public List<Appointment> starting(PracticeId practice, TimeRange time) {
            return book.starting(practice, time);
        }

        @Override
        public List<Appointment> expiredHolds(PracticeId practice, Instant now, int limit) {
            return book.expiredHolds(practice, now, limit);
        }

        @Override
        public Write add(PracticeId practice, Appointment appointment) {
            return book.add(
                    practice,
                    fault == Fault.USES_WITHOUT_SESSION
                            ? Appointment.builder()
                                    .like(appointment)
                                    .uses(appointment.uses().stream()
                                            .map(use -> new Use(use.resource(), use.time(), use.overbooked()))
                                            .toList())
                                    .build()
                            : appointment);
        }

        @Override
        public Write update(PracticeId practice, Appointment appointment, Version expected) {
            return book.update(practice, appointment, expected);
        }
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
