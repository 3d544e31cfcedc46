package org.practicekit.billing.edit;

import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** An edit that is its own rule, as a constant of an enum can be, and has it written on a card. */
public interface CardedEdit extends Edit, EditRule {
    /** The rule. */
    RuleCard card();

    @Override
    default EditRule rule() {
        return this;
    }

    @Override
    default RuleId id() {
        return card().id();
    }

    @Override
    default String title() {
        return card().title();
    }

    @Override
    default Citation citation() {
        return card().citation();
    }

    @Override
    default DateRange effective() {
        return card().effective();
    }

    @Override
    default int version() {
        return card().version();
    }

    @Override
    default EditFamily family() {
        return card().family();
    }

    @Override
    default Severity severity() {
        return card().severity();
    }

    @Override
    default List<String> predictedReasons() {
        return card().predictedReasons();
    }

    @Override
    default List<String> predictedStatuses() {
        return card().predictedStatuses();
    }

    @Override
    default EditScope scope() {
        return card().scope();
    }

    @Override
    default boolean overridable() {
        return card().overridable();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("card", card());
    }
}
