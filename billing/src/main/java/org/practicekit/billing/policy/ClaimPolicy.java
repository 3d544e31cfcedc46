package org.practicekit.billing.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ClaimPayer;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSite;
import org.practicekit.billing.claim.FilingLimits;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.edit.PayerProfile;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;

/** What a practice says of itself on claims, what it knows of payers, and how long it waits. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimPolicy extends Serializable, Fingerprinted {
    /** Where the practice wrote this down. */
    Citation citation();

    /** How claims name the one who bills. */
    ClaimProvider billing();

    /** Where payment goes, if not to the one who bills. */
    Optional<ClaimProvider> payTo();

    /** How claims name those who provide services. */
    List<ClaimProvider> providers();

    /** The places where the practice works. */
    List<ClaimSite> sites();

    /** How claims name payers. */
    List<ClaimPayer> payers();

    /** What payers want of claims. */
    List<@Valid PayerProfile> profiles();

    /** Whether providers' signatures are on file: Y or N. */
    String signatureOnFile();

    /** Whether the practice accepts assignment: A, B or C. */
    String assignment();

    /** Whether patients let payers pay the practice: Y, N or W. */
    String benefitsAssigned();

    /** Whether patients let payers know: Y or I. */
    String releaseOfInformation();

    /** How long payers take claims. */
    @Value.Default
    default FilingLimits filing() {
        return FilingLimits.standard();
    }

    /** So many days before the last one somebody sees to a claim that has not been taken. */
    @Value.Default
    @Min(1)
    @Max(365)
    default int filingDays() {
        return 30;
    }

    /** A charge is on a claim after so many days since it was captured. */
    @Value.Default
    @Min(0)
    @Max(90)
    default int unbilledDays() {
        return 3;
    }

    /** A payer is asked about a claim that nobody has taken or rejected for so many days. */
    @Value.Default
    @Min(1)
    @Max(90)
    default int takenDays() {
        return 7;
    }

    /** A payer is asked about a claim that it took and has not decided for so many days. */
    @Value.Default
    @Min(1)
    @Max(365)
    default int decidedDays() {
        return 30;
    }

    /** A builder; citation, the one who bills and the four statements are required. */
    static ClaimPolicyBuilder builder() {
        return new ClaimPolicyBuilder();
    }

    /** How claims name somebody who provides services. */
    default Optional<ClaimProvider> provider(Npi npi) {
        return providers().stream()
                .filter(one -> one.npi().filter(npi.value()::equals).isPresent())
                .findFirst();
    }

    /** What claims say of a place. */
    default Optional<ClaimSite> site(LocationId location) {
        return sites().stream().filter(site -> site.location().equals(location)).findFirst();
    }

    /** How claims name a payer. */
    default Optional<ClaimPayer> payer(PayerId payer) {
        return payers().stream().filter(one -> one.payer().equals(payer)).findFirst();
    }

    /** What a payer wants of claims. */
    default Optional<PayerProfile> profile(PayerId payer) {
        return profiles().stream().filter(one -> one.payer().equals(payer)).findFirst();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("citation", citation())
                .value("billing", billing())
                .each("payTo", payTo().stream().toList())
                .each("providers", providers())
                .each("sites", sites())
                .each("payers", payers())
                .each("profiles", profiles())
                .text("signatureOnFile", signatureOnFile())
                .text("assignment", assignment())
                .text("benefitsAssigned", benefitsAssigned())
                .text("releaseOfInformation", releaseOfInformation())
                .value("filing", filing())
                .number("filingDays", filingDays())
                .number("unbilledDays", unbilledDays())
                .number("takenDays", takenDays())
                .number("decidedDays", decidedDays());
    }
}
