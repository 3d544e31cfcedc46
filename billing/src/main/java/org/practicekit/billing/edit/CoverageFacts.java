package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/** What the practice knows of the coverage a claim is under, and of others beside it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface CoverageFacts extends Serializable, Fingerprinted {
    /** On which days it is known to cover the patient. */
    List<DateRange> active();

    /** On which days it is known not to. */
    List<DateRange> inactive();

    /** The payer that has to be asked according to the payer's own answer: a plan of managed care instead of the state. */
    Optional<PayerId> answeredBy();

    /** Whether another coverage holds on days of service. */
    Optional<Boolean> otherCoverage();

    /** Which payer in their order it is, once that is decided. */
    Optional<PayerRank> rank();

    /** A builder; everything may be missing. */
    static CoverageFactsBuilder builder() {
        return new CoverageFactsBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.texts("active", active(), DateRange::toString)
                .texts("inactive", inactive(), DateRange::toString)
                .text("answeredBy", answeredBy().map(PayerId::value).orElse(""))
                .text("otherCoverage", otherCoverage().map(String::valueOf).orElse(""))
                .text("rank", rank().map(Enum::name).orElse(""));
    }
}
