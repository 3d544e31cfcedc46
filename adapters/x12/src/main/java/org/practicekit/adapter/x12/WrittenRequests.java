package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.List;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.core.rule.Finding;

/**
 * Requests for authorisations as a file that can be sent.
 *
 * @param text the file, empty when no request could be written; it is about patients, so it belongs in no log
 * @param written which requests are in it, in the order of the file
 * @param findings why others are not, and what was changed in those that are
 */
public record WrittenRequests(String text, List<AuthorizationId> written, List<Finding> findings)
        implements Serializable {
    public WrittenRequests {
        written = List.copyOf(written);
        findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
        return "WrittenRequests[%d characters, written=%s, findings=%s]".formatted(text.length(), written, findings);
    }
}
