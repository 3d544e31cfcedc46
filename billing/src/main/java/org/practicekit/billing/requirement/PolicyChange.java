package org.practicekit.billing.requirement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.requirement.TouchedService.Effect;

/**
 * What a new edition of payers' policies means for services that are planned: the same question is asked of the old rows and of
 * the new ones. Immutable and thread-safe.
 */
public final class PolicyChange implements Serializable {
    private final PayerRequirements before;
    private final PayerRequirements after;

    /**
     * A change.
     *
     * @param before the rows that the office worked with
     * @param after those it works with now
     */
    public PolicyChange(PayerRequirements before, PayerRequirements after) {
        this.before = before;
        this.after = after;
    }

    /** How it touches a service: one entry for each topic on which the answer is another, in the order of topics. */
    public List<TouchedService> touches(RequirementQuestion question) {
        RequirementSheet old = before.on(question);
        RequirementSheet now = after.on(question);
        List<TouchedService> touched = new ArrayList<>();
        for (RequirementTopic topic : RequirementTopic.values()) {
            effect(topic, old, now)
                    .ifPresent(effect -> touched.add(new TouchedService(
                            question,
                            topic,
                            effect,
                            old.on(topic).orElse(null),
                            now.on(topic).orElse(null))));
        }
        return touched;
    }

    private static Optional<Effect> effect(RequirementTopic topic, RequirementSheet old, RequirementSheet now) {
        Optional<Requirement> row = now.on(topic);
        if (!openRows(topic, now).equals(openRows(topic, old))
                && !now.openOn(topic).isEmpty()) {
            return Optional.of(Effect.OPEN);
        }
        boolean was = old.on(topic).filter(Requirement::required).isPresent();
        boolean is = row.filter(Requirement::required).isPresent();
        if (was != is) {
            return Optional.of(is ? Effect.NEWLY_REQUIRED : Effect.NO_LONGER_REQUIRED);
        }
        boolean other = is && !row.orElseThrow().asksTheSameAs(old.on(topic).orElseThrow());
        return other ? Optional.of(Effect.REQUIRED_OTHERWISE) : Optional.empty();
    }

    private static List<Requirement> openRows(RequirementTopic topic, RequirementSheet sheet) {
        return sheet.openOn(topic).stream().map(RequirementSheet.Open::row).toList();
    }
}
