package org.practicekit.billing.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.KnownPayer;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;

/** All that a practice agreed about its billing. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface BillingSetup extends Serializable, Fingerprinted {
    /** Whose. */
    PracticeId practice();

    /** Which edition; a host counts it up when it changes anything. */
    Version version();

    /** Whose calendar its working days follow. */
    ZoneId zone();

    /** Under which number it bills and asks. */
    Npi billingProvider();

    /** What it is called in messages to payers. */
    @Size(min = 1, max = 60)
    String billingName();

    /** Where the practice wrote down how it does its billing; findings about its own choices cite it. */
    Citation citation();

    /** The payers it works with; empty when the host keeps no list, and then every payer is taken. */
    List<@Valid KnownPayer> payers();

    /** How soon somebody has to act. */
    @Value.Default
    default FollowUp followUp() {
        return FollowUp.STANDARD;
    }

    /** How coverage is verified before visits; without it nobody is asked by itself. */
    @Valid
    Optional<VerificationPolicy> verification();

    /** What it puts on its estimates; without it, it gives none. */
    @Valid
    Optional<EstimatePolicy> estimates();

    /** What payers require and how their agreement is asked for; without it nobody looks. */
    @Valid
    Optional<AuthorizationPolicy> authorization();

    /** How it posts what payers pay; {@link PostingPolicy#STANDARD} where it is not said. */
    @Valid
    Optional<PostingPolicy> posting();

    /** What it says on claims and how it follows them; without it, it sends none. */
    @Valid
    Optional<ClaimPolicy> claims();

    /** By what claims are judged before they are sent; without it, by the standard edits, and nobody may override them. */
    @Valid
    Optional<EditPolicy> edits();

    /** How it deals with what patients owe; without it money comes in, and none is given up or paid back. */
    @Valid
    Optional<AccountPolicy> accounts();
    /** How it works on what payers denied; {@link DenialPolicy#STANDARD} where it is not said. */
    @Valid
    Optional<DenialPolicy> denials();

    /** A builder; payers and all policies may be missing, and time to act is as in {@link FollowUp#STANDARD} unless said. */
    static BillingSetupBuilder builder() {
        return new BillingSetupBuilder();
    }

    /** A hash over everything here that can change an answer; computed once. */
    @Value.Lazy
    default Fingerprint fingerprint() {
        return Fingerprint.of("billing-setup", this);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("practice", practice().value())
                .number("version", version().value())
                .text("zone", zone().getId())
                .text("provider", billingProvider().value())
                .text("name", billingName())
                .value("citation", citation())
                .each("payers", payers())
                .value("followUp", followUp())
                .each("verification", verification().stream().toList())
                .each("estimates", estimates().stream().toList())
                .each("authorization", authorization().stream().toList())
                .each("posting", posting().stream().toList())
                .each("claims", claims().stream().toList())
                .each("edits", edits().stream().toList())
                .each("accounts", accounts().stream().toList())
                .each("denials", denials().stream().toList());
    }

    /** A payer it works with. */
    default Optional<KnownPayer> payer(PayerId id) {
        return payers().stream().filter(payer -> payer.id().equals(id)).findFirst();
    }
}
