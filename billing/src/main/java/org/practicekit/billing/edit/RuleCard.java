package org.practicekit.billing.edit;

import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** The rule of an edit, written down as data. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface RuleCard extends EditRule {
    @Override
    RuleId id();

    @Override
    String title();

    @Override
    Citation citation();

    @Override
    EditFamily family();

    @Override
    Severity severity();

    @Override
    @Value.Default
    default DateRange effective() {
        return DateRange.ALWAYS;
    }

    @Override
    @Value.Default
    default int version() {
        return 1;
    }

    @Override
    List<String> predictedReasons();

    @Override
    List<String> predictedStatuses();

    @Override
    @Value.Default
    default EditScope scope() {
        return EditScope.EVERYWHERE;
    }

    @Override
    @Value.Default
    default boolean overridable() {
        return true;
    }

    /** A builder; id, title, citation, family and severity are required. */
    static RuleCardBuilder builder() {
        return new RuleCardBuilder();
    }
}
