package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.availability.CarveOut;

/** How a session could be divided, and how it would go. Advice, not a change: a person decides. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface TemplateAdvice extends Serializable {
    /** What it answers. */
    SessionNeed need();

    /** What to set aside, in the order in which patients are best seen: visit types by how little their length varies, then the same day's. */
    List<AdvisedSlots> slots();

    /** What is left for anything; negative never. */
    Duration spare();

    /** The carve-out for the same day, at the end of the session, ready for a block; empty when nobody asks on the day. */
    Optional<CarveOut> carveOut();

    /** Each rule that was tried, in the order in which they were given. */
    List<RuleOutlook> outlooks();

    /** A builder. */
    static TemplateAdviceBuilder builder() {
        return new TemplateAdviceBuilder();
    }

    /** The rule that costs least; of several the first. */
    default RuleOutlook best() {
        return outlooks().stream()
                .min(Comparator.comparingDouble(RuleOutlook::cost))
                .orElseThrow();
    }

    /** How much is kept for the same day. */
    default Duration sameDay() {
        return slots().stream()
                .filter(AdvisedSlots::sameDay)
                .map(AdvisedSlots::total)
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Value.Check
    default void check() {
        if (outlooks().isEmpty() || spare().isNegative()) {
            throw new IllegalArgumentException("advice needs a rule that was tried, and fits into its session.");
        }
    }
}
