package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.simulation.AppointmentRule;
import org.practicekit.scheduling.simulation.SessionOutlook;
import org.practicekit.scheduling.simulation.SessionSimulator;

/**
 * Divides a session by what it is asked for. Time for the same day comes first: as many slots as suffice in so many of a
 * hundred sessions if each patient asks on their own (a Poisson quantile over all visit types together, which needs fewer than
 * one for each type would). The rest goes to visits asked for ahead: as many whole slots of each type as are asked for, the
 * largest remainders rounded up while they fit; what is too much for the session is cut in proportion and reported. Then the
 * session is simulated under each rule.
 *
 * <p>Pure; immutable and thread-safe.
 */
public final class TemplateAdvisor implements Serializable {
    private static final Duration GRID = Duration.ofMinutes(5);

    private final AdviceGoal goal;
    private final SessionSimulator simulator;
    private final ArrayList<AppointmentRule> rules;

    /**
     * An advisor.
     *
     * @param rules the rules to try, one or more; as a rule {@link org.practicekit.scheduling.simulation.AppointmentRules#REFERENCE}
     */
    public TemplateAdvisor(AdviceGoal goal, SessionSimulator simulator, List<? extends AppointmentRule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("an advisor must have a rule to try.");
        }
        this.goal = goal;
        this.simulator = simulator;
        this.rules = new ArrayList<>(rules);
    }

    /** How to divide the session, with warnings; refused when nobody asked for anything. */
    public Decision<TemplateAdvice> advise(SessionNeed need) {
        if (need.demands().isEmpty()) {
            return Refused.because(Finding.of(PatternRules.SAMPLE, Severity.ERROR)
                    .message("Nobody was seen or missed in %d sessions on %s."
                            .formatted(need.sessions(), need.session().label()))
                    .putFacts("sessions", Integer.toString(need.sessions()))
                    .build());
        }
        List<Finding> findings = new ArrayList<>();
        few(need).ifPresent(findings::add);
        Optional<AdvisedSlots> sameDay = sameDay(need, findings);
        Duration left = need.session().open().minus(total(sameDay));
        List<TypeDemand> ahead = need.demands().stream()
                .filter(demand -> demand.bookedAhead().numerator() > 0)
                .sorted(Comparator.comparingDouble(TemplateAdvisor::spread).thenComparing(TypeDemand::visitType))
                .toList();
        tooMuch(need, ahead, left).ifPresent(findings::add);
        List<AdvisedSlots> slots = new ArrayList<>(Apportionment.of(ahead, left));
        sameDay.ifPresent(slots::add);
        Duration spare =
                slots.stream().map(AdvisedSlots::total).reduce(need.session().open(), Duration::minus);
        Occupants occupants = new Occupants(need, slots);
        List<RuleOutlook> outlooks = outlooks(occupants);
        return new Granted<>(
                TemplateAdvice.builder()
                        .need(need)
                        .slots(slots)
                        .spare(spare)
                        .carveOut(sameDay.filter(kept -> kept.count() > 0).map(kept -> carveOut(need.session(), kept)))
                        .outlooks(outlooks)
                        .build(),
                findings);
    }

    private Optional<Finding> few(SessionNeed need) {
        return need.sessions() >= goal.enoughSessions()
                ? Optional.empty()
                : Optional.of(Finding.of(PatternRules.SAMPLE, Severity.WARNING)
                        .message("%d sessions on %s were counted; %d or more were wanted."
                                .formatted(need.sessions(), need.session().label(), goal.enoughSessions()))
                        .putFacts("sessions", Integer.toString(need.sessions()))
                        .putFacts("wanted", Integer.toString(goal.enoughSessions()))
                        .build());
    }

    /** Slots of the mean length for all types together, rounded up to five minutes; no more than the session takes. */
    private Optional<AdvisedSlots> sameDay(SessionNeed need, List<Finding> findings) {
        List<TypeDemand> types = need.demands().stream()
                .filter(demand -> demand.sameDay().numerator() > 0)
                .toList();
        double mean = types.stream()
                .mapToDouble(type -> type.sameDay().approximately())
                .sum();
        if (mean == 0) {
            return Optional.empty();
        }
        double minutes = types.stream()
                .mapToDouble(
                        type -> type.sameDay().approximately() * type.slot().toMinutes())
                .sum();
        Duration each = GRID.multipliedBy((long) Math.ceil(minutes / mean / GRID.toMinutes() - 1e-9));
        int wanted = Poisson.quantile(mean, goal.serviceLevelPercent() / 100.0);
        int fitting = (int) need.session().open().dividedBy(each);
        if (wanted > fitting) {
            findings.add(Finding.of(PatternRules.CAPACITY, Severity.WARNING)
                    .message("The same day asks for %d slots of %d minutes on %s, and %d fit."
                            .formatted(wanted, each.toMinutes(), need.session().label(), fitting))
                    .putFacts("wanted", Integer.toString(wanted))
                    .putFacts("fitting", Integer.toString(fitting))
                    .build());
        }
        return Optional.of(new AdvisedSlots(
                types.stream().map(TypeDemand::visitType).toList(), true, Math.min(wanted, fitting), each));
    }

    private static Optional<Finding> tooMuch(SessionNeed need, List<TypeDemand> ahead, Duration left) {
        double asked = ahead.stream()
                .mapToDouble(
                        type -> type.bookedAhead().approximately() * type.slot().toMinutes())
                .sum();
        if (asked <= left.toMinutes()) {
            return Optional.empty();
        }
        long over = Math.round(asked - left.toMinutes());
        return Optional.of(Finding.of(PatternRules.CAPACITY, Severity.WARNING)
                .message("Visits booked ahead ask for %d minutes a session on %s, and %d are left for them."
                        .formatted(Math.round(asked), need.session().label(), left.toMinutes()))
                .putFacts("overMinutes", Long.toString(over))
                .build());
    }

    private List<RuleOutlook> outlooks(Occupants occupants) {
        List<RuleOutlook> outlooks = new ArrayList<>();
        for (AppointmentRule rule : rules) {
            SessionOutlook outlook = simulator.play(occupants.plan(rule));
            outlooks.add(new RuleOutlook(rule, outlook, goal.weights().cost(outlook)));
        }
        return outlooks;
    }

    private static CarveOut carveOut(TemplateSession session, AdvisedSlots slot) {
        LocalTime from = session.to().minus(slot.total());
        Release release = session.carveOuts().stream()
                .filter(kept -> slot.visitTypes().stream().anyMatch(kept.reservedFor()::contains))
                .map(CarveOut::release)
                .findFirst()
                .orElse(Release.SAME_DAY);
        return new CarveOut("same-day", from, session.to(), new LinkedHashSet<>(slot.visitTypes()), release);
    }

    private static Duration total(Optional<AdvisedSlots> slots) {
        return slots.map(AdvisedSlots::total).orElse(Duration.ZERO);
    }

    private static double spread(TypeDemand demand) {
        return demand.service().variation() * demand.service().mean().toMillis();
    }
}
