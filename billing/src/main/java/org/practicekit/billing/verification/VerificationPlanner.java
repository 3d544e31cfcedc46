package org.practicekit.billing.verification;

import static java.util.stream.Collectors.groupingBy;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.policy.VerificationPolicy;
import org.practicekit.billing.policy.VerificationPolicy.LaterVisits;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.verification.VerificationPlan.NotDue;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/**
 * Says which coverages are to be looked up now for the visits ahead, by the practice's protocol.
 *
 * <p>Each time to ask (some days before, when booked, the beginning of a month) wants one answer that is no older than the
 * practice lets it be at that time; once it has come, nothing is asked again before the next such time. An answer counts for
 * all visits under the coverage, as long as coverage and kinds of service are still those that were asked about. Days and
 * months are those of the practice's calendar. Immutable and thread-safe.
 */
public final class VerificationPlanner implements Serializable {
    private final VerificationPolicy policy;
    private final ZoneId zone;
    private final AskableDays askable;

    /** A planner for a practice whose calendar is that of {@code zone}. */
    public VerificationPlanner(VerificationPolicy policy, ZoneId zone, AskableDays askable) {
        this.policy = policy;
        this.zone = zone;
        this.askable = askable;
    }

    /** The days whose visits can be due on {@code today}. */
    public DateRange lookAhead(LocalDate today) {
        if (policy.whenBooked()) {
            return DateRange.from(today);
        }
        LocalDate last = today.plusDays(
                policy.daysBefore().stream().max(Comparator.naturalOrder()).orElse(0));
        LocalDate endOfMonth = today.withDayOfMonth(today.lengthOfMonth());
        return DateRange.closed(today, policy.monthly().isEmpty() || last.isAfter(endOfMonth) ? last : endOfMonth);
    }

    /**
     * What is due.
     *
     * @param visits those ahead, in any order
     * @param coverages what the patients are insured by, in any order
     * @param history the look-ups of these coverages, in any order
     * @param now what time it is
     */
    public VerificationPlan plan(
            List<UpcomingVisit> visits, List<Coverage> coverages, List<Verification> history, Instant now) {
        Map<PatientId, List<Coverage>> ofPatient = coverages.stream().collect(groupingBy(Coverage::patient));
        Map<CoverageId, List<Verification>> before = history.stream().collect(groupingBy(Verification::coverage));
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<CoverageId, List<Wanted>> wanted = new LinkedHashMap<>();
        List<NotDue> notDue = new ArrayList<>();
        for (UpcomingVisit visit : inOrder(visits, today)) {
            List<Coverage> onFile = ofPatient.getOrDefault(visit.patient(), List.of()).stream()
                    .filter(coverage -> coverage.coversOn(visit.date()))
                    .sorted(Comparator.comparing(Coverage::id))
                    .toList();
            if (onFile.isEmpty()) {
                notDue.add(new NotDue(visit.id(), null, nothingOnFile(visit)));
            }
            for (Coverage coverage : onFile) {
                Wanted one = new Wanted(visit, coverage, before.getOrDefault(coverage.id(), List.of()), now);
                one.against()
                        .ifPresentOrElse(
                                reason -> notDue.add(new NotDue(visit.id(), coverage.id(), reason)),
                                () -> wanted.computeIfAbsent(coverage.id(), any -> new ArrayList<>())
                                        .add(one));
            }
        }
        List<DueVerification> due = wanted.values().stream()
                .map(all -> together(all, today))
                .sorted(Comparator.comparing(DueVerification::firstVisit).thenComparing(DueVerification::coverage))
                .toList();
        return new VerificationPlan(due, notDue);
    }

    /** What to ask when somebody wants an answer now, whatever the protocol says. */
    public DueVerification now(UpcomingVisit visit, Coverage coverage, Instant now) {
        return together(List.of(new Wanted(visit, coverage, List.of(), now)), LocalDate.ofInstant(now, zone));
    }

    private static List<UpcomingVisit> inOrder(List<UpcomingVisit> visits, LocalDate today) {
        return visits.stream()
                .filter(visit -> !visit.date().isBefore(today))
                .sorted(Comparator.comparing(UpcomingVisit::start).thenComparing(UpcomingVisit::id))
                .toList();
    }

