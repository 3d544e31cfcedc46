package org.practicekit.billing.authorization;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names an authorisation from its first draft on; not the number that the payer gives it.
 *
 * @param value the host's text, see {@link IdText}
 */
public record AuthorizationId(String value) implements Serializable, Comparable<AuthorizationId> {
    public AuthorizationId {
        IdText.check(value, "authorization id");
    }

    /** The id of the authorisation that {@code command} drafts: always the same one, and a different one for each command. */
    public static AuthorizationId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("authorization-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new AuthorizationId("a-" + hash.substring(0, 24));
    }

    @Override
    public int compareTo(AuthorizationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
