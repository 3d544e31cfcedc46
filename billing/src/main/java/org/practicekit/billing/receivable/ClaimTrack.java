package org.practicekit.billing.receivable;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** What became of a claim and when, as the figures of the receivables need it. Immutable. Holds no people. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimTrack extends Serializable, Fingerprinted {
    /** Which one. */
    ClaimId claim();

    /** Who is asked. */
    PayerId payer();

    /** The NPI of who provided the services, or else of who bills. */
    Optional<String> provider();

    /** The first day of service, from which it ages. */
    LocalDate service();

    /** What was charged. */
    Money charge();

    /** Its charges. */
    List<ChargeId> charges();

    /** When it was first written; before that nobody knew of it. */
    Instant createdAt();

    /** When the last of its charges was written down. */
    Optional<Instant> chargedAt();

    /** When edits were first asked about it. */
    Optional<Instant> scrubbedAt();

    /** When it passed all edits, nobody having touched it; empty when somebody had to. */
    Optional<Instant> passedUntouchedAt();

    /** When it was first sent. */
    Optional<Instant> submittedAt();

    /** When what was expected was paid on the first submission. */
    Optional<Instant> paidFirstTimeAt();

    /** When any of it was first denied. */
    Optional<Instant> deniedAt();

    /** When nothing was left to do about its denials. */
    Optional<Instant> resolvedAt();

    /** Whether it was then the payer that gave in. */
    @Value.Default
    default boolean overturned() {
        return false;
    }

    /** A builder; claim, payer, first day of service, charge and {@code createdAt} are required. */
    static ClaimTrackBuilder builder() {
        return new ClaimTrackBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("claim", claim().value())
                .text("payer", payer().value())
                .text("provider", provider().orElse(""))
                .text("service", service().toString())
                .value("charge", charge())
                .texts("charges", charges(), ChargeId::value)
                .instant("createdAt", createdAt())
                .text("chargedAt", chargedAt().map(Instant::toString).orElse(""))
                .text("scrubbedAt", scrubbedAt().map(Instant::toString).orElse(""))
                .text(
                        "passedUntouchedAt",
                        passedUntouchedAt().map(Instant::toString).orElse(""))
                .text("submittedAt", submittedAt().map(Instant::toString).orElse(""))
                .text(
                        "paidFirstTimeAt",
                        paidFirstTimeAt().map(Instant::toString).orElse(""))
                .text("deniedAt", deniedAt().map(Instant::toString).orElse(""))
                .text("resolvedAt", resolvedAt().map(Instant::toString).orElse(""))
                .flag("overturned", overturned());
    }
}
