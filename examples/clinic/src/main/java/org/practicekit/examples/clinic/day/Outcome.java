package org.practicekit.examples.clinic.day;

import java.util.List;
import java.util.Optional;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.rule.Finding;
import org.practicekit.examples.clinic.folder.VisitRequest;
import org.practicekit.scheduling.appointment.Appointment;

/**
 * What came of a request.
 *
 * @param request what was wanted
 * @param appointment what was booked, as it stands, or empty
 * @param reasons why it was this time
 * @param answer the answer that decided: the one that took the time, or the one that refused
 */
public record Outcome(
        VisitRequest request, Optional<Appointment> appointment, List<Reason> reasons, Receipt<?> answer) {
    /** What the rules said. */
    public List<Finding> findings() {
        return answer.findings();
    }
}
