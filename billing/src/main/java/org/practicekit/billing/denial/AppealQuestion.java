package org.practicekit.billing.denial;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** Whether and until when a denial can be appealed. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AppealQuestion extends Serializable, Fingerprinted {
    /** Whose decision it is. */
    PayerId payer();

    /** Of which sort of insurance. */
    Optional<CoverageKind> kind();

    /** What it was denied for. */
    DenialCategory category();

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

    /** The day of the notice of what is appealed. */
    LocalDate noticeOn();

    /** When it came, where that can be shown. */
    Optional<LocalDate> receivedOn();

    /** The last day that the notice itself names. */
    Optional<LocalDate> printedLastDay();

    /** For two procedures that are not paid together: whether any modifier could part them; empty where nobody looked. */
    Optional<Boolean> modifierAllowed();

    /** A builder; payer, category and day of notice are required. */
    static AppealQuestionBuilder builder() {
        return new AppealQuestionBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("payer", payer().value())
                .text("kind", kind().map(Enum::name).orElse(""))
                .text("category", category().name())
                .text("level", level().name())
                .text("appellant", appellant().name())
                .text("noticeOn", noticeOn().toString())
                .text("receivedOn", receivedOn().map(LocalDate::toString).orElse(""))
                .text(
                        "printedLastDay",
                        printedLastDay().map(LocalDate::toString).orElse(""))
                .text("modifierAllowed", modifierAllowed().map(String::valueOf).orElse(""));
    }
}
