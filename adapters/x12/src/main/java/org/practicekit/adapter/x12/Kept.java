package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** The segments of one part of a transaction and what is wrong with them, within bounds, so that no file takes all memory. */
final class Kept {
    private static final int MOST_SEGMENTS = 20_000;

    private final X12Rules tooMany;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Faults faults = new Faults();
    private @Nullable Finding cut;

    Kept(X12Rules tooMany) {
        this.tooMany = tooMany;
    }

    /** Keeps a segment as it came; false when there were too many already. */
    boolean keep(String text, Place place) {
        if (evidence.size() < MOST_SEGMENTS) {
            evidence.add(new Evidence(place.segment, PatientText.of(text)));
            return true;
        }
        if (cut == null) {
            cut = place.finding(tooMany, Severity.ERROR, "There is more; from here on segments are not kept.");
        }
        return false;
    }

    void keepAll(List<Evidence> more) {
        evidence.addAll(more);
    }

    void fault(Finding finding) {
        faults.add(finding);
    }

    List<Evidence> evidence() {
        return evidence;
    }

    List<Finding> findings() {
        return faults.and(cut);
    }
}
