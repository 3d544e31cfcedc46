package org.practicekit.billing.edit.coding;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.edit.coding.FaultyFile.Fault;
import org.practicekit.core.time.DateRange;

/**
 * Reads a list of codes from one file or several. Not thread-safe.
 *
 * @param <R> what the list says of a code
 */
public final class CodeRowsBuilder<R extends CodeRow> {
    private final CodeLayout<R> layout;
    private final List<DateRange> whole = new ArrayList<>();
    private final Map<String, List<R>> byCode = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    CodeRowsBuilder(CodeLayout<R> layout) {
        this.layout = layout;
    }

    /**
     * Reads one file. Faults are kept until {@link #build()}.
     *
     * @param file what to call the file when something in it is wrong
     * @param text the file, which the caller closes
     * @param days the days of service for which the file has every code there is
     * @return this
     */
    public CodeRowsBuilder<R> read(String file, Reader text, DateRange days) {
        layout.read(new DelimitedFile(file, text, ',', faults), days, this::add);
        whole.add(days);
        return this;
    }

    /**
     * The list of all files that were read.
     *
     * @throws FaultyFile when one of them breaks its form, or two rows speak of one code on the same day
     */
    public CodeRows<R> build() {
        if (!faults.isEmpty()) {
            throw new FaultyFile(faults);
        }
        return CodeRows.of(whole, byCode.values().stream().flatMap(List::stream).toList());
    }

    private void add(DelimitedFile.Row place, R row) {
        List<R> ofCode = byCode.computeIfAbsent(row.code(), code -> new ArrayList<>(1));
        if (ofCode.stream().anyMatch(other -> other.effective().overlaps(row.effective()))) {
            place.fault(0, "another row speaks of this code on some of these days.");
        } else {
            ofCode.add(row);
        }
    }
}