    /** One question for all visits under a coverage: about the day of the first, and about all that they need. */
    private DueVerification together(List<Wanted> wanted, LocalDate today) {
        Wanted first = wanted.get(0);
        Set<ServiceType> types = new TreeSet<>();
        Set<Finding> reasons = new LinkedHashSet<>();
        for (Wanted one : wanted) {
            types.addAll(one.types());
            reasons.addAll(one.reasons());
        }
        return DueVerification.builder()
                .coverage(first.coverage.id())
                .patient(first.coverage.patient())
                .payer(first.coverage.payer())
                .about(isLater(first.visit.date(), today) ? today : first.visit.date())
                .serviceTypes(types)
                .visits(wanted.stream().map(one -> one.visit.id()).toList())
                .firstVisit(first.visit.date())
                .reasons(List.copyOf(reasons))
                .build();
    }

    /** Whether payers need not answer about {@code date} on {@code today}, because it is too far ahead. */
    private boolean isLater(LocalDate date, LocalDate today) {
        return askable.on(today)
                .filter(row -> !date.isBefore(row.days(today).to()))
                .isPresent();
    }

    private Finding nothingOnFile(UpcomingVisit visit) {
        return finding(VerificationRules.ON_FILE, visit)
                .message("The patient has nothing on file for the day of the visit.")
                .build();
    }

    private FindingBuilder finding(VerificationRules rule, UpcomingVisit visit) {
        return Finding.builder()
                .rule(rule.id())
                .citation(rule.citation(policy))
                .severity(Severity.INFO)
                .putFacts("visit", visit.id().value())
                .putFacts("date", visit.date().toString());
    }

    /** A time at which an answer is wanted. */
    private record Time(Instant at, VerificationRules rule, String words) {}

    /** A visit's coverage, and whether an answer about it is wanted now. */
    private final class Wanted {
        private final UpcomingVisit visit;
        private final Coverage coverage;
        private final List<Verification> before;
        private final Instant now;
        private final Optional<Time> time;

        Wanted(UpcomingVisit visit, Coverage coverage, List<Verification> before, Instant now) {
            this.visit = visit;
            this.coverage = coverage;
            this.before = before;
            this.now = now;
            this.time = times().stream()
                    .filter(one -> !one.at().isAfter(now))
                    .max(Comparator.comparing(Time::at).thenComparing(Time::rule));
        }

        private List<Time> times() {
            List<Time> times = new ArrayList<>();
            for (int days : policy.daysBefore()) {
                times.add(new Time(
                        startOf(visit.date().minusDays(days)),
                        VerificationRules.DAYS_BEFORE,
                        days == 0 ? "on the day of the visit" : days == 1 ? "1 day before" : days + " days before"));
            }
            if (policy.whenBooked()) {
                times.add(new Time(visit.scheduledAt(), VerificationRules.BOOKED, "when a visit is booked"));
            }
            if (isMonthly()) {
                times.add(new Time(
                        startOf(visit.date().withDayOfMonth(1)),
                        VerificationRules.MONTH,
                        "in each month with a visit"));
            }
            return times;
        }

        private Instant startOf(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }

        private boolean isMonthly() {
            return policy.monthly().contains(coverage.kind());
        }

        Set<ServiceType> types() {
            Set<ServiceType> types = new TreeSet<>(policy.serviceTypes());
            visit.services().stream().map(PlannedService::serviceType).forEach(types::add);
            return types;
        }

        /** Why nobody is asked now, if so. */
        Optional<Finding> against() {
            if (time.isEmpty()) {
                return Optional.of(about(VerificationRules.NOT_YET)
                        .message("The first time to ask for the visit is still to come.")
                        .build());
            }
            if (isLater() && policy.laterVisits() == LaterVisits.WAIT_FOR_THE_MONTH) {
                return Optional.of(about(VerificationRules.ASKABLE)
                        .message("The payer need not answer about %s before that month begins.".formatted(visit.date()))
                        .build());
            }
            return before.stream()
                    .filter(Verification::isOpen)
                    .min(Comparator.comparing(Verification::id))
                    .map(this::open)
                    .or(() -> latest(this::serves).map(this::served));
        }

