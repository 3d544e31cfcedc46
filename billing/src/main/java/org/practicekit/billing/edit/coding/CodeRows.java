package org.practicekit.billing.edit.coding;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.time.DateRange;

/**
 * A list of codes in memory. Immutable, thread-safe.
 *
 * <p>Files of the host have commas between their cells and a heading that names the columns in any order, {@code code},
 * {@code effective_from} and {@code effective_to} among them, the latter the first day on which a row no longer holds. Lines that
 * begin with # are remarks. <b>A column that is missing is not known, a cell that is empty says no</b>: without a column {@code sex}
 * no edit on sex is decided, with an empty cell there the code is for everybody.
 *
 * @param <R> what the list says of a code
 */
public final class CodeRows<R extends CodeRow> implements CodeTable<R> {
    private final List<DateRange> whole;
    private final Map<String, Dated<R>> rows;
    private final Fingerprint hash;

    private CodeRows(List<DateRange> whole, Map<String, Dated<R>> rows, Fingerprint hash) {
        this.whole = whole;
        this.rows = rows;
        this.hash = hash;
    }

    /**
     * For diagnoses: {@code billable} and {@code manifestation} Y or N; {@code ages} NEWBORN, PEDIATRIC, MATERNITY or ADULT; {@code sex}
     * FEMALE or MALE; {@code side} LEFT, RIGHT, BOTH or UNSPECIFIED; {@code code_first} and {@code excludes1} beginnings of codes with
     * blanks between them; {@code seventh} the characters of the seventh place. Points in codes do not count.
     */
    public static CodeRowsBuilder<DiagnosisFacts> diagnoses() {
        return new CodeRowsBuilder<>(NamedColumns.diagnoses());
    }

    /**
     * For procedures: {@code add_on_to} codes with blanks between them, or * where the payer decides; {@code global} 000, 010, 090,
     * MMM, XXX, YYY or ZZZ; {@code bilateral} 0, 1, 2, 3 or 9; {@code visit} NEW_PATIENT, ESTABLISHED_PATIENT or ANY_PATIENT; {@code clia}
     * CERTIFICATE, WAIVED_WITH_QW or WAIVED; {@code ages} as 0-17; {@code sex} FEMALE or MALE; {@code places} of service with blanks
     * between them; {@code unlisted}, {@code drug}, {@code minutes} and {@code fractions} Y or N.
     */
    public static CodeRowsBuilder<ProcedureFacts> procedures() {
        return new CodeRowsBuilder<>(NamedColumns.procedures());
    }

    /** For modifiers: {@code rank} a number, lower ones stand first. */
    public static CodeRowsBuilder<ModifierFacts> modifiers() {
        return new CodeRowsBuilder<>(NamedColumns.modifiers());
    }

    /** For places of service, which have no columns of their own. */
    public static CodeRowsBuilder<DatedCode> places() {
        return new CodeRowsBuilder<>(NamedColumns.places());
    }

    /** For National Drug Codes of eleven digits, from the day on which they are marketed to the day after the last. */
    public static CodeRowsBuilder<DatedCode> drugs() {
        return new CodeRowsBuilder<>(NamedColumns.drugs());
    }

    /** For which {@code diagnoses}, beginnings of codes with blanks between them, a payer covers a procedure, and in which {@code policy}. */
    public static CodeRowsBuilder<CoveredDiagnoses> coverage() {
        return new CodeRowsBuilder<>(NamedColumns.coverage());
    }

    /**
     * For the most units of each procedure, from a table of medically unlikely edits as it is published each quarter. The days for which
     * it holds stand in the name of the file only. Some values are not published, so a code without a row is not without a limit.
     *
     * @param table which one; the heading of the file has to name the same
     */
    public static CodeRowsBuilder<UnitLimit> unitLimits(UnitLimit.Table table) {
        return new CodeRowsBuilder<>(new PublishedUnits(table));
    }

    /**
     * A list of these rows.
     *
     * @param whole the days for which it has every code there is
     * @throws IllegalArgumentException when two rows speak of one code on the same day
     */
    public static <R extends CodeRow> CodeRows<R> of(List<DateRange> whole, List<R> rows) {
        Map<String, List<R>> byCode = new HashMap<>();
        rows.forEach(row ->
                byCode.computeIfAbsent(row.code(), code -> new ArrayList<>(1)).add(row));
        FingerprintWriter writer = new FingerprintWriter("code-rows").texts("whole", whole, DateRange::toString);
        for (String code : new TreeSet<>(byCode.keySet())) {
            List<R> ofCode = byCode.getOrDefault(code, List.of());
            ofCode.sort(Comparator.comparing((R row) -> row.effective().from()));
            for (int i = 1; i < ofCode.size(); i++) {
                if (ofCode.get(i - 1).effective().overlaps(ofCode.get(i).effective())) {
                    throw new IllegalArgumentException("two rows speak of %s on %s. Maybe the older one should end."
                            .formatted(code, ofCode.get(i).effective().from()));
                }
            }
            writer.each(code, ofCode);
        }
        Map<String, Dated<R>> dated = new HashMap<>(byCode.size() * 2);
        byCode.forEach((code, ofCode) -> dated.put(code, Dated.of(ofCode)));
        return new CodeRows<>(List.copyOf(whole), dated, writer.finish());
    }

    @Override
    public Optional<R> on(String code, LocalDate day) {
        Dated<R> dated = rows.get(code);
        long date = Dated.number(day);
        while (dated != null && !(dated.from() <= date && date < dated.to())) {
            dated = dated.next();
        }
        return dated == null ? Optional.empty() : Optional.of(dated.row());
    }

    @Override
    public boolean covers(LocalDate day) {
        for (int i = 0; i < whole.size(); i++) {
            if (whole.get(i).contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** How many codes it has. */
    public int size() {
        return rows.size();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("rows", hash.hex());
    }

    /** A row of a code with its days as numbers, beside the next row of the same code, so that a look-up reads little memory. */
    private record Dated<R extends CodeRow>(
            long from, long to, R row, @Nullable Dated<R> next) implements Serializable {
        static <R extends CodeRow> Dated<R> of(List<R> rows) {
            Dated<R> dated = null;
            for (R row : rows) {
                DateRange days = row.effective();
                dated = new Dated<>(number(days.from()), number(days.to()), row, dated);
            }
            return Objects.requireNonNull(dated);
        }

        /** A number for a day, of which only the order means something; cheaper than counting days. */
        static long number(LocalDate day) {
            return ((long) day.getYear() << 4 | day.getMonthValue()) << 5 | day.getDayOfMonth();
        }
    }
}
