package org.practicekit.billing.denial;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Citation;

/** All that an appeal needs, as far as it is known here, and what somebody still has to attach or to say. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface AppealPacket extends Serializable, Fingerprinted {
    /** About which denial. */
    DenialId denial();

    /** By when, which way, and under what law or contract. */
    AppealDeadline deadline();

    /** As whom. */
    Appellant appellant();

    /** The claim as it was sent. */
    ClaimSheet claim();

    /** What the payer decided. */
    PaidClaim decision();

    /** What shows that the claim was taken, as it came; for a denial for late filing only. */
    List<ClaimStatusReport> acknowledgements();

    /** What it is sent with. */
    Set<PacketPart> parts();

    /** The letter. */
    PatientText letter();

    /** The places of the letter that nobody filled. */
    List<String> unsaid();

    /** What it rests on. */
    List<Citation> citations();

    /** A builder; lists may be empty. */
    static AppealPacketBuilder builder() {
        return new AppealPacketBuilder();
    }

    /** What somebody has to attach. */
    default Set<PacketPart> toAttach() {
        return parts().stream()
                .filter(part -> !part.isKnownHere()
                        || part == PacketPart.ACKNOWLEDGEMENTS
                                && acknowledgements().isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("denial", denial().value())
                .value("deadline", deadline())
                .text("appellant", appellant().name())
                .value("claim", claim())
                .value("decision", decision())
                .each("acknowledgements", acknowledgements())
                .sorted("parts", parts(), Enum::name)
                .text("letter", letter().reveal())
                .texts("unsaid", unsaid(), text -> text)
                .each("citations", citations());
    }
}
