package org.practicekit.scheduling.appointment;

import java.io.Serializable;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.visit.VisitType;

/**
 * A proposal worked out: each resource matched to a need, with the time that takes it up. What rules examine.
 *
 * @param proposal what was proposed
 * @param type the visit type
 * @param location the place
 * @param time when the patient is seen
 * @param uses what it takes up, in the order of the needs
 */
public record PlannedVisit(Proposal proposal, VisitType type, Location location, TimeRange time, List<Use> uses)
        implements Serializable, Fingerprinted {
    public PlannedVisit {
        uses = List.copyOf(uses);
    }

    /** Whether it is an extra visit beside another. */
    public boolean overbooked() {
        return uses.stream().anyMatch(Use::overbooked);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("proposal", proposal).value("time", time).each("uses", uses);
    }
}