        private boolean isLater() {
            return VerificationPlanner.this.isLater(visit.date(), LocalDate.ofInstant(now, zone));
        }

        private Finding open(Verification open) {
            return about(VerificationRules.ONCE)
                    .message(
                            open.state() == Verification.State.ASKING
                                    ? "The payer is being asked."
                                    : "The payer is asked again at %s."
                                            .formatted(open.until().orElseThrow()))
                    .putFacts("inquiry", open.id().value())
                    .build();
        }

        private Finding served(Verification one) {
            boolean answered = one.state() == Verification.State.ANSWERED;
            return about(answered ? VerificationRules.FRESH : VerificationRules.PERSON_FIRST)
                    .message((answered
                                    ? "The payer answered at %s."
                                    : "The look-up of %s came to nothing; somebody has to act first.")
                            .formatted(one.endedAt()))
                    .putFacts("inquiry", one.id().value())
                    .build();
        }

        /** Whether nothing more is wanted at the time, given how this look-up ended. */
        private boolean serves(Verification one) {
            Instant at = time.orElseThrow().at();
            if (!isCurrent(one)) {
                return false;
            }
            if (one.state() != Verification.State.ANSWERED) {
                return !one.endedAt().isBefore(at);
            }
            return isFresh(one) && isOfTheMonth(one) && isAboutTheServices(one);
        }

        private boolean isCurrent(Verification one) {
            return one.coverageVersion().equals(coverage.version());
        }

        private boolean isFresh(Verification one) {
            return !one.endedAt().isBefore(time.orElseThrow().at().minus(policy.freshFor()));
        }

        /** Before the month of the visit has begun, no answer can be of it. */
        private boolean isOfTheMonth(Verification one) {
            YearMonth month = YearMonth.from(visit.date());
            return !isMonthly()
                    || monthOf(time.orElseThrow().at()).isBefore(month)
                    || monthOf(one.endedAt()).equals(month);
        }

        private boolean isAboutTheServices(Verification one) {
            return one.inquiry().serviceTypes().containsAll(types());
        }

        private YearMonth monthOf(Instant instant) {
            return YearMonth.from(LocalDate.ofInstant(instant, zone));
        }

        private Optional<Verification> latest(Predicate<Verification> which) {
            return before.stream()
                    .filter(one -> !one.isOpen())
                    .filter(which)
                    .max(Comparator.comparing(Verification::endedAt).thenComparing(Verification::id));
        }

        /** Why an answer is wanted, and why the last one will not do. */
        List<Finding> reasons() {
            List<Finding> reasons = new ArrayList<>();
            time.ifPresent(asked -> reasons.add(about(asked.rule())
                    .message("Coverage is verified %s.".formatted(asked.words()))
                    .build()));
            latest(any -> true).ifPresent(last -> reasons.add(whyNot(last)));
            if (isLater()) {
                reasons.add(about(VerificationRules.ASKABLE)
                        .message("The payer need not answer about %s yet and is asked about an earlier day."
                                .formatted(visit.date()))
                        .build());
            }
            return reasons;
        }

        private Finding whyNot(Verification last) {
            if (!isCurrent(last)) {
                return about(VerificationRules.CURRENT)
                        .message("The coverage was changed after the payer was asked.")
                        .build();
            }
            if (last.state() != Verification.State.ANSWERED) {
                return about(VerificationRules.PERSON_FIRST)
                        .message("The look-up of %s came to nothing.".formatted(last.endedAt()))
                        .build();
            }
            if (!isFresh(last)) {
                return about(VerificationRules.FRESH)
                        .message("The last answer is %d days old."
                                .formatted(Duration.between(last.endedAt(), now).toDays()))
                        .build();
            }
            return isOfTheMonth(last)
                    ? about(VerificationRules.SERVICE)
                            .message("The payer was not asked about all kinds of service of the visit.")
                            .build()
                    : about(VerificationRules.MONTH)
                            .message("The last answer is of another month.")
                            .build();
        }

        private FindingBuilder about(VerificationRules rule) {
            return finding(rule, visit).putFacts("coverage", coverage.id().value());
        }
    }
}
