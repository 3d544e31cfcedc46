package org.practicekit.adapter.x12;

import java.util.Optional;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimInsuranceBuilder;

/** A payer and its subscriber while a claim is read. */
final class InsuranceParties {
    final PersonParty subscriber = new PersonParty();
    final Payer payer = new Payer();

    private final ClaimInsuranceBuilder insurance =
            ClaimInsurance.builder().sequence("").payerId("");
    private Optional<String> relationship = Optional.empty();

    /** The segment that says whom the payer insures how. */
    void header(Elements row) {
        if (!row.has(1)) {
            row.missing(1);
        }
        relationship = row.said(2);
        insurance
                .sequence(row.text(1))
                .group(row.said(3))
                .plan(row.said(4))
                .insuranceType(row.said(5))
                .filing(row.said(9));
    }

    /** A number about the subscriber or the payer. */
    void reference(Elements row) {
        ClaimSegments.reference(row).ifPresent(insurance::addReferences);
    }

    /**
     * The insurance.
     *
     * @param ofPatient what the patient was said to be where the subscriber's own segments do not say it
     */
    ClaimInsurance insurance(Optional<String> ofPatient) {
        return insurance
                .relationshipCode(relationship.or(() -> ofPatient))
                .memberId(subscriber.memberId())
                .subscriber(subscriber.person())
                .payerAddress(payer.address())
                .build();
    }

    /** The payer. */
    final class Payer extends Party {
        @Override
        void name(Elements row) {
            if (!row.has(9)) {
                row.missing(9);
            }
            insurance.payerName(row.said(3)).payerId(row.text(9));
        }

        @Override
        boolean read(Elements row) {
            if (row.segment().is("REF")) {
                reference(row);
                return true;
            }
            return super.read(row);
        }
    }
}
