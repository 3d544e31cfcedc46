package org.practicekit.scheduling.group;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.scheduling.visit.PatientKind;

/** Somebody who wants to take part. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface GroupMember extends Serializable, Fingerprinted {
    /** Who. */
    PatientId patient();

    /** Whether the practice knows the patient. */
    PatientKind patientKind();

    /** What the patient or the desk wrote; kept with the appointment. */
    Optional<PatientText> note();

    /** A builder; patient and kind are required. */
    static GroupMemberBuilder builder() {
        return new GroupMemberBuilder();
    }

    /** Somebody without a note. */
    static GroupMember of(PatientId patient, PatientKind kind) {
        return builder().patient(patient).patientKind(kind).build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .text("kind", patientKind().name())
                .flag("note", note().isPresent());
    }
}
