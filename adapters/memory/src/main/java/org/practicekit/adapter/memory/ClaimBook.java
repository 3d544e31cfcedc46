package org.practicekit.adapter.memory;

import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.claim.Transmission;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.port.Write;

/** The claims of one practice, found by their numbers and by patient. Not thread-safe; the owner holds the practice's lock. */
final class ClaimBook {
    final VersionedBook<ClaimId, Claim> claims = new VersionedBook<>(Claim::id, Claim::version);
    final Index<String, ClaimId> byControlNumber = new Index<>();
    final Index<String, ClaimId> byPayerClaimNumber = new Index<>();
    final Index<String, ClaimId> byEnvelope = new Index<>();
    final Index<PatientId, ClaimId> byPatient = new Index<>();

    Write written(Claim claim, Write write, Undo undo) {
        if (write instanceof Write.Stored) {
            byControlNumber.put(claim.sheet().controlNumber(), claim.id(), undo);
            for (Submission sent : claim.submissions()) {
                byControlNumber.put(sent.controlNumber(), claim.id(), undo);
            }
            for (Transmission out : claim.transmissions()) {
                byEnvelope.put(out.interchange(), claim.id(), undo);
                byEnvelope.put(out.group(), claim.id(), undo);
                byEnvelope.put(out.batch(), claim.id(), undo);
            }
            claim.payerClaimNumber().ifPresent(number -> byPayerClaimNumber.put(number, claim.id(), undo));
            byPatient.put(claim.patient(), claim.id(), undo);
        }
        return write;
    }
}
