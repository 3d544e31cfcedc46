package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Where in a file a segment stands. Immutable.
 *
 * @param interchange which interchange of the file, from 1
 * @param group which group of the interchange, from 1; 0 outside of any
 * @param transaction the control number of the transaction
 * @param segment which segment of the transaction, from 1 at its header
 * @param offset its first byte, from 0
 * @param line the line of that byte, from 1
 */
public record FilePlace(int interchange, int group, String transaction, int segment, long offset, long line)
        implements Serializable {
    /** A finding about the segment that stands here. */
    Finding finding(String tag, X12Rules rule, Severity severity, String message, Map<String, String> more) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (interchange > 0) {
            facts.put("interchange", Integer.toString(interchange));
        }
        if (group > 0) {
            facts.put("group", Integer.toString(group));
        }
        if (!transaction.isEmpty()) {
            facts.put("transaction", transaction);
        }
        if (segment > 0) {
            facts.put("segment", Integer.toString(segment));
        }
        if (!tag.isEmpty()) {
            facts.put("tag", tag);
        }
        facts.put("byte", Long.toString(offset));
        facts.put("line", Long.toString(line));
        facts.putAll(more);
        return Finding.of(rule, severity).message(message).facts(facts).build();
    }
}
