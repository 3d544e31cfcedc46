package org.practicekit.adapter.x12;

import java.util.Optional;
import org.practicekit.billing.claim.ClaimPerson;

/** A patient who is not the subscriber. */
final class PatientLevel extends ClaimLevel {
    private final PersonParty patient = new PersonParty();
    private Party party = patient;
    private Optional<String> relationship = Optional.empty();
    private boolean headed;
    private boolean named;

    PatientLevel(String id) {
        super(Rank.PATIENT, id);
    }

    @Override
    boolean read(Elements row) {
        switch (row.segment().tag()) {
            case "PAT" -> {
                headed = true;
                relationship = row.said(1);
                patient.condition(row);
            }
            case "NM1" -> {
                named |= row.text(1).equals("QC");
                party = row.text(1).equals("QC") ? patient : new Party.Stranger();
                party.name(row);
            }
            default -> {
                return Party.describes(row.segment().tag()) && party.read(row);
            }
        }
        return true;
    }

    @Override
    String loop() {
        return named ? "2010CA" : "2000C";
    }

    @Override
    boolean isNamed() {
        return named;
    }

    /** Whether it was said what the patient is to the subscriber. */
    boolean isHeaded() {
        return headed;
    }

    Optional<String> relationship() {
        return relationship;
    }

    Optional<ClaimPerson> patient() {
        return patient.person();
    }
}
