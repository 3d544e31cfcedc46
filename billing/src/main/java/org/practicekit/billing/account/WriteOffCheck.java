package org.practicekit.billing.account;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;

/**
 * Whether somebody may give an amount up, alone or with a second person. A pure function of its arguments; immutable, thread-safe.
 */
public final class WriteOffCheck implements Serializable {
    private final List<WriteOffAuthority> authorities;
    private final Citation policy;

    /**
     * A check.
     *
     * @param authorities whom the practice named
     * @param policy where it wrote that down
     */
    public WriteOffCheck(List<WriteOffAuthority> authorities, Citation policy) {
        this.authorities = List.copyOf(authorities);
        this.policy = policy;
    }

    /**
     * What keeps it from being given up; empty when nothing does.
     *
     * @param before what was given up of the same kind for this patient on this day already
     */
    public Optional<Finding> breach(WriteOffWish wish, Money before) {
        Money total = before.plus(wish.amount());
        Optional<Money> alone =
                limits(wish, wish.by()).map(WriteOffAuthority::alone).reduce(Money::max);
        if (alone.isEmpty()) {
            return Optional.of(finding(
                    AccountRules.WRITE_OFF_RIGHT,
                    wish,
                    total,
                    "The practice did not name %s for a write-off of kind %s.".formatted(wish.by(), wish.kind())));
        }
        if (total.compareTo(alone.get()) <= 0) {
            return Optional.empty();
        }
        Optional<ActorId> second = wish.second()
                .filter(one -> !one.equals(wish.by()))
                .filter(one -> limits(wish, one).findAny().isPresent());
        if (second.isEmpty()) {
            return Optional.of(finding(
                    AccountRules.SECOND_PERSON,
                    wish,
                    total,
                    "Of kind %s %s may give up %s alone; %s needs a second person who may do the same."
                            .formatted(wish.kind(), wish.by(), alone.get(), total)));
        }
        Money together = Stream.of(wish.by(), second.get())
                .flatMap(one -> limits(wish, one))
                .map(WriteOffAuthority::together)
                .reduce(Money.noDollars(), Money::max);
        return total.compareTo(together) <= 0
                ? Optional.empty()
                : Optional.of(finding(
                        AccountRules.WRITE_OFF_RIGHT,
                        wish,
                        total,
                        "Of kind %s the two may give up %s together, not %s.".formatted(wish.kind(), together, total)));
    }

    private Stream<WriteOffAuthority> limits(WriteOffWish wish, ActorId who) {
        return authorities.stream()
                .filter(one -> one.kind() == wish.kind() && one.people().contains(who));
    }

    private Finding finding(AccountRules rule, WriteOffWish wish, Money total, String message) {
        return rule.by(policy, message)
                .putFacts("patient", wish.patient().value())
                .putFacts("kind", wish.kind().name())
                .putFacts("amount", wish.amount().toString())
                .putFacts("total", total.toString())
                .build();
    }
}
