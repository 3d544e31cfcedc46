package org.practicekit.billing.statement;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.privacy.PatientText;

/**
 * That a person let a bill for a visit go out although it is far above the estimate.
 *
 * @param visit which visit
 * @param by who decided
 * @param why in that person's words
 */
public record Release(VisitId visit, ActorId by, PatientText why) implements Serializable, Fingerprinted {
    public Release {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(why, "why");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visit", visit.value()).text("by", by.value()).text("why", why.reveal());
    }
}
