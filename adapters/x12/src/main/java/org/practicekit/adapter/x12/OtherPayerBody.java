package org.practicekit.adapter.x12;

import java.util.Optional;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.OtherPayerBuilder;
import org.practicekit.core.time.DateRange;

/** Another payer on a claim while it is read. */
final class OtherPayerBody {
    private final OtherPayerBuilder other = OtherPayer.builder();
    private final InsuranceParties parties = new InsuranceParties();
    private Party party = parties.subscriber;
    private String loop = "2320";
    private boolean subscriberNamed;

    String loop() {
        return loop;
    }

    /** Whether its subscriber was named, so that another one belongs to another payer. */
    boolean isSubscriberNamed() {
        return subscriberNamed;
    }

    OtherPayer otherPayer() {
        return other.insurance(parties.insurance(Optional.empty())).build();
    }

    boolean read(Elements row) {
        switch (row.segment().tag()) {
            case "SBR" -> parties.header(row);
            case "CAS" -> other.addAllAdjustments(ClaimSegments.adjustments(row));
            case "AMT" -> {
                return amount(row);
            }
            case "OI" -> other.benefitsAssigned(row.said(3)).releaseOfInformation(row.said(6));
            case "NM1" -> name(row);
            case "DTP" -> {
                if (party != parties.payer || !row.text(1).equals("573")) {
                    return false;
                }
                ClaimSegments.days(row).map(DateRange::from).ifPresent(other::adjudicatedOn);
            }
            case "REF" -> {
                return reference(row);
            }
            default -> {
                return Party.describes(row.segment().tag()) && party.read(row);
            }
        }
        return true;
    }

    private boolean amount(Elements row) {
        switch (row.text(1)) {
            case "D" -> other.paid(row.money(2));
            case "EAF" -> other.remainingLiability(row.money(2));
            case "A8" -> other.nonCovered(row.money(2));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void name(Elements row) {
        switch (row.text(1)) {
            case "IL" -> {
                loop = "2330A";
                subscriberNamed = true;
                party = parties.subscriber;
            }
            case "PR" -> {
                loop = "2330B";
                party = parties.payer;
            }
            default -> {
                loop = "2330C";
                party = new Party.Stranger();
            }
        }
        party.name(row);
    }

    private boolean reference(Elements row) {
        if (party == parties.subscriber && !row.text(1).equals("SY")) {
            parties.reference(row);
            return true;
        }
        if (party != parties.payer) {
            return party.read(row);
        }
        switch (row.text(1)) {
            case "F8" -> other.claimNumber(row.said(2));
            case "G1", "9F" -> ClaimSegments.reference(row).ifPresent(other::addReferences);
            default -> parties.reference(row);
        }
        return true;
    }
}
