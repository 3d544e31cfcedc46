package org.practicekit.billing.inquiry;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.privacy.PatientText;

/**
 * What was written to the patient.
 *
 * @param template by which template of the practice
 * @param text the words
 * @param at when
 * @param by who wrote
 */
public record Letter(String template, PatientText text, Instant at, ActorId by) implements Serializable, Fingerprinted {
    public Letter {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("template", template)
                .text("text", text.reveal())
                .instant("at", at)
                .text("by", by.value());
    }
}
