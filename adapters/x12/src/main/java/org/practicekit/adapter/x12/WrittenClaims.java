package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.rule.Finding;

/**
 * Claims as a file that can be sent.
 *
 * @param text the file, empty when no claim could be written; it is about patients, so it belongs in no log
 * @param written the control numbers of the claims that are in it, in the order in which they were given
 * @param findings why others are not, and what was changed in those that are
 */
public record WrittenClaims(String text, List<String> written, List<Finding> findings) implements Serializable {
    public WrittenClaims {
        written = List.copyOf(written);
        findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
        return "WrittenClaims[%d characters, written=%d, findings=%s]"
                .formatted(text.length(), written.size(), findings);
    }
}
