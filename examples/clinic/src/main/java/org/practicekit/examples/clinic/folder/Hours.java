package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.BlockBuilder;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureBuilder;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.ExtraHours;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.availability.Pause;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateBuilder;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.Weeks;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** When the practice works, and when it does not. */
final class Hours {
    private final Resources resources;
    private final VisitTypes visitTypes;
    private final Map<TemplateId, Draft> drafts = new LinkedHashMap<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<ExtraHours> extraHours = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    private Hours(Resources resources, VisitTypes visitTypes) {
        this.resources = resources;
        this.visitTypes = visitTypes;
    }

    static Hours read(PracticeFolder folder, Resources resources, VisitTypes visitTypes) throws IOException {
        Hours hours = new Hours(resources, visitTypes);
        Table.Columns templates = Table.Columns.of(
                "id location days from to",
                "who pauses visit_types weeks first_date last_date overbook_at_once overbook_in_block");
        for (Row row : folder.table("hours.csv", templates).rows()) {
            hours.block(row);
        }
        Table.Columns carveOuts = Table.Columns.of("hours name from to release", "days for");
        for (Row row : folder.optionalTable("carve_outs.csv", carveOuts).rows()) {
            hours.carveOut(row);
        }
        Table.Columns closures = Table.Columns.of("id from to reason", "who location");
        for (Row row : folder.optionalTable("closures.csv", closures).rows()) {
            hours.closure(row);
        }
        Table.Columns extra =
                Table.Columns.of("id who location from to", "visit_types overbook_at_once overbook_in_block");
        for (Row row : folder.optionalTable("extra_hours.csv", extra).rows()) {
            hours.extra(row);
        }
        return hours;
    }

    List<Template> templates() {
        return drafts.values().stream().map(Draft::build).toList();
    }

    List<Closure> closures() {
        return closures;
    }

    List<ExtraHours> extraHours() {
        return extraHours;
    }

    /** Where each of them stands, by its id. */
    Map<String, Place> places() {
        return places;
    }

    private void block(Row row) {
        Optional<TemplateId> id = row.required("id", "an id such as adler-week", TemplateId::new);
        Optional<ResourceId> who = resources.resource(row, "who");
        Optional<LocationId> location = resources.requiredLocation(row, "location");
        Optional<Set<DayOfWeek>> days = row.required("days", Entries.DAYS, Entries::days);
        Optional<LocalTime> from = row.required("from", Entries.TIME, Entries::time);
        Optional<LocalTime> to = row.required("to", Entries.TIME, Entries::time);
        List<Pause> pauses = row.several("pauses", ';', Entries.PAUSES, Entries::pause);
        List<VisitTypeId> types = visitTypes.several(row, "visit_types");
        Weeks weeks = row.optional("weeks", Entries.WEEKS, Entries::weeks).orElse(Weeks.ALL);
        Optional<DateRange> effective = effective(row);
        Overbooking overbooking = overbooking(row);
        if (!row.isSound() || effective.isEmpty()) {
            return;
        }
        Draft draft = new Draft(id.orElseThrow(), who, location.orElseThrow(), effective.get(), weeks);
        Draft known = drafts.putIfAbsent(draft.id, draft);
        if (known != null && !known.sameFrame(draft)) {
            row.report(
                    "id",
                    "hours %s with another who, location, weeks or dates than before".formatted(draft.id),
                    "the same in all lines of one id, or another id");
            return;
        }
        places.putIfAbsent(draft.id.value(), row.place());
        Draft target = known == null ? draft : known;
        target.blocks.add(new DraftBlock(
                Block.builder()
                        .days(days.orElseThrow())
                        .from(from.orElseThrow())
                        .to(to.orElseThrow())
                        .pauses(pauses)
                        .visitTypes(types)
                        .overbooking(overbooking)
                        .build(),
                new ArrayList<>()));
    }

