package org.practicekit.billing.statement;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.internal.PracticeKitStyle;

/** A statement that went out, as it was. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SentStatement extends Serializable, Fingerprinted {
    /** Which one. */
    StatementId id();

    /** What it says. */
    PatientStatement statement();

    /** When it went out. */
    Instant sentAt();

    /** In whose name. */
    ActorId by();

    /** What a person let go out. */
    List<Release> releases();

    /** A builder; there may be no releases. */
    static SentStatementBuilder builder() {
        return new SentStatementBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .value("statement", statement())
                .instant("sentAt", sentAt())
                .text("by", by().value())
                .each("releases", releases());
    }
}
