package org.practicekit.billing.denial;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.internal.PracticeKitStyle;

/** An appeal, or a request to reopen, as it is sent. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AppealFiling extends Serializable, Fingerprinted {
    /** Which way. */
    @Value.Default
    default AppealLevel level() {
        return AppealLevel.FIRST;
    }

    /** As whom. */
    @Value.Default
    default Appellant appellant() {
        return Appellant.PARTY;
    }

    /** When it reaches whom it is for. */
    LocalDate arrivesOn();

    /** When the notice came, where that can be shown. */
    Optional<LocalDate> receivedOn();

    /** For two procedures that are not paid together: whether any modifier could part them. */
    Optional<Boolean> modifierAllowed();

    /** Who sends it. */
    ActorId by();

    /** A builder; the day of arrival and who sends it are required. */
    static AppealFilingBuilder builder() {
        return new AppealFilingBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("level", level().name())
                .text("appellant", appellant().name())
                .text("arrivesOn", arrivesOn().toString())
                .text("receivedOn", receivedOn().map(LocalDate::toString).orElse(""))
                .text("modifierAllowed", modifierAllowed().map(String::valueOf).orElse(""))
                .text("by", by().value());
    }
}
