package org.practicekit.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRule;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.port.SeriesPorts;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.series.Scope;
import org.practicekit.scheduling.series.SeriesChange;
import org.practicekit.scheduling.series.SeriesChanged;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.SeriesOutcome;
import org.practicekit.scheduling.series.SeriesPlan;
import org.practicekit.scheduling.series.SeriesPlanner;
import org.practicekit.scheduling.series.SeriesRequest;
import org.practicekit.scheduling.series.SeriesRules;
import org.practicekit.scheduling.series.SeriesStanding;
import org.practicekit.scheduling.series.Shortfall;
import org.practicekit.scheduling.series.VisitSeries;

/**
 * Books visits that come again and again, and edits them: one, one and those that follow, or all that are still to come.
 *
 * <p>Each visit is checked as if it were booked by itself, however many there are. Those within the practice's horizon are
 * booked at once and later ones as they come within it ({@link #planDue}). A visit is an ordinary appointment: it can be
 * confirmed, moved and called off at the {@link BookingDesk}, and the series follows.
 *
 * <p>Commands, versions, guards and refusals are as at the {@link BookingDesk}: each command runs once, and changes all that
 * it says or nothing. Thread-safe.
 */
public final class SeriesDesk {
    private static final CancelRequest NOBODY_LOSES_ANYTHING = CancelRequest.byPractice(CancelReason.OTHER);

    private final DeskWork<SeriesPorts> work;
    private final Validation validation;
    private final SeriesPlanner planner = new SeriesPlanner();

    /** A desk under {@link BookingRules#STANDARD}. */
    public SeriesDesk(UnitOfWork<? extends SeriesPorts> work, Clock clock, Validation validation) {
        this(work, clock, validation, BookingRules.STANDARD);
    }

    /**
     * A desk under a practice's own rules.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param validation the validator, which can be shared
     * @param rules the rules for each single visit; as a rule {@link BookingRules#STANDARD} and more
     */
    public SeriesDesk(
            UnitOfWork<? extends SeriesPorts> work, Clock clock, Validation validation, RulePack<BookingRule> rules) {
        this.work = new DeskWork<>(work, clock, new BookingCheck(rules));
        this.validation = validation;
    }

    /** Begins a series and books its visits within the horizon. */
    public Receipt<SeriesOutcome> plan(
            PracticeId practice, CommandId command, SeriesRequest request, Shortfall shortfall) {
        List<Finding> invalid = validation.check(request);
        SeriesId id = SeriesId.madeBy(practice, command);
        Fingerprint wish = new FingerprintWriter("scheduling.series.plan")
                .value("request", request)
                .text("shortfall", shortfall.name())
                .finish();
        return work.once(
                "scheduling.series.plan",
                practice,
                command,
                wish,
                ports -> SeriesBook.guards(id, request.patient(), request.resources(), List.of()),
                unit -> {
                    Optional<Finding> not = wrong(request, unit.session());
                    if (!invalid.isEmpty() || not.isPresent()) {
                        return new Refused<>(not.map(List::of).orElse(invalid));
                    }
                    VisitSeries fresh = VisitSeries.builder()
                            .like(VisitSeries.of(id, request))
                            .version(Version.NONE)
                            .build();
                    SeriesPlan plan = planner.plan(fresh, SeriesBook.horizonEnd(unit.session(), request.location()));
                    return carriedOut(
                            practice, unit, plan, shortfall, NOBODY_LOSES_ANYTHING, SeriesChanged.What.PLANNED);
                });
    }

    /**
     * Changes visits that are still to come.
     *
     * @param version the version of the series that the change was made from
     * @param scope how far it reaches
     * @param change what is to be different
     * @param shortfall what to do when not all of it can be had
     * @param request who asks for it and why, as for moving a single visit
     * @throws IllegalArgumentException when the change says something that its scope cannot have
     */
    public Receipt<SeriesOutcome> change(
            PracticeId practice,
            CommandId command,
            SeriesId series,
            Version version,
            Scope scope,
            SeriesChange change,
            Shortfall shortfall,
            CancelRequest request) {
        List<Finding> invalid = validation.check(change);
        SeriesId continuation = SeriesId.madeBy(practice, command);
        Fingerprint wish = wish("scheduling.series.change", series, version, scope, request)
                .value("change", change)
                .text("shortfall", shortfall.name())
                .finish();
        return edit(
                "scheduling.series.change",
                practice,
                command,
                series,
                version,
                wish,
                change.resources(),
                (unit, standing) -> invalid.isEmpty()
                        ? carriedOut(
                                practice,
                                unit,
                                planner.change(
                                        standing,
                                        scope,
                                        change,
                                        continuation,
                                        SeriesBook.horizonEnd(unit.session(), standing)),
                                shortfall,
                                request,
                                SeriesChanged.What.CHANGED)
                        : new Refused<>(invalid));
    }

