package org.practicekit.billing.denial;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;

/**
 * What one adjustment reason means to an office. Immutable.
 *
 * @param reason its code
 * @param category what it is about; {@link DenialCategory#NONE} says that it never is a denial
 * @param scenario which of the four situations of CORE it belongs to
 * @param onlyWhenUnpaid that it is a denial only where nothing was paid, and a price otherwise
 * @param preventableBy the edits that could have found it before the claim was sent
 * @param action what is done first
 * @param sense whether an appeal is the way
 * @param effective on which days of decision
 * @param citation who says so
 */
public record DenialRow(
        String reason,
        DenialCategory category,
        CoreScenario scenario,
        boolean onlyWhenUnpaid,
        List<RuleId> preventableBy,
        DenialAction action,
        AppealSense sense,
        DateRange effective,
        Citation citation)
        implements Serializable, Fingerprinted {
    public DenialRow {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(sense, "sense");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(citation, "citation");
        preventableBy = List.copyOf(preventableBy);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a row is about a reason, and says its code.");
        }
    }

    /** Whether it says that a line is denied. */
    boolean denies(boolean somethingPaid) {
        return category != DenialCategory.NONE && !(onlyWhenUnpaid && somethingPaid);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("reason", reason)
                .text("category", category.name())
                .text("scenario", scenario.name())
                .flag("onlyWhenUnpaid", onlyWhenUnpaid)
                .texts("preventableBy", preventableBy, RuleId::value)
                .text("action", action.name())
                .text("sense", sense.name())
                .text("effective", effective.toString())
                .value("citation", citation);
    }
}
