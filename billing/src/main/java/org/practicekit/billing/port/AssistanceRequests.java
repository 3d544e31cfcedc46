package org.practicekit.billing.port;

import org.practicekit.billing.assistance.AssistanceRequest;
import org.practicekit.billing.assistance.AssistanceId;

/** Holds the requests for help; those that are {@code REQUESTED} are open. */
public interface AssistanceRequests extends PatientCases<AssistanceId, AssistanceRequest> {}
