package org.practicekit.billing.edit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.FilingLimits;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** What is known about a claim beside what is written on it. Immutable. What is empty is not known, and no edit guesses it. */
@Value.Immutable
@PracticeKitStyle
public interface EditContext extends Serializable, Fingerprinted {
    /** The day on which the claim is judged, and would be sent. */
    LocalDate on();

    /** Which claim it is, if it is one of the practice's. */
    Optional<ClaimId> claim();

    /** Which payer is asked, as the practice knows it; the claim may name it otherwise. */
    Optional<PayerId> payer();

    /** What sort of insurance is asked. */
    Optional<CoverageKind> kind();

    /** What this payer wants of claims. */
    Optional<PayerProfile> profile();

    /** How long payers take claims. */
    @Value.Default
    default FilingLimits filing() {
        return FilingLimits.standard();
    }

    /** What is known of the coverage. */
    Optional<CoverageFacts> coverage();

    /** What each line needs of others, as far as it is known. */
    List<LineNeed> needs();

    /** What the payer agreed to for the patient. */
    Optional<KnownAuthorizations> authorizations();

    /** The other claims of the patient that are live. */
    Optional<ClaimHistory> history();

    /** What was sent before of this claim. */
    Optional<ClaimChain> chain();

    /** Who may bill this payer. */
    Optional<Enrolments> enrolments();

    /** With what the file that is to be written parts its values. */
    Optional<Delimiters> delimiters();

    /** The lists of codes. */
    Optional<CodeSets> codes();

    /** Who let this claim pass in spite of what. */
    List<EditOverride> overrides();

    /** A builder; just the day is required. */
    static EditContextBuilder builder() {
        return new EditContextBuilder();
    }

    /** What sort of insurance a claim asks: as it is known, or as its claim filing indicator says where that can mean one sort only. */
    default Optional<CoverageKind> kindOf(ClaimSheet sheet) {
        return kind().isPresent() ? kind() : sheet.insurance().filing().flatMap(FilingIndicators::kind);
    }

    /** What a line needs of others. */
    default Optional<LineNeed> need(int line) {
        for (LineNeed need : needs()) {
            if (need.line() == line) {
                return Optional.of(need);
            }
        }
        return Optional.empty();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("on", on().toString())
                .text("claim", claim().map(ClaimId::value).orElse(""))
                .text("payer", payer().map(PayerId::value).orElse(""))
                .text("kind", kind().map(Enum::name).orElse(""))
                .each("profile", profile().stream().toList())
                .value("filing", filing())
                .each("coverage", coverage().stream().toList())
                .each("needs", needs())
                .each("authorizations", authorizations().stream().toList())
                .each("history", history().stream().toList())
                .each("chain", chain().stream().toList())
                .each("enrolments", enrolments().stream().toList())
                .each("delimiters", delimiters().stream().toList())
                .each("codes", codes().stream().toList())
                .each("overrides", overrides());
    }
}
