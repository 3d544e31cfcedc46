package org.practicekit.scheduling.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Tells whether a setup makes sense, before anybody books under it: constraints, references, hours that contradict each
 * other, visit types that can never take place. Everything that is wrong is reported at once. Thread-safe.
 */
public final class SetupCheck {
    private static final int MINUTES_A_DAY = 24 * 60;

    private final Validation validation;

    /** A check with this validator. */
    public SetupCheck(Validation validation) {
        this.validation = validation;
    }

    /** What is wrong; empty when nothing is. Errors make answers meaningless, warnings only surprising. */
    public List<Finding> check(SchedulingSetup setup) {
        return new Check(setup).run();
    }

    /** Collects the findings of one setup. */
    private final class Check {
        private final SchedulingSetup setup;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<LocationId> locations = new HashSet<>();
        private final Set<ResourceId> resources = new HashSet<>();
        private final Set<VisitTypeId> visitTypes = new HashSet<>();

        Check(SchedulingSetup setup) {
            this.setup = setup;
            findings.addAll(validation.check(setup));
        }

        List<Finding> run() {
            unique(setup.locations(), Location::id, locations, "location");
            unique(setup.resources(), Resource::id, resources, "resource");
            unique(setup.visitTypes(), VisitType::id, visitTypes, "visit type");
            Set<TemplateId> hours = new HashSet<>();
            unique(setup.templates(), Template::id, hours, "template");
            unique(setup.closures(), Closure::id, hours, "closure");
            unique(setup.extraHours(), ExtraHours::id, hours, "extra hours");
            references();
            setup.templates().forEach(this::blocks);
            contradictions();
            needs();
            withoutHours();
            setup.cancellation().ifPresent(this::cancellation);
            return List.copyOf(findings);
        }

        private <T, I> void unique(List<T> all, Function<T, I> id, Set<I> seen, String what) {
            all.stream()
                    .map(id)
                    .filter(one -> !seen.add(one))
                    .distinct()
                    .forEach(twice -> names("The %s %s is there twice.".formatted(what, twice)));
        }

        private void references() {
            for (Resource resource : setup.resources()) {
                resource.location().ifPresent(place -> location(place, "Resource " + resource.id()));
            }
            for (Template template : setup.templates()) {
                String who = "Template " + template.id();
                location(template.location(), who);
                template.resource().ifPresent(resource -> resource(resource, who));
                for (Block block : template.blocks()) {
                    block.visitTypes().forEach(type -> visitType(type, who));
                    block.carveOuts().forEach(one -> one.reservedFor().forEach(type -> visitType(type, who)));
                    block.caps().forEach(cap -> cap.visitTypes().forEach(type -> visitType(type, who)));
                }
            }
            for (Closure closure : setup.closures()) {
                closure.location().ifPresent(place -> location(place, "Closure " + closure.id()));
                closure.resource().ifPresent(resource -> resource(resource, "Closure " + closure.id()));
            }
            for (ExtraHours extra : setup.extraHours()) {
                location(extra.location(), "Extra hours " + extra.id());
                resource(extra.resource(), "Extra hours " + extra.id());
                extra.visitTypes().forEach(type -> visitType(type, "Extra hours " + extra.id()));
            }
            for (VisitType type : setup.visitTypes()) {
                type.needs().forEach(need -> need.anyOf().forEach(id -> resource(id, "Visit type " + type.id())));
            }
        }

        private void location(LocationId id, String who) {
            if (!locations.contains(id)) {
                names("%s names location %s, which is not there.".formatted(who, id));
            }
        }

        private void resource(ResourceId id, String who) {
            if (!resources.contains(id)) {
                names("%s names %s, which is not there.".formatted(who, id));
            }
        }

        private void visitType(VisitTypeId id, String who) {
            if (!visitTypes.contains(id)) {
                names("%s names visit type %s, which is not there.".formatted(who, id));
            }
        }

