package org.practicekit.scheduling.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/**
 * Why a search found nothing: asks it again, each time with one rule left out, and reports every rule without which there
 * would have been an opening. What the patient could take instead is named with it.
 */
final class NoOpening {
    /** Rules about the wish and the hours; that something is taken is looked at afterwards, need by need. */
    private static final Set<Relaxed> RULES = EnumSet.complementOf(EnumSet.of(Relaxed.TAKEN));

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
        if (findings.size() == 1) {
            findings.addAll(rulesInTheWay(EnumSet.of(Relaxed.TAKEN)));
        }
        if (findings.size() == 1) {
            findings.add(finding(SchedulingRules.OPEN)
                    .message("Nobody who could be seen is open on these dates, or more than one rule is in the way.")
                    .build());
        }
        return findings;
    }

    /** What could be booked: the same on a later day, at other times, or with somebody else. */
    private List<Opening> otherwise() {
        int limit = setup.policy().alternatives();
        Set<Opening> found = new LinkedHashSet<>();
        if (limit > 0) {
            found.addAll(run.search(dates, limit, EnumSet.of(Relaxed.PATIENT_TIMES)));
            found.addAll(run.search(dates, limit, EnumSet.of(Relaxed.ONLY_WITH)));
            if (dates.to().isBefore(run.bookable.to())) {
                found.addAll(
                        run.search(new DateRange(dates.to(), run.bookable.to()), limit, EnumSet.noneOf(Relaxed.class)));
            }
        }
        return found.stream().limit(limit).toList();
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

    private long able(Need need) {
        return setup.resources().stream().filter(need::metBy).count();
    }

    private List<Finding> rulesInTheWay(Set<Relaxed> rules) {
        List<Finding> findings = new ArrayList<>();
        for (Relaxed rule : rules) {
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
                        .message("Not at the times that suit the patient; %s would do.".formatted(at))
                        .addAlternatives(instead)
                        .build();
            case PATIENT_VISITS ->
                finding(SchedulingRules.PATIENT_FREE)
                        .message("The patient has another visit then: %s would do otherwise.".formatted(at))
                        .putFacts("patient", request.patient().value())
                        .build();
            case ONLY_WITH ->
                finding(SchedulingRules.FREE)
                        .message("Not with those asked for; %s would do.".formatted(at))
                        .putFacts(
                                "onlyWith",
                                request.onlyWith().stream().sorted().toList().toString())
                        .addAlternatives(instead)
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
            case TAKEN ->
                finding(SchedulingRules.FREE)
                        .message("Everybody who could be seen is booked; %s is taken, for one.".formatted(at))
                        .build();
        };
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

    private FindingBuilder finding(SchedulingRules rule) {
        return Finding.of(rule, Severity.ERROR).citation(rule.citation(setup.policy()));
    }
}
