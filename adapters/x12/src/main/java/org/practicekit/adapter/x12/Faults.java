package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** What is wrong with one answer or one claim: so many findings, and how many more there would be. */
final class Faults {
    private static final int MOST = 500;

    private final List<Finding> findings = new ArrayList<>();
    private int leftOut;

    void add(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        } else {
            leftOut++;
        }
    }

    /** All of them, and that something was cut where it was. */
    List<Finding> and(@Nullable Finding cut) {
        if (cut == null && leftOut == 0) {
            return findings;
        }
        List<Finding> all = new ArrayList<>(findings);
        if (cut != null) {
            all.add(cut);
        }
        if (leftOut > 0) {
            Finding last = findings.get(findings.size() - 1);
            all.add(Finding.builder()
                    .rule(last.rule())
                    .citation(last.citation())
                    .severity(Severity.WARNING)
                    .message("There is more like this in the same answer.")
                    .facts(Map.of("more", Integer.toString(leftOut)))
                    .build());
        }
        return all;
    }
}