    /** Adds a date to a series, beside those of its rule. */
    public Receipt<SeriesOutcome> addDate(
            PracticeId practice, CommandId command, SeriesId series, Version version, LocalDateTime date) {
        Fingerprint wish = new FingerprintWriter("scheduling.series.add-date")
                .text("series", series.value())
                .number("version", version.value())
                .text("date", date.toString())
                .finish();
        return edit(
                "scheduling.series.add-date",
                practice,
                command,
                series,
                version,
                wish,
                List.of(),
                (unit, standing) -> carriedOut(
                        practice,
                        unit,
                        planner.add(standing, date, SeriesBook.horizonEnd(unit.session(), standing)),
                        Shortfall.REFUSE,
                        NOBODY_LOSES_ANYTHING,
                        SeriesChanged.What.CHANGED));
    }

    /**
     * Calls visits off that are still to come, all that are reached or none; where it reaches further than one visit, the
     * series ends there.
     */
    public Receipt<SeriesOutcome> callOff(
            PracticeId practice,
            CommandId command,
            SeriesId series,
            Version version,
            Scope scope,
            CancelRequest request) {
        Fingerprint wish = wish("scheduling.series.call-off", series, version, scope, request)
                .finish();
        return edit(
                "scheduling.series.call-off",
                practice,
                command,
                series,
                version,
                wish,
                List.of(),
                (unit, standing) -> carriedOut(
                        practice,
                        unit,
                        planner.callOff(standing, scope, SeriesBook.horizonEnd(unit.session(), standing)),
                        Shortfall.REFUSE,
                        request,
                        SeriesChanged.What.CALLED_OFF));
    }

    /**
     * Books what came within the horizon since it was last asked, and leaves open what does not fit. To be called once a day
     * or so; being late loses nothing, and being early does nothing.
     *
     * @param limit how many series at the most, 1 or more
     * @return what was done, for each series that had something to be done
     */
    public List<SeriesOutcome> planDue(PracticeId practice, int limit) {
        List<VisitSeries> due = work.read(practice, (ports, session) -> {
            LocalDate last = session.setup().locations().stream()
                    .map(location -> SeriesBook.lastDay(session, location.id()))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return ports.series().unplanned(practice, last, limit).stream()
                    // Where it is still yesterday, the horizon is a day nearer.
                    .filter(series -> !series.nextUnplanned()
                            .orElseThrow()
                            .isAfter(SeriesBook.lastDay(session, series.location())))
                    .toList();
        });
        return due.stream()
                .flatMap(series -> planned(practice, series).decision().granted().stream())
                .filter(outcome -> !outcome.visits().isEmpty())
                .toList();
    }

    /** A series as its appointments have it now. */
    public Optional<SeriesStanding> find(PracticeId practice, SeriesId series) {
        return work.read(
                practice,
                (ports, session) -> ports.series()
                        .find(practice, series)
                        .map(found -> SeriesBook.standing(practice, ports, session, found)));
    }

    /** The series of a patient as their appointments have them now. */
    public List<SeriesStanding> ofPatient(PracticeId practice, PatientId patient) {
        return work.read(
                practice,
                (ports, session) -> ports.series().ofPatient(practice, patient).stream()
                        .map(found -> SeriesBook.standing(practice, ports, session, found))
                        .toList());
    }

    private Receipt<SeriesOutcome> planned(PracticeId practice, VisitSeries due) {
        CommandId command = new CommandId("plan " + due.id() + "@" + due.version());
        Fingerprint wish = new FingerprintWriter("scheduling.series.plan-due")
                .text("series", due.id().value())
                .number("version", due.version().value())
                .finish();
        return edit(
                "scheduling.series.plan-due",
                practice,
                command,
                due.id(),
                due.version(),
                wish,
                List.of(),
                (unit, standing) -> carriedOut(
                        practice,
                        unit,
                        planner.plan(standing.series(), SeriesBook.horizonEnd(unit.session(), standing)),
                        Shortfall.LEAVE_OPEN,
                        NOBODY_LOSES_ANYTHING,
                        SeriesChanged.What.PLANNED));
    }

