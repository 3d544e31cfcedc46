package org.practicekit.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.availability.SessionCap;
import org.practicekit.scheduling.availability.Shut;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.ResourceId;

/** Our own booking rules. */
enum StandardRule implements BookingRule {
    OPEN(SchedulingRules.OPEN) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            for (Use use : visit.uses()) {
                Optional<Instant> shut = situation.firstShut(visit, use);
                if (shut.isPresent()) {
                    return Optional.of(notOpen(visit, situation, use, shut.get()));
                }
            }
            return Optional.of(finding(Severity.INFO, situation)
                    .message("Open: %s."
                            .formatted(visit.uses().stream()
                                    .map(use -> use.resource() + " by "
                                            + situation
                                                    .holding(visit, use)
                                                    .get(0)
                                                    .source())
                                    .collect(Collectors.joining(", "))))
                    .build());
        }

        private Finding notOpen(PlannedVisit visit, Situation situation, Use use, Instant shut) {
            String at = Words.time(shut, visit.location().zone());
            Optional<Stretch> elsewhere = situation.hours().at(use.resource(), shut);
            Optional<Shut> why =
                    situation.hours().shut(use.resource(), new TimeRange(shut, shut.plus(Duration.ofMinutes(1))));
            FindingBuilder finding = finding(Severity.ERROR, situation)
                    .putFacts("resource", use.resource().toString())
                    .putFacts("needed", use.time().toString())
                    .putFacts("shutAt", shut.toString());
            if (elsewhere.isPresent()) {
                return finding.putFacts("location", elsewhere.get().location().value())
                        .message("%s is at %s at %s, not at %s."
                                .formatted(
                                        use.resource(),
                                        elsewhere.get().location(),
                                        at,
                                        visit.location().id()))
                        .build();
            }
            if (why.isPresent()) {
                return finding.putFacts("source", why.get().source().value())
                        .putFacts("reason", why.get().reason())
                        .message("%s is not available at %s: %s (%s)."
                                .formatted(
                                        use.resource(),
                                        at,
                                        why.get().reason(),
                                        why.get().source()))
                        .build();
            }
            return finding.message("%s is not open at %s: outside the hours agreed.".formatted(use.resource(), at))
                    .build();
        }
    },
    VISIT_TYPE(SchedulingRules.VISIT_TYPE) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            for (Use use : visit.uses()) {
                for (Stretch stretch : situation.holding(visit, use)) {
                    if (!stretch.takes(visit.type().id())) {
                        return Optional.of(finding(Severity.ERROR, situation)
                                .message("%s takes %s then, not %s (%s)."
                                        .formatted(
                                                use.resource(),
                                                stretch.visitTypes().stream()
                                                        .sorted()
                                                        .toList(),
                                                visit.type().id(),
                                                stretch.source()))
                                .putFacts("resource", use.resource().toString())
                                .putFacts("source", stretch.source().value())
                                .putFacts("visitType", visit.type().id().value())
                                .build());
                    }
                }
            }
            return Optional.empty();
        }
    },
    CARVE_OUT(SchedulingRules.CARVE_OUT) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            Optional<Finding> kept = Optional.empty();
            for (Use use : visit.uses()) {
                for (Stretch stretch : situation.holding(visit, use)) {
                    if (stretch.carveOut().isEmpty()
                            || stretch.releasedAt().isEmpty()
                            || !stretch.time().overlaps(use.time())) {
                        continue;
                    }
                    Finding said = say(
                            visit,
                            situation,
                            use,
                            stretch.carveOut().get(),
                            stretch.releasedAt().get());
                    if (said.severity() == Severity.ERROR) {
                        return Optional.of(said);
                    }
                    kept = Optional.of(said);
                }
            }
            return kept;
        }

        private Finding say(PlannedVisit visit, Situation situation, Use use, CarveOut carveOut, Instant release) {
            String at = Words.time(release, visit.location().zone());
            boolean meant = carveOut.reservedFor().contains(visit.type().id());
            boolean released = !situation.now().isBefore(release);
            String message = meant
                    ? "%s: this time is carved out for %s (%s)."
                            .formatted(use.resource(), visit.type().id(), carveOut.name())
                    : released
                            ? "%s: the carve-out %s was released at %s.".formatted(use.resource(), carveOut.name(), at)
                            : "%s keeps this time (%s) for %s until %s."
                                    .formatted(
                                            use.resource(),
                                            carveOut.name(),
                                            carveOut.reservedFor().isEmpty()
                                                    ? "later"
                                                    : carveOut.reservedFor().stream()
                                                            .sorted()
                                                            .toList(),
                                            at);
            return finding(meant || released ? Severity.INFO : Severity.ERROR, situation)
                    .message(message)
                    .putFacts("resource", use.resource().toString())
                    .putFacts("carveOut", carveOut.name())
                    .putFacts("releasedAt", release.toString())
                    .build();
        }
    },
    FREE(SchedulingRules.FREE) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            for (Use use : visit.uses()) {
                List<Appointment> taking = situation.clashingWith(use);
                if (!taking.isEmpty() && !use.overbooked()) {
                    return Optional.of(taken(visit, situation, use, taking.get(0)));
                }
            }
            return Optional.empty();
        }

        private Finding taken(PlannedVisit visit, Situation situation, Use use, Appointment by) {
            TimeRange theirs = by.uses().stream()
                    .filter(one ->
                            one.resource().equals(use.resource()) && one.time().overlaps(use.time()))
                    .findFirst()
                    .map(Use::time)
                    .orElse(by.time());
            return finding(Severity.ERROR, situation)
                    .message("%s is %s from %s to %s."
                            .formatted(
                                    use.resource(),
                                    by.status() == AppointmentStatus.HELD ? "held" : "busy",
                                    Words.time(theirs.start(), visit.location().zone()),
                                    Words.time(theirs.end(), visit.location().zone())))
                    .putFacts("resource", use.resource().toString())
                    .putFacts("needed", use.time().toString())
                    .putFacts("taken", theirs.toString())
                    .putFacts("appointment", by.id().value())
                    .build();
        }
    },
    OVERBOOKING(SchedulingRules.OVERBOOKING) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            Optional<Finding> allowed = Optional.empty();
            for (Use use : visit.uses()) {
                if (!use.overbooked()) {
                    continue;
                }
                int beside = situation.mostAtOnce(use.resource(), use.time());
                for (Stretch stretch : situation.holding(visit, use)) {
                    Overbooking limit = stretch.overbooking();
                    int inBlock = situation.overbookedStarts(use.resource(), stretch.block());
                    boolean within = beside <= limit.extraAtOnce() && inBlock < limit.extraInBlock();
                    Finding said = finding(within ? Severity.WARNING : Severity.ERROR, situation)
                            .message(
                                    within
                                            ? "%s is overbooked: beside %d, extra visit %d of %d in the block."
                                                    .formatted(
                                                            use.resource(), beside, inBlock + 1, limit.extraInBlock())
                                            : "%s cannot be overbooked further: %d at once with a limit of %d beside the first, %d extra in the block with a limit of %d."
                                                    .formatted(
                                                            use.resource(),
                                                            beside,
                                                            limit.extraAtOnce(),
                                                            inBlock,
                                                            limit.extraInBlock()))
                            .putFacts("resource", use.resource().toString())
                            .putFacts("source", stretch.source().value())
                            .putFacts("beside", Integer.toString(beside))
                            .putFacts("extraInBlock", Integer.toString(inBlock))
                            .build();
                    if (!within) {
                        return Optional.of(said);
                    }
                    allowed = Optional.of(said);
                }
            }
            return allowed;
        }
    },
    SESSION_CAP(SchedulingRules.SESSION_CAP) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            Optional<Finding> allowed = Optional.empty();
            for (Use use : visit.uses()) {
                List<Stretch> holding = situation.holding(visit, use);
                if (holding.isEmpty() || situation.isShared(use)) {
                    continue;
                }
                for (SessionCap cap : holding.get(0).caps()) {
                    if (cap.counts(visit.type().id())) {
                        Finding said = say(visit, situation, use, holding.get(0), cap);
                        if (said.severity() == Severity.ERROR) {
                            return Optional.of(said);
                        }
                        allowed = Optional.of(said);
                    }
                }
            }
            return allowed;
        }

        private Finding say(PlannedVisit visit, Situation situation, Use use, Stretch stretch, SessionCap cap) {
            int there = situation.begun(use.resource(), stretch.block(), cap);
            boolean full = there >= cap.most();
            String counted = cap.visitTypes().isEmpty()
                    ? "visits"
                    : "visits of " + cap.visitTypes().stream().sorted().toList();
            String block = "from %s to %s"
                    .formatted(
                            Words.time(stretch.block().start(), visit.location().zone()),
                            Words.time(stretch.block().end(), visit.location().zone()));
            return finding(full ? Severity.ERROR : Severity.INFO, situation)
                    .message(
                            full
                                    ? "%s takes at most %d %s %s, and has %d (%s)."
                                            .formatted(
                                                    use.resource(), cap.most(), counted, block, there, stretch.source())
                                    : "%s: number %d of at most %d %s %s."
                                            .formatted(use.resource(), there + 1, cap.most(), counted, block))
                    .putFacts("resource", use.resource().toString())
                    .putFacts("source", stretch.source().value())
                    .putFacts("block", stretch.block().toString())
                    .putFacts("most", Integer.toString(cap.most()))
                    .putFacts("there", Integer.toString(there))
                    .build();
        }
    },
    PATIENT_FREE(SchedulingRules.PATIENT_FREE) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            ResourceId patient = ResourceId.of(visit.proposal().patient());
            return situation.taking(patient, visit.time()).stream()
                    .findFirst()
                    .map(other -> finding(Severity.ERROR, situation)
                            .message("The patient has another visit from %s to %s."
                                    .formatted(
                                            Words.time(
                                                    other.time().start(),
                                                    visit.location().zone()),
                                            Words.time(
                                                    other.time().end(),
                                                    visit.location().zone())))
                            .putFacts("patient", visit.proposal().patient().value())
                            .putFacts("appointment", other.id().value())
                            .build());
        }
    },
    PATIENT_KIND(SchedulingRules.PATIENT_KIND) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            return visit.type()
                    .onlyFor()
                    .filter(kind -> kind != visit.proposal().patientKind())
                    .map(kind -> finding(Severity.ERROR, situation)
                            .message("Visit type %s is for %s patients only."
                                    .formatted(visit.type().id(), kind.name().toLowerCase(Locale.ROOT)))
                            .putFacts("visitType", visit.type().id().value())
                            .putFacts(
                                    "patientKind",
                                    visit.proposal().patientKind().name())
                            .build());
        }
    },
    NOTICE(SchedulingRules.NOTICE) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            Duration asked = visit.type()
                    .minimumNotice()
                    .orElse(situation.setup().policy().minimumNotice());
            Instant earliest = situation.now().plus(asked);
            boolean kept = !visit.time().start().isBefore(earliest);
            if (kept && asked.isZero()) {
                return Optional.empty();
            }
            boolean past = visit.time().start().isBefore(situation.now());
            String message = past
                    ? "%s is in the past."
                            .formatted(Words.time(
                                    visit.time().start(), visit.location().zone()))
                    : kept
                            ? "%s notice is needed and given.".formatted(Words.duration(asked))
                            : "%s notice is needed; the earliest time now is %s."
                                    .formatted(
                                            Words.duration(asked),
                                            Words.time(
                                                    earliest, visit.location().zone()));
            return Optional.of(finding(kept ? Severity.INFO : Severity.ERROR, situation)
                    .message(message)
                    .putFacts("notice", asked.toString())
                    .putFacts("start", visit.time().start().toString())
                    .build());
        }
    },
    HORIZON(SchedulingRules.HORIZON) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            int days = situation.setup().policy().horizonDays();
            LocalDate last = visit.location().clock().date(situation.now()).plusDays(days);
            LocalDate asked = visit.location().clock().date(visit.time().start());
            if (!asked.isAfter(last)) {
                return Optional.empty();
            }
            return Optional.of(finding(Severity.ERROR, situation)
                    .message("Booking is open %s ahead, until %s; %s was asked for."
                            .formatted(Words.days(days), last, asked))
                    .putFacts("horizonDays", Integer.toString(days))
                    .putFacts("date", asked.toString())
                    .build());
        }
    };

    private final SchedulingRules rule;

    StandardRule(SchedulingRules rule) {
        this.rule = rule;
    }

    @Override
    public RuleId id() {
        return rule.id();
    }

    @Override
    public String title() {
        return rule.title();
    }

    @Override
    public Citation citation() {
        return rule.citation();
    }

    FindingBuilder finding(Severity severity, Situation situation) {
        return Finding.of(this, severity)
                .citation(rule.citation(situation.setup().policy()));
    }
}
