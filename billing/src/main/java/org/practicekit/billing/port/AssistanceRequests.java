package org.practicekit.billing.port;

import org.practicekit.billing.assistance.AssistanceId;
import org.practicekit.billing.assistance.AssistanceRequest;

/** Holds the requests for help; those that are {@code REQUESTED} are open. */
public interface AssistanceRequests extends PatientCases<AssistanceId, AssistanceRequest> {}
