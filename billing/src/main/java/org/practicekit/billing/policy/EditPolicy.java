package org.practicekit.billing.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.edit.EditPacks;
import org.practicekit.billing.edit.EditSwitch;
import org.practicekit.billing.edit.PayerProfile;
import org.practicekit.billing.edit.Scrubber;
import org.practicekit.billing.edit.StandardEdits;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.internal.PracticeKitStyle;

/** By what a practice judges its claims before they are sent. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface EditPolicy extends Serializable, Fingerprinted {
    /** The edits, by days of service. */
    @Value.Default
    default EditPacks packs() {
        return EditPacks.of(StandardEdits.pack());
    }

    /** What it wants to matter more, less or not at all. */
    List<EditSwitch> switches();

    /** What payers want of claims; one for a payer at the most. */
    List<@Valid PayerProfile> profiles();

    /** Who may let a claim pass that breaks a rule; nobody where it is empty. */
    List<ActorId> overriders();

    /** For how many days at the most somebody may let a claim pass, today included. */
    @Value.Default
    @Min(1)
    @Max(365)
    default int overrideDays() {
        return 30;
    }

    /** A builder; the standard edits are in force unless others are given. */
    static EditPolicyBuilder builder() {
        return new EditPolicyBuilder();
    }

    /** What judges claims by it; made once. */
    @Value.Lazy
    default Scrubber scrubber() {
        return Scrubber.of(packs(), switches());
    }

    /** What a payer wants of claims. */
    default Optional<PayerProfile> profile(PayerId payer) {
        return profiles().stream().filter(one -> one.payer().equals(payer)).findFirst();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("packs", packs())
                .each("switches", switches())
                .each("profiles", profiles())
                .texts("overriders", overriders(), ActorId::value)
                .number("overrideDays", overrideDays());
    }

    @Value.Check
    default void check() {
        if (profiles().stream().map(PayerProfile::payer).distinct().count()
                < profiles().size()) {
            throw new IllegalArgumentException("a payer has two profiles. Maybe the older one should go.");
        }
    }
}
