package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.List;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.core.rule.Finding;

/**
 * Inquiries as a file that can be sent.
 *
 * @param text the file, empty when no inquiry could be written; it is about patients, so it belongs in no log
 * @param written which inquiries are in it, in the order of the file
 * @param findings why others are not, and what was changed in those that are
 */
public record WrittenInquiries(String text, List<InquiryId> written, List<Finding> findings) implements Serializable {
    public WrittenInquiries {
        written = List.copyOf(written);
        findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
        return "WrittenInquiries[%d characters, written=%s, findings=%s]".formatted(text.length(), written, findings);
    }
}