    private Optional<DateRange> effective(Row row) {
        LocalDate first =
                row.optional("first_date", Entries.DATE, Entries::date).orElse(LocalDate.MIN);
        LocalDate last = row.optional("last_date", Entries.DATE, Entries::date).orElse(LocalDate.MAX);
        if (last.isBefore(first)) {
            row.report("last_date", "%s, before %s".formatted(last, first), "a last date that is not before the first");
            return Optional.empty();
        }
        return Optional.of(DateRange.closed(first, last));
    }

    private static Overbooking overbooking(Row row) {
        int atOnce = row.number("overbook_at_once", 0, 9).orElse(0);
        int inBlock = row.number("overbook_in_block", 0, 99).orElse(0);
        if (row.isSound() && (atOnce == 0) != (inBlock == 0)) {
            row.report(
                    atOnce == 0 ? "overbook_at_once" : "overbook_in_block",
                    "one overbooking limit without the other",
                    "both, or neither");
        }
        return new Overbooking(atOnce, inBlock);
    }

    private void carveOut(Row row) {
        Optional<Draft> template = row.required("hours", "one of the hours " + drafts.keySet(), this::draft);
        Optional<String> name = row.required("name", "what it is kept for, such as same-day", UnaryOperator.identity());
        Optional<Set<DayOfWeek>> days = row.optional("days", Entries.DAYS, Entries::days);
        Optional<LocalTime> from = row.required("from", Entries.TIME, Entries::time);
        Optional<LocalTime> to = row.required("to", Entries.TIME, Entries::time);
        List<VisitTypeId> types = visitTypes.several(row, "for");
        Optional<Release> release = row.required("release", Entries.RELEASE, Entries::release);
        if (row.isSound() && from.equals(to)) {
            row.report("to", "a carve-out without length", "an end after its beginning");
        }
        if (!row.isSound()) {
            return;
        }
        CarveOut carveOut = new CarveOut(
                name.orElseThrow(), from.orElseThrow(), to.orElseThrow(), Set.copyOf(types), release.orElseThrow());
        if (!template.orElseThrow().carve(carveOut, days)) {
            row.report(
                    "from",
                    "%s to %s, which no line of hours %s holds".formatted(from.get(), to.get(), template.get().id),
                    "a time within these hours");
        }
    }

    private Draft draft(String text) {
        Draft draft = drafts.get(new TemplateId(text));
        if (draft == null) {
            throw new IllegalArgumentException(text);
        }
        return draft;
    }

    private void closure(Row row) {
        Optional<TemplateId> id = row.required("id", "an id such as spring-holiday", TemplateId::new);
        Optional<ResourceId> who = resources.resource(row, "who");
        Optional<LocationId> location = resources.location(row, "location");
        Optional<LocalDateTime> from = row.required("from", Entries.MOMENT, Entries::begin);
        Optional<LocalDateTime> to = row.required("to", Entries.MOMENT, Entries::end);
        Optional<ClosureReason> reason = row.requiredOneOf("reason", ClosureReason.class);
        if (endsTooEarly(row, from, to)) {
            return;
        }
        ClosureBuilder closure = Closure.builder()
                .id(id.orElseThrow())
                .from(from.orElseThrow())
                .to(to.orElseThrow())
                .reason(reason.orElseThrow());
        who.ifPresent(closure::resource);
        location.ifPresent(closure::location);
        closures.add(closure.build());
        places.putIfAbsent(id.get().value(), row.place());
    }

    private void extra(Row row) {
        Optional<TemplateId> id = row.required("id", "an id such as saturday-clinic", TemplateId::new);
        Optional<ResourceId> who = resources.requiredResource(row, "who");
        Optional<LocationId> location = resources.requiredLocation(row, "location");
        Optional<LocalDateTime> from = row.required("from", Entries.MOMENT, Entries::moment);
        Optional<LocalDateTime> to = row.required("to", Entries.MOMENT, Entries::moment);
        List<VisitTypeId> types = visitTypes.several(row, "visit_types");
        Overbooking overbooking = overbooking(row);
        if (endsTooEarly(row, from, to)) {
            return;
        }
        if (from.orElseThrow().plusDays(1).isBefore(to.orElseThrow())) {
            row.report("to", "more than a day after the beginning", "an end within 24 hours of the beginning");
            return;
        }
        extraHours.add(ExtraHours.builder()
                .id(id.orElseThrow())
                .resource(who.orElseThrow())
                .location(location.orElseThrow())
                .from(from.get())
                .to(to.get())
                .visitTypes(types)
                .overbooking(overbooking)
                .build());
        places.putIfAbsent(id.get().value(), row.place());
    }