        private void blocks(Template template) {
            for (Block block : template.blocks()) {
                int length = length(block.from(), block.to());
                List<int[]> carved = new ArrayList<>();
                for (CarveOut carveOut : block.carveOuts()) {
                    int from = length(block.from(), carveOut.from()) % MINUTES_A_DAY;
                    int to = from + length(carveOut.from(), carveOut.to());
                    inside(template, "Carve-out " + carveOut.name(), from, to, length);
                    if (carved.stream().anyMatch(other -> from < other[1] && other[0] < to)) {
                        hours(
                                template,
                                "Carve-out %s of template %s overlaps another one."
                                        .formatted(carveOut.name(), template.id()));
                    }
                    carved.add(new int[] {from, to});
                }
                for (Pause pause : block.pauses()) {
                    int from = length(block.from(), pause.from()) % MINUTES_A_DAY;
                    inside(
                            template,
                            "The pause " + pause.reason(),
                            from,
                            from + length(pause.from(), pause.to()),
                            length);
                }
                if (Math.floorMod(block.from().toNanoOfDay(), 60_000_000_000L) != 0
                        || Math.floorMod(block.to().toNanoOfDay(), 60_000_000_000L) != 0) {
                    hours(template, "Template %s has hours that are not whole minutes.".formatted(template.id()));
                }
            }
        }

        private void inside(Template template, String what, int from, int to, int length) {
            if (to > length) {
                hours(template, "%s of template %s reaches beyond its block.".formatted(what, template.id()));
            }
        }

        /** Two blocks of one resource must not claim the same minute. */
        private void contradictions() {
            List<Template> all = setup.templates();
            for (int i = 0; i < all.size(); i++) {
                for (int j = i; j < all.size(); j++) {
                    if (sameOwner(all.get(i), all.get(j)) && clash(all.get(i), all.get(j))) {
                        hours(
                                all.get(j),
                                i == j
                                        ? "Blocks of template %s overlap."
                                                .formatted(all.get(i).id())
                                        : "Templates %s and %s claim the same time."
                                                .formatted(
                                                        all.get(i).id(),
                                                        all.get(j).id()));
                    }
                }
            }
        }

        private boolean sameOwner(Template one, Template other) {
            return one.resource().equals(other.resource())
                    && (one.resource().isPresent() || one.location().equals(other.location()));
        }

        /** Looks at each date on which both can apply, until the pattern of their weeks returns. */
        private boolean clash(Template one, Template other) {
            int pattern = 7 * one.weeks().every() * other.weeks().every() + 2;
            LocalDate from = later(one.effective().from(), other.effective().from());
            LocalDate to = earlier(one.effective().to(), other.effective().to());
            if (from.equals(LocalDate.MIN)) {
                from = to.equals(LocalDate.MAX) ? LocalDate.EPOCH : to.minusDays(pattern);
            }
            // What begins the day before the one comes into effect may last into it.
            LocalDate first = from.minusDays(1);
            LocalDate last = ChronoUnit.DAYS.between(first, to) > pattern ? first.plusDays(pattern) : to;
            return first.datesUntil(last.plusDays(1)).anyMatch(date -> clash(one, other, date));
        }

