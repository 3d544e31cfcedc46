package org.practicekit.billing.edit.coding;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.practicekit.billing.edit.coding.UnitLimit.Basis;
import org.practicekit.core.time.DateRange;

/** A table of medically unlikely edits as it is published: a notice in front, a heading, then code, value, indicator, rationale. */
final class PublishedUnits implements CodeLayout<UnitLimit> {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][0-9]{3}[A-Z0-9]");
    private static final Pattern VALUE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern INDICATOR = Pattern.compile("[123]\\b.*");
    private static final String HEADING = "HCPCS/";

    private final UnitLimit.Table table;

    PublishedUnits(UnitLimit.Table table) {
        this.table = table;
    }

    @Override
    public void read(DelimitedFile file, DateRange days, BiConsumer<DelimitedFile.Row, UnitLimit> found) {
        Optional<DelimitedFile.Row> next = file.next();
        while (next.isPresent() && !next.get().cell(0).startsWith(HEADING)) {
            next = file.next();
        }
        if (next.isEmpty()) {
            file.fault(1, 1, "a line that begins with \"%s\" is the heading, and there is none.".formatted(HEADING));
        } else if (!next.get().cell(1).startsWith(table.heading())) {
            next.get().fault(1, "these are not the values for %s.".formatted(table));
        } else {
            next = file.next();
            while (next.isPresent()) {
                read(next.get(), days, found);
                next = file.next();
            }
        }
    }

    private static void read(DelimitedFile.Row row, DateRange days, BiConsumer<DelimitedFile.Row, UnitLimit> found) {
        if (!CODE.matcher(row.cell(0)).matches()) {
            row.fault(0, "a procedure code has three digits between two digits or capital letters.");
        }
        if (!VALUE.matcher(row.cell(1)).matches()) {
            row.fault(1, "a number of units stands here.");
        }
        if (!INDICATOR.matcher(row.cell(2)).matches()) {
            row.fault(2, "the adjudication indicator begins with 1, 2 or 3.");
        }
        if (!row.isFaulty()) {
            Basis basis = Basis.values()[row.cell(2).charAt(0) - '1'];
            found.accept(row, new UnitLimit(row.cell(0), days, Integer.parseInt(row.cell(1)), basis));
        }
    }
}