    private Receipt<SeriesOutcome> edit(
            String question,
            PracticeId practice,
            CommandId command,
            SeriesId series,
            Version version,
            Fingerprint wish,
            List<ResourceId> wanted,
            BiFunction<DeskWork.Unit<SeriesPorts>, SeriesStanding, Decision<SeriesOutcome>> edit) {
        return work.once(
                question,
                practice,
                command,
                wish,
                ports -> SeriesBook.guards(practice, ports, series, wanted),
                unit -> {
                    Optional<VisitSeries> found = unit.ports().series().find(practice, series);
                    if (found.isEmpty()) {
                        return Refused.because(unknown(series));
                    }
                    SeriesStanding standing = SeriesBook.standing(practice, unit.ports(), unit.session(), found.get());
                    unit.inputs()
                            .value("standing", standing)
                            .text("now", unit.session().now().toString());
                    return found.get().version().equals(version)
                            ? edit.apply(unit, standing)
                            : Refused.because(stale(found.get(), version));
                });
    }

    private Decision<SeriesOutcome> carriedOut(
            PracticeId practice,
            DeskWork.Unit<SeriesPorts> unit,
            Decision<SeriesPlan> plan,
            Shortfall shortfall,
            CancelRequest request,
            SeriesChanged.What what) {
        return plan.<Decision<SeriesOutcome>>fold(
                yes -> carriedOut(practice, unit, yes.value(), shortfall, request, what),
                no -> new Refused<>(no.findings()));
    }

    private Decision<SeriesOutcome> carriedOut(
            PracticeId practice,
            DeskWork.Unit<SeriesPorts> unit,
            SeriesPlan plan,
            Shortfall shortfall,
            CancelRequest request,
            SeriesChanged.What what) {
        SeriesWork done = new SeriesWork(plan, unit.command(), unit.session(), request);
        SeriesOutcome outcome = done.outcome();
        unit.inputs().texts("checks", done.inputs(), Fingerprint::hex);
        List<Finding> inTheWay = done.inTheWay();
        if (shortfall == Shortfall.REFUSE && !inTheWay.isEmpty()) {
            return new Refused<>(inTheWay);
        }
        Instant now = unit.session().now();
        written(practice, unit, outcome.series(), what, now);
        outcome.continuation().ifPresent(split -> written(practice, unit, split, SeriesChanged.What.SPLIT_OFF, now));
        return new Granted<>(outcome, done.remarks());
    }

    private static void written(
            PracticeId practice,
            DeskWork.Unit<SeriesPorts> unit,
            VisitSeries series,
            SeriesChanged.What what,
            Instant now) {
        Write write = series.version().equals(Version.FIRST)
                ? unit.ports().series().add(practice, series)
                : unit.ports()
                        .series()
                        .update(practice, series, new Version(series.version().value() - 1));
        if (write instanceof Write.Stale stale) {
            throw new IllegalStateException(
                    "series %s changed to version %s under its own guard. Maybe the unit of work does not keep its guards."
                            .formatted(series.id(), stale.current()));
        }
        unit.events().add(new SeriesChanged(practice, series.id(), series.version(), what, now));
    }

    private static FingerprintWriter wish(
            String question, SeriesId series, Version version, Scope scope, CancelRequest request) {
        return new FingerprintWriter(question)
                .text("series", series.value())
                .number("version", version.value())
                .value("scope", scope)
                .value("request", request);
    }

    private static Optional<Finding> wrong(SeriesRequest request, Session session) {
        if (session.setup().location(request.location()).map(Location::zone).isEmpty()) {
            return Optional.of(Finding.of(SchedulingRules.KNOWN, Severity.ERROR)
                    .message("The practice has no location %s.".formatted(request.location()))
                    .putFacts("what", "location")
                    .putFacts("id", request.location().value())
                    .build());
        }
        if (!request.pattern().startsOnItsRule()) {
            return Optional.of(Finding.of(SeriesRules.PATTERN, Severity.ERROR)
                    .message("The series begins on %s, which is no date of its rule %s."
                            .formatted(
                                    request.pattern().start(),
                                    request.pattern().rule().text()))
                    .putFacts("start", request.pattern().start().toString())
                    .putFacts("rule", request.pattern().rule().text())
                    .build());
        }
        return Optional.empty();
    }

    private static Finding unknown(SeriesId series) {
        return Finding.of(SeriesRules.KNOWN, Severity.ERROR)
                .message("The practice has no series %s.".formatted(series))
                .putFacts("series", series.value())
                .build();
    }

    private static Finding stale(VisitSeries series, Version expected) {
        return Finding.of(SeriesRules.VERSION, Severity.ERROR)
                .message("Series %s is at version %s; the change was made from version %s."
                        .formatted(series.id(), series.version(), expected))
                .putFacts("series", series.id().value())
                .putFacts("current", series.version().toString())
                .putFacts("expected", expected.toString())
                .build();
    }
}
