package org.practicekit.billing.edit;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.rule.Severity;

/**
 * A rule of a practice or a payer that is kept as data. Immutable. A condition that asks something of lines is asked for each line.
 *
 * @param rule what it demands; its title is what people read
 * @param when for which claims or lines it applies
 * @param action what happens then
 * @param tag the tag of {@link Action#TAG}, or null
 * @param set the value of {@link Action#SET}, or null
 */
public record DataEdit(
        RuleCard rule,
        Condition when,
        Action action,
        @Nullable String tag,
        @Nullable SetValue set) implements Edit {
    public DataEdit {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(when, "when");
        if ((action == Action.TAG) != (tag != null) || (action == Action.SET) != (set != null)) {
            throw new IllegalArgumentException("%s: a tag goes with TAG and a value with SET.".formatted(rule.id()));
        }
    }

    @Override
    public void check(ClaimSheet sheet, EditContext context, EditReport report) {
        if (!when.asksLines()) {
            if (when.holds(sheet, null)) {
                apply(sheet, ClaimPlace.CLAIM, report);
            }
            return;
        }
        for (ClaimLine line : sheet.lines()) {
            if (when.holds(sheet, line)) {
                apply(sheet, ClaimPlace.line(line.number()), report);
                if (action == Action.SET) {
                    return;
                }
            }
        }
    }

    private void apply(ClaimSheet sheet, ClaimPlace where, EditReport report) {
        if (set == null) {
            report.found(EditFinding.of(rule, where, rule.title(), tag == null ? Map.of() : Map.of("tag", tag)));
        } else if (!set.fits(sheet)) {
            report.found(EditFinding.of(
                            rule,
                            set.where(),
                            "%s cannot be set: the claim has nobody it belongs to."
                                    .formatted(set.property().word()))
                    .withSeverity(Severity.ERROR));
        } else if (!set.property().values(sheet, null).contains(set.value())) {
            report.found(EditFinding.of(rule, set.where(), rule.title()).fixedBy(set));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("rule", rule)
                .text("when", when.toString())
                .text("action", action.name())
                .text("tag", tag == null ? "" : tag)
                .text("set", set == null ? "" : set.property().word() + "=" + set.value());
    }

    /** What happens to a claim for which a rule applies. */
    public enum Action {
        /** It is held. */
        HOLD(Severity.ERROR),
        /** Somebody is told. */
        WARN(Severity.WARNING),
        /** It is marked with a word of the practice. */
        TAG(Severity.INFO),
        /** A value of the office is suggested for it. */
        SET(Severity.INFO);

        private final Severity severity;

        Action(Severity severity) {
            this.severity = severity;
        }

        Severity severity() {
            return severity;
        }

        /** What files call it: {@code hold}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
