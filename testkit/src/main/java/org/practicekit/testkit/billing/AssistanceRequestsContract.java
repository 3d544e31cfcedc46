package org.practicekit.testkit.billing;

import java.time.LocalDate;
import org.practicekit.billing.assistance.AssistanceId;
import org.practicekit.billing.assistance.AssistanceRequest;
import org.practicekit.billing.assistance.AssistanceState;
import org.practicekit.billing.assistance.PovertyRegion;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.billing.port.AssistanceRequests;
import org.practicekit.billing.port.PatientCases;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;

/** The contract of {@link AssistanceRequests}. */
public abstract class AssistanceRequestsContract extends PatientCasesContract<AssistanceId, AssistanceRequest> {
    /** For the host's subclass. */
    protected AssistanceRequestsContract() {}

    @Override
    PatientCases<AssistanceId, AssistanceRequest> port(AccountPorts ports) {
        return ports.assistance();
    }

    @Override
    AssistanceRequest open(String id, PatientId patient) {
        return AssistanceRequest.builder()
                .id(new AssistanceId(id))
                .version(Version.FIRST)
                .patient(patient)
                .requestedOn(LocalDate.of(2026, 2, 27))
                .region(PovertyRegion.ALASKA)
                .household(3)
                .income(Money.usd("41234.56"))
                .state(AssistanceState.REQUESTED)
                .build();
    }

    @Override
    AssistanceRequest over(AssistanceRequest open) {
        return AssistanceRequest.builder()
                .like(open)
                .version(open.version().next())
                .state(AssistanceState.GRANTED)
                .discountPercent(75)
                .build();
    }

    @Override
    AssistanceId id(AssistanceRequest request) {
        return request.id();
    }
}