        private boolean clash(Template one, Template other, LocalDate date) {
            if (!one.appliesOn(date)) {
                return false;
            }
            for (int i = 0; i < one.blocks().size(); i++) {
                for (int j = one == other ? i + 1 : 0; j < other.blocks().size(); j++) {
                    for (int day = -1; day <= 1; day++) {
                        if (one.blocks().get(i).days().contains(date.getDayOfWeek())
                                && other.appliesOn(date.plusDays(day))
                                && clash(one.blocks().get(i), other.blocks().get(j), date, date.plusDays(day))) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private boolean clash(Block one, Block other, LocalDate date, LocalDate otherDate) {
            return other.days().contains(otherDate.getDayOfWeek())
                    && one.begins(date).isBefore(other.ends(otherDate))
                    && other.begins(otherDate).isBefore(one.ends(date));
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        private void needs() {
            for (VisitType type : setup.visitTypes()) {
                List<Need> unmet = type.needs().stream()
                        .filter(need -> setup.resources().stream().noneMatch(need::metBy))
                        .toList();
                type.needs().forEach(need -> within(type, need));
                unmet.forEach(need -> needs(
                        type,
                        "Visit type %s needs %s, and the practice has none.".formatted(type.id(), need.describe())));
                if (unmet.isEmpty() && !enough(type.needs())) {
                    needs(
                            type,
                            "Visit type %s needs %s, each its own, and there are not enough for that."
                                    .formatted(
                                            type.id(),
                                            type.needs().stream()
                                                    .map(Need::describe)
                                                    .toList()));
                }
            }
        }

        private void within(VisitType type, Need need) {
            if (need.during()
                    .filter(part -> part.to() > type.duration().toMinutes())
                    .isPresent()) {
                needs(
                        type,
                        "Visit type %s needs %s, but is over after %d minutes."
                                .formatted(
                                        type.id(),
                                        need.describe(),
                                        type.duration().toMinutes()));
            }
        }

        /** Whether each need can have a resource of its own. */
        private boolean enough(List<Need> needs) {
            Map<ResourceId, Need> given = new HashMap<>();
            return needs.stream().allMatch(need -> give(need, given, new HashSet<>()));
        }

        /** Gives a need a resource, moving others to another one where it must: an augmenting path of a matching. */
        private boolean give(Need need, Map<ResourceId, Need> given, Set<ResourceId> asked) {
            for (Resource resource : setup.resources()) {
                if (need.metBy(resource) && asked.add(resource.id())) {
                    Need before = given.get(resource.id());
                    if (before == null || give(before, given, asked)) {
                        given.put(resource.id(), need);
                        return true;
                    }
                }
            }
            return false;
        }

        private void needs(VisitType type, String message) {
            findings.add(finding(SchedulingRules.SETUP_NEEDS, Severity.ERROR)
                    .message(message)
                    .putFacts("visitType", type.id().value())
                    .build());
        }

        private void withoutHours() {
            for (Resource resource : setup.resources()) {
                boolean own = setup.templates().stream()
                                .anyMatch(one -> one.resource().equals(Optional.of(resource.id())))
                        || setup.extraHours().stream()
                                .anyMatch(one -> one.resource().equals(resource.id()));
                boolean common = setup.templates().stream()
                        .anyMatch(one ->
                                one.resource().isEmpty() && resource.location().equals(Optional.of(one.location())));
                if (!own && !common) {
                    findings.add(finding(SchedulingRules.SETUP_HOURS, Severity.WARNING)
                            .message("%s has no hours, so it can never be booked.".formatted(resource.id()))
                            .build());
                }
            }
        }

        private void cancellation(CancellationPolicy policy) {
            policy.terms()
                    .forEach(terms -> terms.visitTypes().forEach(type -> visitType(type, "The cancellation policy")));
            findings.addAll(MedicareTerms.dearer(setup, policy));
        }

        /** Minutes from one time of day to the next occurrence of another; a whole day when they are equal. */
        private int length(LocalTime from, LocalTime to) {
            int minutes = (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
            return minutes > 0 ? minutes : minutes + MINUTES_A_DAY;
        }

        private void names(String message) {
            findings.add(finding(SchedulingRules.SETUP_NAMES, Severity.ERROR)
                    .message(message)
                    .build());
        }

        private void hours(Template template, String message) {
            findings.add(finding(SchedulingRules.SETUP_HOURS, Severity.ERROR)
                    .message(message)
                    .putFacts("template", template.id().value())
                    .build());
        }

        private FindingBuilder finding(SchedulingRules rule, Severity severity) {
            return Finding.of(rule, severity);
        }
    }
}
