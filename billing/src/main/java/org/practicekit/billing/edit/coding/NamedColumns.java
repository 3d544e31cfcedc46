package org.practicekit.billing.edit.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.practicekit.core.time.DateRange;

/** Columns that the heading names, in any order; lines that begin with # are remarks. */
final class NamedColumns<R extends CodeRow> implements CodeLayout<R> {
    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9][A-Z0-9]{1,5}");
    private static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9][0-9]{3}[A-Z0-9]");
    private static final Pattern PROCEDURE_OR_ANY = Pattern.compile(PROCEDURE + "|[*]");
    private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");
    private static final Pattern PLACE = Pattern.compile("[0-9]{2}");
    private static final Pattern DRUG = Pattern.compile("[0-9]{11}");

    private final Pattern form;
    private final List<String> columns;
    private final Function<CodeCells, R> reading;

    private NamedColumns(Pattern form, List<String> columns, Function<CodeCells, R> reading) {
        this.form = form;
        this.columns = columns;
        this.reading = reading;
    }

    static NamedColumns<DiagnosisFacts> diagnoses() {
        return new NamedColumns<>(
                DIAGNOSIS,
                List.of("billable", "ages", "sex", "manifestation", "code_first", "excludes1", "side", "seventh"),
                cells -> DiagnosisFacts.builder()
                        .code(cells.code())
                        .effective(cells.effective())
                        .billable(cells.flag("billable"))
                        .ages(cells.word("ages", AgeClass.ANY))
                        .sex(cells.word("sex", SexLimit.ANY))
                        .manifestation(cells.flag("manifestation"))
                        .codeFirst(cells.beginnings("code_first"))
                        .excludes(cells.beginnings("excludes1"))
                        .side(cells.word("side", Side.NONE))
                        .seventh(cells.text("seventh"))
                        .build());
    }

    static NamedColumns<ProcedureFacts> procedures() {
        return new NamedColumns<>(
                PROCEDURE,
                List.of(
                        "add_on_to",
                        "global",
                        "bilateral",
                        "unlisted",
                        "visit",
                        "clia",
                        "drug",
                        "ages",
                        "sex",
                        "places",
                        "minutes",
                        "fractions"),
                cells -> ProcedureFacts.builder()
                        .code(cells.code())
                        .effective(cells.effective())
                        .addOnTo(cells.list("add_on_to", PROCEDURE_OR_ANY))
                        .global(cells.coded("global", GlobalPeriod.NONE, GlobalPeriod::code))
                        .bilateral(cells.coded("bilateral", BilateralRule.NO_SIDES, BilateralRule::code))
                        .unlisted(cells.flag("unlisted"))
                        .visit(cells.word("visit", VisitKind.NONE))
                        .clia(cells.word("clia", CliaRule.NONE))
                        .drug(cells.flag("drug"))
                        .ages(cells.ages("ages"))
                        .sex(cells.word("sex", SexLimit.ANY))
                        .places(cells.list("places", PLACE))
                        .minutes(cells.flag("minutes"))
                        .fractions(cells.flag("fractions"))
                        .build());
    }

    static NamedColumns<ModifierFacts> modifiers() {
        return new NamedColumns<>(
                MODIFIER,
                List.of("rank"),
                cells -> new ModifierFacts(
                        cells.code(), cells.effective(), cells.number("rank").orElse(null)));
    }

    static NamedColumns<DatedCode> places() {
        return new NamedColumns<>(PLACE, List.of(), cells -> new DatedCode(cells.code(), cells.effective()));
    }

    static NamedColumns<DatedCode> drugs() {
        return new NamedColumns<>(DRUG, List.of(), cells -> new DatedCode(cells.code(), cells.effective()));
    }

    static NamedColumns<CoveredDiagnoses> coverage() {
        return new NamedColumns<>(
                PROCEDURE,
                List.of("policy", "diagnoses"),
                cells -> new CoveredDiagnoses(
                        cells.code(),
                        cells.effective(),
                        cells.text("policy").orElse(""),
                        cells.beginnings("diagnoses").orElse(List.of())));
    }

    @Override
    public void read(DelimitedFile file, DateRange days, BiConsumer<DelimitedFile.Row, R> found) {
        Optional<Map<String, Integer>> heading = heading(file);
        Optional<DelimitedFile.Row> next = heading.isPresent() ? file.next() : Optional.empty();
        while (next.isPresent()) {
            if (!isRemark(next.get())) {
                R row = reading.apply(new CodeCells(next.get(), heading.get(), form));
                if (!next.get().isFaulty()) {
                    found.accept(next.get(), row);
                }
            }
            next = file.next();
        }
    }

    private Optional<Map<String, Integer>> heading(DelimitedFile file) {
        Optional<DelimitedFile.Row> first = file.next();
        while (first.isPresent() && isRemark(first.get())) {
            first = file.next();
        }
        if (first.isEmpty()) {
            file.fault(1, 1, "a heading names the columns, and the file has none.");
            return Optional.empty();
        }
        DelimitedFile.Row row = first.get();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String column = row.cell(i);
            if (!CodeCells.ALWAYS.contains(column) && !columns.contains(column)) {
                row.fault(i, "there is no such column; there are %s and %s.".formatted(CodeCells.ALWAYS, columns));
            } else if (places.put(column, i) != null) {
                row.fault(i, "the column stands there twice.");
            }
        }
        CodeCells.ALWAYS.stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column -> row.fault(0, "the column %s is missing.".formatted(column)));
        return places.keySet().containsAll(CodeCells.ALWAYS) ? Optional.of(places) : Optional.empty();
    }

    private static boolean isRemark(DelimitedFile.Row row) {
        return row.cell(0).startsWith("#");
    }
}
