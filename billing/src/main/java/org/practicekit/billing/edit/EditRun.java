package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What became of one edit on one claim. Immutable.
 *
 * @param rule which edit
 * @param outcome what became of it
 * @param missing what would have to be known to decide all of it; empty where nothing is missing
 */
public record EditRun(EditRule rule, Outcome outcome, List<String> missing) implements Serializable, Fingerprinted {
    public EditRun {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
        missing = List.copyOf(missing);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("rule", rule.id().value()).text("outcome", outcome.name()).texts("missing", missing, text -> text);
    }

    /** What can become of an edit. */
    public enum Outcome {
        /** The claim keeps the rule. */
        PASSED,
        /** The claim breaks the rule. */
        FIRED,
        /** Something is not known, and nothing that is known breaks the rule. */
        NOT_DECIDED,
        /** The rule does not bind on the days of service. */
        NOT_IN_FORCE,
        /** The rule is meant for other payers. */
        OUT_OF_SCOPE,
        /** The practice does not ask it. */
        SWITCHED_OFF
    }
}
