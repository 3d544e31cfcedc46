package org.practicekit.billing.edit;

import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.Severity;

/** What an edit demands of a claim, on whose authority, for which days of service, and what happens to a claim that breaks it. Immutable. */
public interface EditRule extends Rule, Fingerprinted {
    /** Counted up when the edit begins to answer otherwise under the same id. */
    default int version() {
        return 1;
    }

    /** What it is about. */
    EditFamily family();

    /** What a breach means unless the practice chose otherwise: {@link Severity#ERROR} holds the claim, {@link Severity#WARNING} lets it pass. */
    Severity severity();

    /** The claim adjustment reasons that a payer is likely to give if the claim goes out as it is: "16". Keys only. */
    default List<String> predictedReasons() {
        return List.of();
    }

    /** The claim statuses that are likely to come back: category, status and where it needs one the entity, "A7:562:85". Keys only. */
    default List<String> predictedStatuses() {
        return List.of();
    }

    /** For which payers it holds. */
    default EditScope scope() {
        return EditScope.EVERYWHERE;
    }

    /** Whether somebody with the authority may let a claim pass that breaks it. */
    default boolean overridable() {
        return true;
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version())
                .text("title", title())
                .value("citation", citation())
                .text("effective", effective().toString())
                .text("family", family().name())
                .text("severity", severity().name())
                .texts("reasons", predictedReasons(), text -> text)
                .texts("statuses", predictedStatuses(), text -> text)
                .value("scope", scope())
                .flag("overridable", overridable());
    }
}
