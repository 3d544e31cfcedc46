package org.practicekit.billing.edit.coding;

import java.util.function.BiConsumer;
import org.practicekit.core.time.DateRange;

/** How a file of codes is laid out. */
interface CodeLayout<R extends CodeRow> {
    /**
     * Reads a file to its end.
     *
     * @param days the days of service for which it holds
     * @param found gets each row without faults, and what it says
     */
    void read(DelimitedFile file, DateRange days, BiConsumer<DelimitedFile.Row, R> found);
}
