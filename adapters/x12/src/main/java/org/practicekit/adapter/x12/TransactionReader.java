package org.practicekit.adapter.x12;

import java.util.List;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.core.rule.Finding;

/** Makes something of one transaction, segment by segment. */
interface TransactionReader {
    /**
     * The next segment, the header and the trailer among them.
     *
     * @param segment taken apart, or {@link Segment#UNREADABLE}
     * @param text what it said
     * @param place where it stands; good until the next
     */
    void segment(Segment segment, String text, Place place);

    /** Something of the transaction is not there, or was too long to be taken. */
    void lost(Finding fault);

    /** No more will come. What is wrong with how it ended belongs to what was last read. */
    void end(List<Finding> faults);
}
