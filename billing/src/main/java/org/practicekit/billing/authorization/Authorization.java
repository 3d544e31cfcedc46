package org.practicekit.billing.authorization;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;

/** One authorisation or referral from its draft to its last unit. Immutable; each change makes a new one with the next version. */
@Value.Immutable
@PracticeKitStyle
public interface Authorization extends Serializable, Fingerprinted {
    /** Which one. */
    AuthorizationId id();

    /** How often it was written. */
    Version version();

    /** For whom. */
    PatientId patient();

    /** Who has to agree. */
    PayerId payer();

    /** What was asked for. */
    @Valid
    AuthorizationWish wish();

    /** How it stands. */
    AuthorizationState state();

    /** When it went to the payer. */
    Optional<Instant> submittedAt();

    /** By when the payer has to decide; empty when no rule says so or it has not been sent. */
    Optional<Instant> dueAt();

    /** What was agreed to; kept when it expires. */
    Optional<Grant> grant();

    /** Procedures that the payer did not agree to, though it agreed to others. */
    List<ProcedureRange> refused();

    /** The answer by which it stands as it does; empty while the payer said nothing since the request was sent. */
    @Valid
    Optional<AuthorizationAnswer> lastAnswer();

    /** Why the payer did not agree, or not to all; kept whatever comes after. */
    List<DenialReason> denials();

    /** What became of the units. */
    @Value.Default
    default UnitLedger ledger() {
        return UnitLedger.EMPTY;
    }

    /** The messages that were taken in, so that none counts twice. */
    List<Fingerprint> answers();

    /** A builder. */
    static AuthorizationBuilder builder() {
        return new AuthorizationBuilder();
    }

    /** Whether it holds for services on a day. */
    default boolean holdsOn(LocalDate day) {
        return state().isGranted()
                && grant().filter(agreed -> agreed.days().contains(day)).isPresent();
    }

    /** Whether it is about a service that is provided by {@code performer}, and the payer did not refuse that one. */
    default boolean isAbout(PlannedService service, Optional<Npi> performer) {
        return wish().isAbout(service, performer)
                && (refused().isEmpty()
                        || service.procedure()
                                .filter(code -> refused().stream().noneMatch(range -> range.contains(code)))
                                .isPresent());
    }

    /** How many units are left; none where nothing is agreed to. */
    default int unitsLeft() {
        return state().isGranted()
                ? grant().map(agreed -> ledger().left(agreed.units())).orElse(0)
                : 0;
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("payer", payer().value())
                .value("wish", wish())
                .text("state", state().name())
                .text("submitted", submittedAt().map(Instant::toString).orElse(""))
                .text("due", dueAt().map(Instant::toString).orElse(""))
                .each("grant", grant().stream().toList())
                .texts("refused", refused(), ProcedureRange::toString)
                .each("lastAnswer", lastAnswer().stream().toList())
                .each("denials", denials())
                .value("ledger", ledger())
                .texts("answers", answers(), Fingerprint::hex);
    }

    @Value.Check
    default void check() {
        if (state().isGranted() && grant().isEmpty()) {
            throw new IllegalArgumentException("authorization %s is %s to nothing.".formatted(id(), state()));
        }
        if (state().isWaiting() && submittedAt().isEmpty()) {
            throw new IllegalArgumentException("authorization %s waits and was never sent.".formatted(id()));
        }
    }
}
