package org.practicekit.adapter.memory;

import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.port.Write;

/** The charges of one practice, found by visit and by patient. Not thread-safe; the owner holds the practice's lock. */
final class ChargeBook {
    final VersionedBook<ChargeId, Charge> charges = new VersionedBook<>(Charge::id, Charge::version);
    final Index<VisitId, ChargeId> byVisit = new Index<>();
    final Index<PatientId, ChargeId> byPatient = new Index<>();

    Write written(Charge charge, Write write, Undo undo) {
        if (write instanceof Write.Stored) {
            byVisit.put(charge.visit(), charge.id(), undo);
            byPatient.put(charge.patient(), charge.id(), undo);
        }
        return write;
    }
}