    /** Whether the line cannot be used, because of its end or anything before. */
    private static boolean endsTooEarly(Row row, Optional<LocalDateTime> from, Optional<LocalDateTime> to) {
        if (row.isSound() && !from.orElseThrow().isBefore(to.orElseThrow())) {
            row.report("to", "an end that is not after the beginning", "an end after %s".formatted(from.get()));
        }
        return !row.isSound();
    }

    /** A template whose blocks come in line by line. */
    private static final class Draft {
        private final TemplateId id;
        private final Optional<ResourceId> who;
        private final LocationId location;
        private final DateRange effective;
        private final Weeks weeks;
        private final List<DraftBlock> blocks = new ArrayList<>();

        Draft(TemplateId id, Optional<ResourceId> who, LocationId location, DateRange effective, Weeks weeks) {
            this.id = id;
            this.who = who;
            this.location = location;
            this.effective = effective;
            this.weeks = weeks;
        }

        boolean sameFrame(Draft other) {
            return who.equals(other.who)
                    && location.equals(other.location)
                    && effective.equals(other.effective)
                    && weeks.equals(other.weeks);
        }

        /** Gives the carve-out to every block that holds it, and says whether there is one. */
        boolean carve(CarveOut carveOut, Optional<Set<DayOfWeek>> days) {
            boolean held = false;
            for (DraftBlock block : List.copyOf(blocks)) {
                if (block.holds(carveOut)) {
                    held |= carve(block, carveOut, days.orElse(block.block.days()));
                }
            }
            return held;
        }

        /** Where the carve-out is not for all days of the block, the block comes apart into two. */
        private boolean carve(DraftBlock block, CarveOut carveOut, Set<DayOfWeek> days) {
            Set<DayOfWeek> with = new java.util.TreeSet<>(block.block.days());
            with.retainAll(days);
            if (with.isEmpty()) {
                return false;
            }
            Set<DayOfWeek> without = new java.util.TreeSet<>(block.block.days());
            without.removeAll(with);
            if (without.isEmpty()) {
                block.carveOuts.add(carveOut);
                return true;
            }
            DraftBlock carved = new DraftBlock(block.on(with), new ArrayList<>(block.carveOuts));
            carved.carveOuts.add(carveOut);
            int at = blocks.indexOf(block);
            blocks.set(at, new DraftBlock(block.on(without), block.carveOuts));
            blocks.add(at + 1, carved);
            return true;
        }

        Template build() {
            TemplateBuilder template = Template.builder()
                    .id(id)
                    .location(location)
                    .effective(effective)
                    .weeks(weeks)
                    .blocks(blocks.stream().map(DraftBlock::build).toList());
            who.ifPresent(template::resource);
            return template.build();
        }
    }

    private record DraftBlock(Block block, List<CarveOut> carveOuts) {
        boolean holds(CarveOut carveOut) {
            LocalDate any = LocalDate.EPOCH;
            LocalDateTime from = block.within(any, carveOut.from());
            LocalDateTime to = block.within(any, carveOut.to());
            to = to.isAfter(from) ? to : to.plusDays(1);
            return !from.isBefore(block.begins(any)) && !to.isAfter(block.ends(any));
        }

        Block on(Set<DayOfWeek> days) {
            return copy().days(days).build();
        }

        Block build() {
            return copy().days(block.days()).carveOuts(carveOuts).build();
        }

        private BlockBuilder copy() {
            return Block.builder()
                    .from(block.from())
                    .to(block.to())
                    .pauses(block.pauses())
                    .visitTypes(block.visitTypes())
                    .overbooking(block.overbooking());
        }
    }
}
