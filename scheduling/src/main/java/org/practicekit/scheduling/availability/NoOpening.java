package org.practicekit.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/**
 * Why a search found nothing: asks it again, each time with one rule left out, and reports every rule without which there
 * would have been an opening; where only several together are in the way, it reports those. What the patient could take
 * instead is named with it.
 */
final class NoOpening {
    /** Rules about the wish and the hours; that something is taken is looked at afterwards, need by need. */
    private static final Set<Relaxed> RULES = EnumSet.complementOf(EnumSet.of(Relaxed.TAKEN));

    /** How many openings are looked at to find the nearest. */
    private static final int LOOK_AT = 500;

    private final SchedulingSetup setup;
    private final VisitType type;
    private final SlotRequest request;
    private final SlotSearch.Run run;
    private final DateRange dates;
    private final Instant now;

    NoOpening(SchedulingSetup setup, VisitType type, SlotRequest request, SlotSearch.Run run, Instant now) {
        this.setup = setup;
        this.type = type;
        this.request = request;
        this.run = run;
        this.dates = run.dates.orElseThrow();
        this.now = now;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(SchedulingRules.OPENING)
                .message("No time for %s from %s to %s keeps every rule."
                        .formatted(type.id(), dates.from(), dates.lastDay()))
                .putFacts("visitType", type.id().value())
                .putFacts("from", dates.from().toString())
                .putFacts("to", dates.lastDay().toString())
                .alternatives(otherwise())
                .build());
        findings.addAll(nobodyAble());
        if (findings.size() == 1) {
            findings.addAll(rulesInTheWay(RULES));
        }
        if (findings.size() == 1) {
            findings.addAll(needsInTheWay());
        }
        boolean narrow = !request.times().isEmpty() || !request.onlyWith().isEmpty();
        if (findings.size() == 1 || narrow) {
            findings.addAll(rulesInTheWay(EnumSet.of(Relaxed.TAKEN)));
        }
        if (findings.size() == 1) {
            findings.addAll(severalInTheWay());
        }
        return findings;
    }

    /**
     * What could be booked: on the same dates at other times or with somebody else, the nearest to the times asked for
     * first; then the same on later days.
     */
    private List<Opening> otherwise() {
        int limit = setup.policy().alternatives();
        if (limit == 0) {
            return List.of();
        }
        List<Opening> near = new ArrayList<>();
        if (!request.times().isEmpty()) {
            near.addAll(run.search(dates, LOOK_AT, EnumSet.of(Relaxed.PATIENT_TIMES)));
        }
        if (!request.onlyWith().isEmpty()) {
            near.addAll(run.search(dates, LOOK_AT, EnumSet.of(Relaxed.ONLY_WITH)));
        }
        near.sort(Comparator.comparing(this::apart)); // stable: what is equally near keeps its rank
        Set<Instant> times = new HashSet<>();
        List<Opening> found =
                near.stream().filter(one -> times.add(one.start())).limit(limit).collect(Collectors.toList());
        if (found.size() < limit && dates.to().isBefore(run.bookable.to())) {
            DateRange later = new DateRange(dates.to(), run.bookable.to());
            run.search(later, 4 * limit, EnumSet.noneOf(Relaxed.class)).stream()
                    .filter(one -> times.add(one.start()))
                    .limit(limit - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    /** How far an opening begins from the times that suit the patient, on its own date or the one before. */
    private Duration apart(Opening opening) {
        WallClock clock = setup.location(opening.location()).orElseThrow().clock();
        LocalDate date = clock.date(opening.start());
        Duration least = request.times().isEmpty() ? Duration.ZERO : Duration.ofDays(2);
        for (LocalDate day : List.of(date.minusDays(1), date)) {
            for (DayWindow window : request.times()) {
                if (window.days().contains(day.getDayOfWeek())) {
                    Duration ahead = Duration.between(opening.start(), clock.at(day.atTime(window.from())));
                    Duration behind = Duration.between(
                            clock.at(window.ends(day)), opening.time().end());
                    Duration apart = ahead.compareTo(behind) > 0 ? ahead : behind;
                    least = apart.compareTo(least) < 0 ? apart : least;
                }
            }
        }
        return least.isNegative() ? Duration.ZERO : least;
    }

    /** The needs that no resource of the practice meets. */
    private List<Finding> nobodyAble() {
        return type.needs().stream()
                .distinct()
                .filter(need -> able(need) == 0)
                .map(need -> finding(SchedulingRules.NEEDS)
                        .message("The practice has no %s at all.".formatted(need.describe()))
                        .putFacts("need", need.describe())
                        .build())
                .toList();
    }

    /** The needs without which the visit could take place. */
    private List<Finding> needsInTheWay() {
        Set<Need> said = new LinkedHashSet<>();
        for (int i = 0; i < type.needs().size(); i++) {
            if (type.needs().size() > 1 && run.possibleWithout(i, dates)) {
                said.add(type.needs().get(i));
            }
        }
        return said.stream()
                .map(need -> finding(SchedulingRules.FREE)
                        .message("No %s is open and free when the others are.".formatted(need.describe()))
                        .putFacts("need", need.describe())
                        .putFacts("candidates", Long.toString(able(need)))
                        .build())
                .toList();
    }

    /** No rule alone is in the way: the fewest that are together, found by putting one after the other back in force. */
    private List<Finding> severalInTheWay() {
        EnumSet<Relaxed> together = EnumSet.allOf(Relaxed.class);
        List<Opening> openings = run.search(dates, 1, together);
        if (openings.isEmpty()) {
            return List.of(finding(SchedulingRules.OPEN)
                    .message("Nobody who could see the patient, with all that is needed, is open on these dates.")
                    .build());
        }
        Opening instead = openings.get(0);
        for (Relaxed rule : Relaxed.values()) {
            EnumSet<Relaxed> without = EnumSet.copyOf(together);
            without.remove(rule);
            List<Opening> left = run.search(dates, 1, without);
            if (!left.isEmpty()) {
                together = without;
                instead = left.get(0);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Relaxed rule : together) {
            findings.add(inTheWay(rule, instead));
        }
        return findings;
    }

    private long able(Need need) {
        return setup.resources().stream().filter(need::metBy).count();
    }

    private List<Finding> rulesInTheWay(Set<Relaxed> rules) {
        List<Finding> findings = new ArrayList<>();
        for (Relaxed rule : rules) {
            if (rule == Relaxed.SESSION_CAPS && !setup.hasCaps()) {
                continue;
            }
            List<Opening> openings = run.search(dates, 1, EnumSet.of(rule));
            if (!openings.isEmpty()) {
                findings.add(inTheWay(rule, openings.get(0)));
            }
        }
        return findings;
    }

    private Finding inTheWay(Relaxed rule, Opening instead) {
        String at = instead.describe();
        return switch (rule) {
            case PATIENT_TIMES ->
                finding(SchedulingRules.PATIENT_TIMES)
                        .message("Not at the times that suit the patient: %s is outside them.".formatted(at))
                        .build();
            case PATIENT_VISITS ->
                finding(SchedulingRules.PATIENT_FREE)
                        .message("The patient has another visit then: %s, for one.".formatted(at))
                        .putFacts("patient", request.patient().value())
                        .build();
            case ONLY_WITH ->
                finding(SchedulingRules.FREE)
                        .message("Not with %s; with others there is %s.".formatted(asked(), at))
                        .putFacts("onlyWith", asked())
                        .build();
            case NOTICE ->
                finding(SchedulingRules.NOTICE)
                        .message("%s notice is needed; %s is too soon."
                                .formatted(
                                        Words.duration(type.minimumNotice()
                                                .orElse(setup.policy().minimumNotice())),
                                        at))
                        .build();
            case CARVE_OUTS -> carvedOut(instead);
            case VISIT_TYPES ->
                finding(SchedulingRules.VISIT_TYPE)
                        .message("The blocks that are free do not take %s: %s, for one.".formatted(type.id(), at))
                        .putFacts("visitType", type.id().value())
                        .build();
            case SESSION_CAPS -> full(instead);
            case FURTHER_RULES ->
                finding(SchedulingRules.OPENING)
                        .message("A further rule is in the way: %s, for one.".formatted(at))
                        .build();
            case TAKEN -> taken(instead);
        };
    }

    private String asked() {
        return request.onlyWith().stream().sorted().map(ResourceId::toString).collect(Collectors.joining(", "));
    }

    /** Names those of an opening's resources that others have taken. */
    private Finding taken(Opening instead) {
        List<String> busy = instead.uses().stream()
                .filter(use -> run.isTaken(use))
                .map(use -> use.resource().toString())
                .toList();
        return finding(SchedulingRules.FREE)
                .message("%s would keep every other rule, but %s %s taken."
                        .formatted(instead.describe(), String.join(", ", busy), busy.size() == 1 ? "is" : "are"))
                .putFacts("resource", String.join(", ", busy))
                .putFacts("needed", instead.time().toString())
                .build();
    }

    private Finding carvedOut(Opening instead) {
        FindingBuilder finding = finding(SchedulingRules.CARVE_OUT);
        Optional<Stretch> kept = instead.uses().stream()
                .flatMap(use -> run.hours(instead.local().toLocalDate()).stretches(use.resource()).stream()
                        .filter(stretch -> stretch.time().overlaps(use.time())))
                .filter(stretch -> !stretch.unreserved(type.id(), now))
                .findFirst();
        kept.flatMap(Stretch::carveOut).ifPresent(carveOut -> finding.putFacts("carveOut", carveOut.name()));
        kept.flatMap(Stretch::releasedAt).ifPresent(at -> finding.putFacts("releasedAt", at.toString()));
        return finding.message("%s is kept for other visit types until %s."
                        .formatted(
                                instead.describe(),
                                kept.flatMap(Stretch::releasedAt)
                                        .map(at -> Words.time(at, instead.zone()))
                                        .orElse("its release")))
                .build();
    }

    /** Names the block that has all the visits it takes. */
    private Finding full(Opening instead) {
        FindingBuilder finding = finding(SchedulingRules.SESSION_CAP);
        for (Use use : instead.uses()) {
            Optional<Stretch> stretch = run.hours(instead.local().toLocalDate())
                    .at(use.resource(), use.time().start());
            Optional<SessionCap> full = stretch.flatMap(run::full);
            if (full.isPresent()) {
                return finding.message("%s has all the visits it takes from %s to %s, %s: %s, for one."
                                .formatted(
                                        use.resource(),
                                        Words.time(stretch.get().block().start(), instead.zone()),
                                        Words.time(stretch.get().block().end(), instead.zone()),
                                        full.get().describe(),
                                        instead.describe()))
                        .putFacts("resource", use.resource().toString())
                        .putFacts("source", stretch.get().source().value())
                        .putFacts("most", Integer.toString(full.get().most()))
                        .build();
            }
        }
        return finding.message("A block has all the visits it takes: %s, for one.".formatted(instead.describe()))
                .build();
    }

    private FindingBuilder finding(SchedulingRules rule) {
        return Finding.of(rule, Severity.ERROR).citation(rule.citation(setup.policy()));
    }
}
