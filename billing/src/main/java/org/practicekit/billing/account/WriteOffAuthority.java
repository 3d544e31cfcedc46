package org.practicekit.billing.account;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.money.Money;

/**
 * Who in a practice may give up how much. Immutable.
 *
 * @param role what the practice calls them
 * @param people who has the role
 * @param kind what they may give up
 * @param alone up to how much one of them decides, for a patient and a day
 * @param together up to how much they do with a second person who may give up the same kind
 */
public record WriteOffAuthority(String role, List<ActorId> people, WriteOffKind kind, Money alone, Money together)
        implements Serializable, Fingerprinted {
    public WriteOffAuthority {
        Objects.requireNonNull(role, "role");
        people = List.copyOf(people);
        Objects.requireNonNull(kind, "kind");
        if (alone.isNegative() || together.compareTo(alone) < 0) {
            throw new IllegalArgumentException(
                    "%s may give up %s alone and %s with a second person. Maybe the two were swapped."
                            .formatted(role, alone, together));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("role", role)
                .texts("people", people, ActorId::value)
                .text("kind", kind.name())
                .value("alone", alone)
                .value("together", together);
    }
}
