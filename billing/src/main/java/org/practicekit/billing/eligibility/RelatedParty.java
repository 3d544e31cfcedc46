package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;

/** Somebody whom a payer names beside the patient: another payer, a primary care provider, whom to call. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface RelatedParty extends Serializable, Fingerprinted {
    /** What they are to the patient. */
    Role role();

    /** What they are called. */
    Optional<PersonName> name();

    /** Their id, in whatever list. */
    Optional<PatientText> identifier();

    /** How to reach them: telephone numbers and addresses. */
    List<PatientText> contacts();

    /** In which parts of the message it stands. */
    List<Integer> evidence();

    /** A builder; the role is required. */
    static RelatedPartyBuilder builder() {
        return new RelatedPartyBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("role", role().name())
                .text("name", name().map(PersonName::reveal).orElse(""))
                .text("identifier", identifier().map(PatientText::reveal).orElse(""))
                .texts("contacts", contacts(), PatientText::reveal)
                .texts("evidence", evidence(), position -> Integer.toString(position));
    }

    /** What somebody can be. */
    enum Role {
        /** Another payer, whatever the order. */
        PAYER,
        /** The payer that pays first. */
        PRIMARY_PAYER,
        /** The payer that pays second. */
        SECONDARY_PAYER,
        /** The payer that pays third. */
        TERTIARY_PAYER,
        /** A primary care provider. */
        PRIMARY_CARE_PROVIDER,
        /** A provider of services. */
        PROVIDER,
        /** Who manages the plan or a part of it. */
        PLAN_SPONSOR,
        /** Who holds the contract: an administrator, an organisation for one benefit. */
        VENDOR,
        /** A facility. */
        FACILITY,
        /** Anybody else; the message says who. */
        OTHER
    }
}
