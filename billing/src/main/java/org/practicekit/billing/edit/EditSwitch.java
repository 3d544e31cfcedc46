package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;

/**
 * That a practice wants a rule to matter more, less or not at all. Immutable.
 *
 * @param rule which one
 * @param chosen what a breach means here, or null where the rule is not asked
 * @param citation where the practice wrote down why
 */
public record EditSwitch(RuleId rule, @Nullable Severity chosen, Citation citation)
        implements Serializable, Fingerprinted {
    public EditSwitch {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(citation, "citation");
    }

    /** What a breach means here; empty where the rule is not asked. */
    public Optional<Severity> severity() {
        return Optional.ofNullable(chosen);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("rule", rule.value())
                .text("severity", severity().map(Enum::name).orElse("OFF"))
                .value("citation", citation);
    }
}
