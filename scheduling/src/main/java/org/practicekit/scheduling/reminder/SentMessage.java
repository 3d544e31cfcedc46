package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.scheduling.message.Purpose;

/**
 * What a patient got, as far as limits ask.
 *
 * @param patient who
 * @param route where and over what
 * @param purpose for what
 * @param basis on what it rested
 * @param at when; of one still under way, when it was handed over
 */
public record SentMessage(PatientId patient, Route route, Purpose purpose, Basis basis, Instant at)
        implements Serializable, Fingerprinted {
    public SentMessage {
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient.value())
                .text("route", route.toString())
                .text("purpose", purpose.name())
                .text("basis", basis.name())
                .instant("at", at);
    }
}
