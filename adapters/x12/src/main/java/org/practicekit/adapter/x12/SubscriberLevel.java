package org.practicekit.adapter.x12;

import java.util.Optional;
import org.practicekit.billing.claim.ClaimInsurance;

/** The subscriber and the payer who is asked to pay. */
final class SubscriberLevel extends ClaimLevel {
    private final InsuranceParties parties = new InsuranceParties();
    private Party party = parties.subscriber;
    private boolean headed;
    private boolean named;
    private String loop = "2000B";

    SubscriberLevel(String id) {
        super(Rank.SUBSCRIBER, id);
    }

    @Override
    boolean read(Elements row) {
        switch (row.segment().tag()) {
            case "SBR" -> {
                headed = true;
                parties.header(row);
            }
            case "PAT" -> parties.subscriber.condition(row);
            case "NM1" -> name(row);
            default -> {
                return describes(row);
            }
        }
        return true;
    }

    @Override
    String loop() {
        return loop;
    }

    @Override
    boolean isNamed() {
        return named;
    }

    /** Whether it was said how the payer insures, so that another one of the kind begins another level. */
    boolean isHeaded() {
        return headed;
    }

    ClaimInsurance insurance(Optional<String> ofPatient) {
        return parties.insurance(ofPatient);
    }

    private void name(Elements row) {
        switch (row.text(1)) {
            case "IL" -> {
                loop = "2010BA";
                named = true;
                party = parties.subscriber;
            }
            case "PR" -> {
                loop = "2010BB";
                party = parties.payer;
            }
            default -> {
                loop = "2010BC";
                party = new Party.Stranger();
            }
        }
        party.name(row);
    }

    private boolean describes(Elements row) {
        if (!Party.describes(row.segment().tag())) {
            return false;
        }
        if (row.segment().is("REF")
                && party == parties.subscriber
                && !row.text(1).equals("SY")) {
            parties.reference(row);
            return true;
        }
        return party.read(row);
    }
}
