package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;

/** One payer asked for one set of charges, from its draft to its last cent. Immutable; each change makes a new one with the next version. */
@Value.Immutable
@PracticeKitStyle
public interface Claim extends Serializable, Fingerprinted {
    /** Which one. */
    ClaimId id();

    /** How often it was written. */
    Version version();

    /** Whose care it is about. */
    PatientId patient();

    /** Under which coverage. */
    CoverageId coverage();

    /** The version of the coverage that the claim was written from; empty when it was not written from one. */
    Optional<Version> coverageVersion();

    /** Who is asked. */
    PayerId payer();

    /** Which payer in their order. */
    PayerRank rank();

    /** The claim whose answer it follows, for a second or third payer. */
    Optional<ClaimId> after();

    /** What it is for, in the order of its lines. */
    List<ChargeId> charges();

    /** How it stands. */
    ClaimState state();

    /** What it says now. */
    ClaimSheet sheet();

    /** What was sent, in order. */
    List<Submission> submissions();

    /** In which files it was sent, in order. */
    List<Transmission> transmissions();

    /** What was said about how it stands, by submission, then as it came. */
    List<ClaimAnswer> answers();

    /** The payer's number of it, from its newest answer. */
    Optional<String> payerClaimNumber();

    /** When it was first written. */
    Instant createdAt();

    /** A builder; all but lists, {@code after}, the coverage's version and the payer's number are required. */
    static ClaimBuilder builder() {
        return new ClaimBuilder();
    }

    /** What was sent last. */
    default Optional<Submission> lastSubmission() {
        return submissions().isEmpty()
                ? Optional.empty()
                : Optional.of(submissions().get(submissions().size() - 1));
    }

    /** Whether it was ever sent under this number, or would be. */
    default boolean hasControlNumber(String number) {
        return sheet().controlNumber().equals(number)
                || submissions().stream().anyMatch(sent -> sent.controlNumber().equals(number));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("coverage", coverage().value())
                .text(
                        "coverageVersion",
                        coverageVersion().map(Version::toString).orElse(""))
                .text("payer", payer().value())
                .text("rank", rank().name())
                .text("after", after().map(ClaimId::value).orElse(""))
                .texts("charges", charges(), ChargeId::value)
                .text("state", state().name())
                .value("sheet", sheet())
                .each("submissions", submissions())
                .each("transmissions", transmissions())
                .each("answers", answers())
                .text("payerClaimNumber", payerClaimNumber().orElse(""))
                .instant("createdAt", createdAt());
    }
}
