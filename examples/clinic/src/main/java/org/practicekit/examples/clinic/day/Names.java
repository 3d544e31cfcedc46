package org.practicekit.examples.clinic.day;

import java.util.Map;
import org.practicekit.core.id.PatientId;
import org.practicekit.examples.clinic.folder.Patient;

/** How patients are called on paper: by their id, unless somebody asked for names. */
public final class Names {
    private final Map<PatientId, Patient> patients;
    private final boolean revealed;

    /**
     * Names for a sheet.
     *
     * @param patients who they are
     * @param revealed whether names are printed
     */
    public Names(Map<PatientId, Patient> patients, boolean revealed) {
        this.patients = patients;
        this.revealed = revealed;
    }

    String of(PatientId id) {
        Patient patient = patients.get(id);
        return revealed && patient != null ? patient.name().reveal() : id.value();
    }
}
