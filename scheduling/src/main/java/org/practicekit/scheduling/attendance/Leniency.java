package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.appointment.AppointmentId;

/**
 * What staff decided in a patient's favour. The host keeps it and hands it in. Immutable.
 *
 * @param excuses missed visits that were excused
 * @param exemptions times during which nothing is held against the patient
 */
public record Leniency(List<Excuse> excuses, List<Exemption> exemptions) implements Serializable, Fingerprinted {
    /** Nothing was decided. */
    public static final Leniency NONE = new Leniency(List.of(), List.of());

    public Leniency {
        excuses = List.copyOf(excuses);
        exemptions = List.copyOf(exemptions);
    }

    /** The visits that were excused. */
    public Set<AppointmentId> excused() {
        return excuses.stream().map(Excuse::appointment).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing is held against the patient on a day. */
    public boolean exemptOn(LocalDate day) {
        return exemptions.stream().anyMatch(one -> one.dates().contains(day));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("excuses", excuses).each("exemptions", exemptions);
    }
}
