package org.practicekit.examples.clinic.folder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.availability.SchedulingSetup;

/**
 * All that a practice folder says.
 *
 * @param name what the practice is called
 * @param day the day to be booked
 * @param setup what the practice agreed
 * @param patients by id
 * @param requests in the order of the file
 * @param cancellations which of their visits are called off
 * @param waiting who waits for an earlier time
 * @param warnings what is surprising about the setup, though it can be used
 */
public record Practice(
        String name,
        LocalDate day,
        SchedulingSetup setup,
        Map<PatientId, Patient> patients,
        List<VisitRequest> requests,
        List<CallOff> cancellations,
        List<Waiting> waiting,
        List<Finding> warnings) {}
